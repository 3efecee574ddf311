using System.Net;
using Kucoin.Catalog;
using Kucoin.Emulator.Api;

namespace Kucoin.Emulator.Tests.Api;

public sealed class NotEmulatedTests(SharedExchange shared)
{
    private static readonly string List = ResponseFacts.PathOf("src", "Kucoin.Emulator", "Api", "not-emulated.txt");

    [Fact]
    public void Every_catalog_endpoint_is_served_or_listed_as_not_emulated() => Assert.Empty(KucoinEndpoints.All
        .Select(row => (row.Verb, row.Path))
        .Except(RouteTable.All.Routes.Select(route => (route.Row.Verb, route.Row.Path))));

    [Fact]
    public void No_endpoint_is_both_served_and_not_emulated()
    {
        var served = RouteTable.All.Routes.Select(route => WithoutNames($"{route.Row.Verb} {route.Row.Path}"));
        var listed = Lines().Select(WithoutNames).ToList();

        Assert.Distinct(listed);
        var both = listed.Intersect(served).ToList();
        if (both.Count > 0 && Environment.GetEnvironmentVariable("KUCOIN_APPROVE") == "1")
        {
            File.WriteAllLines(List, File.ReadLines(List).Where(line => !both.Contains(WithoutNames(line))).ToList());
        }

        Assert.True(
            both.Count == 0,
            $"Api/not-emulated.txt lists what is served (KUCOIN_APPROVE=1 removes it; build again): {string.Join(", ", both)}");
    }

    [Fact]
    public async Task Not_emulated_endpoint_error_names_the_endpoint()
    {
        foreach (var line in Lines())
        {
            var (verb, path) = WithoutNames(line).Replace("{}", "1a2b", StringComparison.Ordinal).Split(' ') is [var first, var second]
                ? (first, second)
                : throw new FormatException(line);
            var reply = await shared.Client.SendAsync(new() { Verb = verb, Target = path, Body = verb == "POST" ? "{}" : null });

            Assert.Equal(("not_emulated", $"KuCoin has {verb} {path}, this emulator has not"), (reply.Code, reply.Message));
        }
    }

    [Theory]
    [InlineData("POST", "/api/v1/accounts/inner-transfer", "200000", HttpStatusCode.OK)]
    [InlineData("POST", "/api/v1/accounts", "401000", HttpStatusCode.OK)]
    [InlineData("GET", "/api/v1/accounts/5bd6e9286d99522a52e458de/holds", "401000", HttpStatusCode.OK)]
    [InlineData("GET", "/api/v1/accounts/5bd6e9286d99522a52e458de/ledgers?pageSize=10", "401000", HttpStatusCode.OK)]
    [InlineData("GET", "/api/v1/risk/limit/strategy?marginModel=cross", "401000", HttpStatusCode.OK)]
    [InlineData("GET", "/api/ua/v1/unified/account/balance", "not_emulated", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/v1/hf/orders", "not_emulated", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/v1/orders/5bd6e9286d99522a52e458de", "not_emulated", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/v3/purchase", "not_emulated", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/v3/redeem", "not_emulated", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/ua/v2/asset/withdrawal/history?currency=BTC", "not_emulated", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/market/orderbook/level2_20?symbol=BTC-USDT", "not_emulated", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/hf/margin/account/ledgers", "404000", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/hf/anything", "404000", HttpStatusCode.NotFound)]
    [InlineData("PUT", "/api/v1/orders", "404000", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/v3/purchase", "404000", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/orders/", "404000", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/orders/1/2", "404000", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v1/accounts//holds", "404000", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/v9/anything", "404000", HttpStatusCode.NotFound)]
    [InlineData("GET", "/", "404000", HttpStatusCode.NotFound)]
    public async Task Unserved_request_error_has_code_status_and_message(string verb, string target, string code, HttpStatusCode status)
    {
        var reply = await shared.Client.SendAsync(new() { Verb = verb, Target = target, Body = verb == "POST" ? "{}" : null });

        Assert.Equal((code, status), (reply.Code, reply.Status));
        Assert.False(reply.Envelope.TryGetProperty("data", out _));
        Assert.NotEmpty(reply.Message!);
    }

    private static List<string> Lines()
    {
        using var stream = typeof(RouteTable).Assembly.GetManifestResourceStream("not-emulated")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
    }

    private static string WithoutNames(string endpoint) =>
        string.Join('/', endpoint.Split('/').Select(segment => segment.StartsWith('{') ? "{}" : segment));
}
