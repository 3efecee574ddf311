using System.Net;
using Kucoin.Catalog;
using Kucoin.Emulator.Api;

namespace Kucoin.Emulator.Tests;

public class EmulatorHostTests
{
    [Fact]
    public void Every_endpoint_of_the_catalog_is_served() => Assert.All(KucoinEndpoints.All, row =>
    {
        var found = RouteTable.All.Find(row.Verb, string.Concat(row.Path.Split('{', '}')), "");
        Assert.True(found is not null, $"{row.Name}: add a route for {row} to src/Kucoin.Emulator/Api/<Group>Routes.cs.");
        Assert.Equal($"{row}", $"{found.Value.Route.Row}");
    });

    [Theory]
    [InlineData("symbol=XBTUSDTM", KucoinHost.Futures)]
    [InlineData("symbols=BTC-USDT", KucoinHost.Spot)]
    [InlineData("", KucoinHost.Spot)]
    public void Endpoints_with_one_path_on_two_hosts_are_distinguished_by_parameter(string query, KucoinHost host) =>
        Assert.Equal(host, RouteTable.All.Find("GET", "/api/v1/trade-fees", query)!.Value.Route.Row.Host);

    [Fact]
    public async Task Unhandled_exception_is_500000_and_the_next_request_succeeds()
    {
        await using var exchange = await Start.ExchangeAsync();
        using var client = new SigningClient(exchange);
        exchange.Ledger.Dispose();

        var broken = await client.GetAsync("/api/v1/accounts/ledgers");
        var next = await client.GetAsync("/api/v1/timestamp");

        Assert.Equal(("500000", HttpStatusCode.InternalServerError), (broken.Code, broken.Status));
        Assert.Equal("200000", next.Code);
    }

    [Fact]
    public async Task Failed_commit_is_an_error_and_changes_nothing()
    {
        await using var exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true });
        using var client = new SigningClient(exchange);
        var before = (await client.GetAsync("/api/v1/accounts")).Body;
        exchange.Ledger.Dispose();

        Assert.Equal("500000", (await client.TransferAsync("USDT", "1", "MAIN", "TRADE")).Code);
        Assert.Equal(before, (await client.GetAsync("/api/v1/accounts")).Body);
    }
}
