using System.Text.Json;

namespace Kucoin.Cli.Tests.Commands;

/// <summary>The futures wallets in the portfolio, with fake responses.</summary>
public sealed class PortfolioFuturesTests
{
    private const string Overviews = "GET /api/v1/account-overview-all";

    [Fact]
    public async Task Futures_wallet_total_is_the_equity_and_XBT_is_shown_as_BTC()
    {
        var rows = (await Run(Bitcoin(Overview.Account("main", "XBT", "2.5", available: "1.25", margins: "1,0.2,0.05")))).Json.GetProperty("rows");
        var row = Assert.Single(rows.EnumerateArray());
        Assert.Equal(("master", "futures", "BTC"), (Text(row, "account"), Text(row, "wallet"), Text(row, "asset")));
        Assert.Equal(("2.5", "1.25", "1.25"), (Text(row, "total"), Text(row, "available"), Text(row, "held")));
        Assert.Equal("250000.00000000", Text(row, "value"));
        Assert.False(row.GetProperty("liability").GetBoolean());
    }

    [Fact]
    public async Task Futures_wallet_with_negative_equity_is_a_liability()
    {
        var json = (await Run(Bitcoin(Overview.Account("main", "XBT", "-0.5")))).Json;
        var row = Assert.Single(json.GetProperty("rows").EnumerateArray());
        Assert.True(row.GetProperty("liability").GetBoolean());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("available").ValueKind);
        Assert.Equal("-50000.00000000", json.GetProperty("totals").GetProperty("liabilities").GetString());
        Assert.Equal("-50000.00000000", json.GetProperty("totals").GetProperty("net").GetString());
    }

    [Fact]
    public async Task Futures_wallet_user_id_is_empty_when_two_sub_accounts_share_a_name()
    {
        var rows = (await Run(Bitcoin(
            Overview.Account("desk0001", "XBT", "1"), Overview.Account("twin0001", "XBT", "2"), Overview.Account("main", "XBT", "3")))).Json.GetProperty("rows");
        Assert.Equal(
            [("master", null), ("desk0001", "68b1c2d3e4f5061728394a51"), ("twin0001", "")],
            rows.EnumerateArray().Select(row => (Text(row, "account")!, Text(row, "userId"))));
    }

    [Fact]
    public async Task Futures_wallets_without_permission_make_the_portfolio_partial()
    {
        using var network = Network().Refusal(Overviews, "400007", "Access denied, require more permission.");
        var run = await CommandRun.Live(network).Of("portfolio --json --zeros");
        Assert.Equal(ExitCodes.Partial, run.Exit);
        Assert.Equal(
            ["futures wallets in USDT", "futures wallets in USDC", "futures wallets in XBT"],
            run.Json.GetProperty("problems").EnumerateArray().Select(problem => Text(problem, "source")));
    }

    private static FakeNetwork Bitcoin(params string[] accounts) => Network().On(Overviews, request =>
    {
        var isBitcoin = request.RequestUri!.Query == "?currency=XBT";
        var data = isBitcoin ? Overview.Of("XBT", accounts) : Overview.Of("USDT");
        return new() { Content = new StringContent($$"""{"code":"200000","data":{{data}}}""") };
    });

    private static FakeNetwork Network() => new FakeNetwork()
        .Data("GET /api/v1/user/api-key", ApiKey.Master)
        .Data("GET /api/v1/accounts", "[]")
        .Data("GET /api/v3/margin/accounts", """{"debtRatio":"0","accounts":[]}""")
        .Data("GET /api/v3/isolated/accounts", """{"totalAssetOfQuoteCurrency":"0","totalLiabilityOfQuoteCurrency":"0","assets":[]}""")
        .Data("GET /api/v2/sub-accounts", """{"currentPage":1,"pageSize":100,"totalNum":0,"totalPage":0,"items":[]}""")
        .Data("GET /api/v1/prices", """{"BTC":"100000","USDT":"1"}""")
        .Data("GET /api/v2/sub/user", $$"""
            {"currentPage":1,"pageSize":100,"totalNum":3,"totalPage":1,"items":[{{Sub(1, "desk0001")}},{{Sub(2, "twin0001")}},{{Sub(3, "twin0001")}}]}
            """);

    private static string Sub(int number, string name) => $$"""
        {"userId":"68b1c2d3e4f5061728394a5{{number}}","uid":{{number}},"subName":"{{name}}","status":2,"type":0,"access":"Spot",
        "createdAt":1773480413589,"remarks":null}
        """;

    private static async Task<CommandRun> Run(FakeNetwork network)
    {
        var run = await CommandRun.Live(network).Of("portfolio --json");
        Assert.Equal((ExitCodes.Done, ""), (run.Exit, run.Error));
        return run;
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();
}
