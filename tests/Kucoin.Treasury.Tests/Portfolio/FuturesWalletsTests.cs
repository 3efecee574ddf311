using Kucoin.Client;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Treasury.Tests.Portfolio;

/// <summary>The futures wallets in a snapshot, with fake responses.</summary>
public sealed class FuturesWalletsTests
{
    [Fact]
    public async Task Futures_wallet_total_is_the_equity_and_XBT_is_named_BTC()
    {
        var snapshot = await Read(PortfolioNetwork.Bitcoin(Overview.Account("main", "XBT", "2.5", available: "1.25", margins: "1,0.2,0.05")));
        var row = Assert.Single(snapshot.Holdings);
        Assert.Equal(("master", "futures", "BTC"), (row.Account, row.Wallet.ToString(), row.Asset));
        Assert.True(row.IsMaster);
        Assert.Equal((2.5m, 1.25m, 1.25m), (row.Total, row.Available, row.Held));
        Assert.Equal(250000m, row.Value);
        Assert.False(row.IsLiability);
    }

    [Fact]
    public async Task Futures_wallet_with_negative_equity_is_a_liability()
    {
        var snapshot = await Read(PortfolioNetwork.Bitcoin(Overview.Account("main", "XBT", "-0.5")));
        var row = Assert.Single(snapshot.Holdings);
        Assert.True(row.IsLiability);
        Assert.Null(row.Available);
        Assert.Null(row.Held);
        Assert.Equal((0m, -50000m, -50000m), (snapshot.Assets, snapshot.Liabilities, snapshot.Net));
    }

    [Fact]
    public async Task Futures_wallet_user_id_is_null_when_two_sub_accounts_share_a_name()
    {
        var snapshot = await Read(PortfolioNetwork.Bitcoin(
            Overview.Account("desk0001", "XBT", "1"), Overview.Account("twin0001", "XBT", "2"), Overview.Account("main", "XBT", "3")));
        Assert.Equal(
            [("master", true, null), ("desk0001", false, "68b1c2d3e4f5061728394a51"), ("twin0001", false, null)],
            snapshot.Holdings.Select(row => (row.Account, row.IsMaster, row.UserId)));
    }

    private static async Task<PortfolioSnapshot> Read(FakeNetwork network)
    {
        using var client = new KucoinRestClient(PortfolioNetwork.Options, network);
        var snapshot = await PortfolioSnapshot.ReadAsync(client, ct: TestContext.Current.CancellationToken);
        Assert.Empty(snapshot.Problems);
        return snapshot;
    }
}
