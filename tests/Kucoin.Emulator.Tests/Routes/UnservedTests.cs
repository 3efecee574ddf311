using System.Net;
using Kucoin.Client.Catalogue;
using Kucoin.Emulator.Routes;

namespace Kucoin.Emulator.Tests.Routes;

public sealed class UnservedTests(SharedExchange shared)
{
    [Fact]
    public void No_row_of_the_catalogue_is_unserved() => Assert.Empty(KucoinEndpoints.All
        .Select(row => (row.Verb, row.Path))
        .Except(RouteTable.All.Routes.Select(route => (route.Row.Verb, route.Row.Path))));

    [Theory]
    [InlineData("POST", "/api/v1/accounts/inner-transfer", "200000", HttpStatusCode.OK)]
    [InlineData("POST", "/api/v1/accounts", "401000", HttpStatusCode.OK)]
    [InlineData("GET", "/api/v1/accounts/5bd6e9286d99522a52e458de/holds", "401000", HttpStatusCode.OK)]
    [InlineData("GET", "/api/v1/accounts/5bd6e9286d99522a52e458de/ledgers?pageSize=10", "401000", HttpStatusCode.OK)]
    [InlineData("GET", "/api/v1/risk/limit/strategy?marginModel=cross", "401000", HttpStatusCode.OK)]
    [InlineData("GET", "/api/ua/v1/unified/account/balance", "not_emulated", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/v1/hf/orders", "not_emulated", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/v1/orders/5bd6e9286d99522a52e458de", "not_emulated", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/accounts//holds", "404000", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v9/anything", "404000", HttpStatusCode.NotFound)]
    [InlineData("GET", "/", "404000", HttpStatusCode.NotFound)]
    public async Task A_refusal_says_whose_fault_it_is(string verb, string target, string code, HttpStatusCode status)
    {
        var reply = await shared.Client.SendAsync(new() { Verb = verb, Target = target, Body = verb == "POST" ? "{}" : null });

        Assert.Equal((code, status), (reply.Code, reply.Status));
        Assert.False(reply.Envelope.TryGetProperty("data", out _));
        Assert.NotEmpty(reply.Message!);
    }
}
