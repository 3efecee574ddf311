using System.Text.Json;

namespace Kucoin.Cli.Tests.Commands;

/// <summary>Futures wallets of all settlement assets.</summary>
public sealed class FuturesTests(DemoExchange demo) : IClassFixture<DemoExchange>
{
    private static readonly string[] All = ["USDT", "USDC", "XBT"];

    [Theory]
    [InlineData("futures overview")]
    [InlineData("futures subs")]
    public async Task Futures_wallets_of_all_settlement_assets_are_listed_by_default(string line)
    {
        var all = (await CommandRun.Against(demo.Exchange).Of($"{line} --json")).Json;
        Assert.Equal(All, Assets(all).Distinct());
        Assert.Equal(["USDT"], Assets((await CommandRun.Against(demo.Exchange).Of($"{line} --asset USDT --json")).Json).Distinct());
        Assert.Equal(["XBT"], Assets((await CommandRun.Against(demo.Exchange).Of($"{line} --asset btc --json")).Json).Distinct());
    }

    [Fact]
    public async Task Futures_subs_shows_each_wallet_and_the_totals_by_asset()
    {
        var run = await CommandRun.Against(demo.Exchange).Of("futures subs --json");
        Assert.Contains(run.Json.GetProperty("rows").EnumerateArray(), row =>
            row.GetProperty("account").GetString() == "marketMaker1" && row.GetProperty("equity").GetString() == "1904.77");
        Assert.Equal(All, run.Json.GetProperty("totals").EnumerateArray().Select(total => total.GetProperty("asset").GetString()));
    }

    [Fact]
    public async Task Futures_wallet_that_cannot_be_read_is_a_problem_and_the_others_are_listed()
    {
        using var network = new FakeNetwork().On("GET /api/v1/account-overview", request => new()
        {
            Content = new StringContent(request.RequestUri!.Query == "?currency=USDC" ? """{"code":"400100","msg":"no"}""" : $$$"""
                {"code":"200000","data":{"accountEquity":1,"unrealisedPNL":0,"marginBalance":1,"positionMargin":0,"orderMargin":0,
                "frozenFunds":0,"availableBalance":1,"currency":"{{{request.RequestUri.Query[10..]}}}"}}
                """),
        });
        var run = await CommandRun.Live(network).Of("futures overview --json");
        Assert.Equal(ExitCodes.Partial, run.Exit);
        Assert.Equal(["USDT", "XBT"], Assets(run.Json));
        Assert.Contains("futures wallets in USDC", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Refused, (await CommandRun.Live(network).Of("futures overview --asset USDC")).Exit);
    }

    private static IEnumerable<string?> Assets(JsonElement list) =>
        list.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("asset").GetString());
}
