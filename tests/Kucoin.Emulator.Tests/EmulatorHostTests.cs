using System.Net;
using Kucoin.Client.Catalogue;
using Kucoin.Emulator.Protocol;
using Kucoin.Emulator.Routes;

namespace Kucoin.Emulator.Tests;

public class EmulatorHostTests
{
    [Fact]
    public void Every_endpoint_of_the_catalogue_is_served() => Assert.All(KucoinEndpoints.All, row =>
    {
        var found = RouteTable.All.Find(row.Verb, string.Concat(row.Path.Split('{', '}')));
        Assert.NotNull(found);
        Assert.Same(row, found.Value.Route.Row);
        Assert.DoesNotContain("NotServed", found.Value.Route.Handler.Method.Name, StringComparison.Ordinal);
    });

    [Fact]
    public void What_the_catalogue_has_and_the_emulator_has_not_says_so()
    {
        var refusal = Refusals.NotEmulated(KucoinEndpoints.Market.ServerTime);

        Assert.Equal(("404000", 404), (refusal.Code, refusal.Status));
        Assert.Contains("GET /api/v1/timestamp", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_emulator_is_500000_and_the_next_call_is_served()
    {
        await using var exchange = await Start.ExchangeAsync();
        using var client = new SigningClient(exchange);
        exchange.Books.Dispose();

        var broken = await client.GetAsync("/api/v1/accounts/ledgers");
        var next = await client.GetAsync("/api/v1/timestamp");

        Assert.Equal(("500000", HttpStatusCode.InternalServerError), (broken.Code, broken.Status));
        Assert.Equal("200000", next.Code);
    }

    [Fact]
    public async Task A_commit_that_fails_is_an_error_and_changes_nothing()
    {
        await using var exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true });
        using var client = new SigningClient(exchange);
        var before = (await client.GetAsync("/api/v1/accounts")).Body;
        exchange.Books.Dispose();

        Assert.Equal("500000", (await client.TransferAsync("USDT", "1", "MAIN", "TRADE")).Code);
        Assert.Equal(before, (await client.GetAsync("/api/v1/accounts")).Body);
    }
}
