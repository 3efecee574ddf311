using Kucoin.Client;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Treasury.Tests.Portfolio;

/// <summary>A response that is incomplete, contradicts itself or repeats a wallet is never a complete portfolio.</summary>
public sealed class InvalidWalletTests
{
    private const string Accounts = "GET /api/v1/accounts";
    private const string Margin = "GET /api/v3/margin/accounts";
    private const string Prices = "GET /api/v1/prices";

    private const string Bitcoin = """{"id":"1","currency":"BTC","type":"main","balance":"1","available":"1","holds":"0"}""";

    private const string Wallet = """
        {"currency":"USDT","total":"5","available":"5","hold":"0","liability":"2","maxBorrowSize":"1","borrowEnabled":true,"transferInEnabled":true}
        """;

    public static TheoryData<string, string, string> Faults => new()
    {
        {
            "GET /api/v2/sub-accounts",
            """{"currentPage":1,"pageSize":100,"totalNum":6,"totalPage":1,"items":[]}""",
            "wallets of the sub-accounts: page 1, data.totalNum: The exchange reports 6 rows, but returned 0."
        },
        { Accounts, $"[{Bitcoin},{Bitcoin}]", "BTC in main of master occurs more than once." },
        {
            Accounts,
            $"[{Bitcoin},{Bitcoin.Replace("\"balance\":\"1\"", "\"balance\":\"2\"", StringComparison.Ordinal)}]",
            "BTC in main of master occurs more than once."
        },
        { Margin, $$"""{"debtRatio":"0","accounts":[{{Wallet}},{{Wallet}}]}""", "USDT in margin of master occurs more than once." },
        { Margin, """{"debtRatio":"0"}""", "accounts is missing" },
        { Margin, """{"debtRatio":"0","accounts":""}""", "data.accounts" },
        { Margin, $$"""{"accounts":[{{Wallet.Replace("\"5\",\"hold\"", "\"x\",\"hold\"", StringComparison.Ordinal)}}]}""", "data.accounts[0].available" },
        { PortfolioNetwork.Overviews, Overview.Of("DOGE", Overview.Account("main", "DOGE", "7")), "The wallets of USDT were requested." },
        { Prices, """{"BTC":"-5","USDT":"1"}""", "It has no price" },
        { Prices, """{"BTC":"0","USDT":"1"}""", "It has no price" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Snapshot_is_incomplete_and_names_the_fault(string route, string data, string problem)
    {
        using var network = PortfolioNetwork.Empty().Data(Accounts, $"[{Bitcoin}]").Data(route, data);
        var snapshot = await Read(network);
        Assert.False(snapshot.IsComplete);
        Assert.Contains(snapshot.Problems, found => found.ToString().Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Repeated_wallet_counts_once()
    {
        using var network = PortfolioNetwork.Empty().Data(Accounts, $"[{Bitcoin},{Bitcoin}]");
        Assert.Equal(1m, Assert.Single((await Read(network)).Holdings).Total);
    }

    [Fact]
    public async Task Equal_wallets_of_two_sub_accounts_with_the_same_name_count_twice()
    {
        using var network = PortfolioNetwork.Bitcoin(Overview.Account("twin0001", "XBT", "2"), Overview.Account("twin0001", "XBT", "2"));
        var snapshot = await Read(network);
        Assert.Equal(400_000m, snapshot.Net);
        Assert.True(snapshot.IsComplete);
    }

    [Fact]
    public async Task Futures_wallets_are_shown_without_the_list_of_sub_accounts()
    {
        using var network = PortfolioNetwork.Bitcoin(Overview.Account("main", "XBT", "7"), Overview.Account("desk0001", "XBT", "3"))
            .Refusal("GET /api/v2/sub/user", "400007", "Access denied.");
        var snapshot = await Read(network);
        Assert.Equal([7m, 3m], snapshot.Holdings.Select(row => row.Total));
        Assert.All(snapshot.Holdings, row => Assert.Null(row.UserId));
        Assert.Contains("user ids", Assert.Single(snapshot.Problems).ToString(), StringComparison.Ordinal);
        Assert.Equal(1_000_000m, snapshot.Net);
    }

    private static async Task<PortfolioSnapshot> Read(FakeNetwork network)
    {
        using var client = new KucoinRestClient(PortfolioNetwork.Options, network);
        return await PortfolioSnapshot.ReadAsync(client, ct: TestContext.Current.CancellationToken);
    }
}
