using System.Net;
using Kucoin.Client;
using Kucoin.Treasury.Portfolio;
using Kucoin.Treasury.Rehearsal;

namespace Kucoin.Treasury.Tests.Portfolio;

/// <summary>Filters, order and groups of a snapshot, and what they make of data that is missing.</summary>
public sealed class PortfolioViewTests
{
    private const string Accounts = "GET /api/v1/accounts";
    private const string Margin = "GET /api/v3/margin/accounts";
    private const string Subs = "GET /api/v2/sub-accounts";

    private const string Mixed = """
        [{"id":"1","currency":"BTC","type":"main","balance":"1","available":"1","holds":"0"},
         {"id":"2","currency":"USDT","type":"main","balance":"300","available":"300","holds":"0"},
         {"id":"3","currency":"DUST","type":"trade","balance":"7","available":"7","holds":"0"},
         {"id":"4","currency":"USDT","type":"trade","balance":"40","available":"40","holds":"0"}]
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("master", null, null, null, 4)]
    [InlineData("MASTER", "main", null, null, 2)]
    [InlineData(null, "trade", "usdt", null, 1)]
    [InlineData(null, null, null, 300, 3)]
    [InlineData(null, null, "BTC", 100001, 0)]
    [InlineData("nobody", null, null, null, 0)]
    [InlineData(null, "isolated", null, null, 0)]
    public async Task Select_returns_the_holdings_that_meet_all_conditions(string? account, string? wallet, string? asset, int? least, int rows)
    {
        var snapshot = await Read(Network());
        var view = snapshot.Select(new() { Account = account, Wallet = wallet, Asset = asset, MinValue = least });
        Assert.Equal(rows, view.Holdings.Count);
        Assert.True(view.IsFiltered);
        Assert.False(snapshot.Select().IsFiltered);
    }

    [Theory]
    [InlineData("isolated", "isolated:BTC-USDT", true)]
    [InlineData("Isolated:btc-usdt", "isolated:BTC-USDT", true)]
    [InlineData("isolated:ETH-USDT", "isolated:BTC-USDT", false)]
    [InlineData("contract", "futures", true)]
    [InlineData("main", "margin", false)]
    public void Filter_by_wallet_accepts_a_kind_or_one_wallet(string text, string wallet, bool isSelected)
    {
        Assert.True(WalletName.TryParse(wallet, out var name));
        var holding = new Holding { Account = "a", Wallet = name, Asset = "BTC", Total = 1 };
        Assert.Equal(isSelected, new PortfolioFilter { Wallet = text }.Includes(holding));
    }

    [Fact]
    public async Task Select_sorts_by_value_with_the_largest_first_and_unknown_values_last()
    {
        var view = (await Read(Network())).Select(sorting: PortfolioSorting.Value);
        Assert.Equal([100000m, 300m, 40m, null], view.Holdings.Select(row => row.Value));
        Assert.Equal(["BTC", "DUST", "USDT", "USDT"], (await Read(Network())).Select(sorting: PortfolioSorting.Asset).Holdings.Select(row => row.Asset));
        Assert.Equal([300m, 40m, 7m, 1m], (await Read(Network())).Select(sorting: PortfolioSorting.Total).Holdings.Select(row => row.Total));
    }

    [Fact]
    public async Task GroupBy_subtotals_of_known_values_add_up_to_the_totals()
    {
        await using var demo = await DemoExchange.StartAsync(ct: Ct);
        using var client = demo.CreateClient();
        var view = (await PortfolioSnapshot.ReadAsync(client, ct: Ct)).Select();
        foreach (var by in Enum.GetValues<PortfolioGrouping>())
        {
            var groups = view.GroupBy(by);
            Assert.True(groups.Count > 3);
            Assert.Equal(view.Totals.Assets, groups.Sum(group => group.Totals.Assets));
            Assert.Equal(view.Totals.Liabilities, groups.Sum(group => group.Totals.Liabilities));
            Assert.Equal(view.Totals.Net, groups.Sum(group => group.Totals.Net));
            Assert.Equal(view.Holdings.Count, groups.Sum(group => group.Holdings.Count));
            Assert.Empty(PortfolioView.ListUnknown(groups));
        }
    }

    [Theory]
    [InlineData(PortfolioGrouping.Account, "master")]
    [InlineData(PortfolioGrouping.Wallet, "trade")]
    [InlineData(PortfolioGrouping.Asset, "DUST")]
    public async Task GroupBy_subtotal_with_an_unknown_value_is_unknown_and_a_problem(PortfolioGrouping by, string unknown)
    {
        var groups = (await Read(Network())).Select().GroupBy(by);
        var group = Assert.Single(groups, group => group.Totals.Net is null);
        Assert.Equal((unknown, null), (group.Name, group.Totals.Assets));
        Assert.Equal($"subtotal of {unknown}", Assert.Single(PortfolioView.ListUnknown(groups)).Source);
    }

    /// <summary>A subtotal is unknown exactly where the missing source can contain more of the group.</summary>
    [Theory]
    [InlineData(Margin, PortfolioGrouping.Account, "master")]
    [InlineData(Margin, PortfolioGrouping.Wallet, "")]
    [InlineData(Margin, PortfolioGrouping.Asset, "BTC,USDT")]
    [InlineData(Subs, PortfolioGrouping.Account, "")]
    [InlineData(Subs, PortfolioGrouping.Wallet, "main,trade")]
    [InlineData(PortfolioNetwork.Overviews, PortfolioGrouping.Wallet, "")]
    [InlineData(PortfolioNetwork.Overviews, PortfolioGrouping.Asset, "BTC,USDT")]
    public async Task GroupBy_subtotal_that_a_missing_source_can_change_is_unknown(string route, PortfolioGrouping by, string unknown)
    {
        using var network = Network(Mixed.Replace("DUST", "BTC", StringComparison.Ordinal)).Refusal(route, "400007", "Access denied.");
        var groups = (await Read(network)).Select().GroupBy(by);
        Assert.Equal(unknown, string.Join(',', groups.Where(group => group.Totals.Net is null).Select(group => group.Name)));
    }

    [Theory]
    [InlineData(Margin, true)]
    [InlineData("GET /api/v3/isolated/accounts", true)]
    [InlineData(PortfolioNetwork.Overviews, true)]
    [InlineData(Subs, false)]
    public async Task Liabilities_are_unknown_if_a_source_that_can_contain_debts_failed(string route, bool isUnknown)
    {
        using var network = Network().Refusal(route, "503000", "busy", HttpStatusCode.ServiceUnavailable);
        var snapshot = await Read(network);
        Assert.Equal((100340m, isUnknown ? null : 0m, isUnknown ? null : 100340m), (snapshot.Assets, snapshot.Liabilities, snapshot.Net));
        Assert.False(snapshot.IsComplete);
    }

    [Fact]
    public async Task Assets_are_unknown_if_a_source_failed_and_no_balance_is_known()
    {
        using var network = Network("[]").Refusal(Accounts, "503000", "busy", HttpStatusCode.ServiceUnavailable);
        var snapshot = await Read(network);
        Assert.Empty(snapshot.Holdings);
        Assert.Equal((null, 0m, null), (snapshot.Assets, snapshot.Liabilities, snapshot.Net));
    }

    [Fact]
    public async Task Select_keeps_only_the_problems_that_can_concern_the_selected_holdings()
    {
        using var network = Network().Refusal(Margin, "400007", "Access denied.");
        var snapshot = await Read(network);
        Assert.Equal(["margin wallet of the account", "DUST"], snapshot.Problems.Select(problem => problem.Source));
        Assert.Equal(["margin wallet of the account"], Sources(new() { Wallet = "margin" }));
        Assert.Equal(["DUST"], Sources(new() { Wallet = "trade" }));
        Assert.Equal(["margin wallet of the account"], Sources(new() { Asset = "BTC" }));
        Assert.Empty(Sources(new() { Account = "desk0001" }));
        Assert.Equal(0m, snapshot.Select(new() { Wallet = "main" }).Totals.Liabilities);

        IEnumerable<string> Sources(PortfolioFilter filter) => snapshot.Select(filter).Problems.Select(problem => problem.Source);
    }

    [Theory]
    [InlineData("USDT", "futures wallets in USDT")]
    [InlineData("BTC", "futures wallets in XBT")]
    [InlineData("SOL", "")]
    public async Task Select_by_asset_keeps_the_problem_of_its_futures_wallets_only(string asset, string source)
    {
        using var network = Network().Refusal(PortfolioNetwork.Overviews, "400007", "Access denied.");
        var view = (await Read(network)).Select(new() { Asset = asset });
        Assert.Equal(source, string.Join(',', view.Problems.Select(problem => problem.Source)));
    }

    private static FakeNetwork Network(string accounts = Mixed) => PortfolioNetwork.Empty().Data(Accounts, accounts);

    private static async Task<PortfolioSnapshot> Read(FakeNetwork network)
    {
        using var client = new KucoinRestClient(PortfolioNetwork.Options, network);
        return await PortfolioSnapshot.ReadAsync(client, ct: Ct);
    }
}
