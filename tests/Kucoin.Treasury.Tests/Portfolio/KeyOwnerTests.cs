using Kucoin.Client;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Treasury.Tests.Portfolio;

/// <summary>The account of the key in a snapshot.</summary>
public sealed class KeyOwnerTests
{
    private const string Key = "GET /api/v1/user/api-key";

    private const string Main = """[{"id":"1","currency":"BTC","type":"main","balance":"1","available":"1","holds":"0"}]""";

    private const string OwnFutures = """
        {"accountEquity":5,"unrealisedPNL":0,"marginBalance":5,"positionMargin":0,"orderMargin":0,"frozenFunds":0,"availableBalance":5,
        "currency":"USDT","riskRatio":0,"maxWithdrawAmount":5}
        """;

    [Theory]
    [InlineData("desk0001", "desk0001")]
    [InlineData(null, "uid 8")]
    public async Task Snapshot_with_a_key_of_a_sub_account_shows_its_name_and_its_own_wallets(string? name, string account)
    {
        using var network = PortfolioNetwork.Empty().Data(Key, ApiKey.OfSub(name)).Data("GET /api/v1/accounts", Main)
            .Refusal("GET /api/v2/sub-accounts", "400007", "Access denied, require more permission.")
            .Refusal(PortfolioNetwork.Overviews, "400007", "Access denied, require more permission.")
            .Data("GET /api/v1/prices", """{"BTC":"100000","USDT":"1","USDC":"1"}""")
            .On("GET /api/v1/account-overview", GetOwnFutures);
        var snapshot = await Read(network);
        Assert.Empty(snapshot.Problems);
        Assert.Equal(account, snapshot.Account);
        Assert.All(snapshot.Holdings, row => Assert.Equal((account, true, false, null), (row.Account, row.IsOwn, row.IsMaster, row.UserId)));
        Assert.Contains(snapshot.Holdings, row => row.Wallet.ToString() == "futures");
        Assert.DoesNotContain(snapshot.NotCovered, kind => kind.Contains("sub-accounts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Snapshot_with_a_key_of_the_master_names_the_master()
    {
        using var network = PortfolioNetwork.Empty().Data("GET /api/v1/accounts", Main);
        var snapshot = await Read(network);
        Assert.Equal(Holding.Master, snapshot.Account);
        Assert.Equal((Holding.Master, true, true), Assert.Single(snapshot.Holdings.Select(row => (row.Account, row.IsOwn, row.IsMaster))));
    }

    [Fact]
    public async Task Snapshot_whose_key_cannot_be_read_does_not_claim_to_be_the_master()
    {
        using var network = PortfolioNetwork.Empty().Data("GET /api/v1/accounts", Main).Refusal(Key, "400007", "Access denied.");
        var snapshot = await Read(network);
        Assert.Equal("name of the account of the key", Assert.Single(snapshot.Problems).Source);
        Assert.Equal("this account", snapshot.Account);
        Assert.Equal(("this account", true, false), Assert.Single(snapshot.Holdings.Select(row => (row.Account, row.IsOwn, row.IsMaster))));
        Assert.Equal(100000m, snapshot.Net);
    }

    private static HttpResponseMessage GetOwnFutures(HttpRequestMessage request)
    {
        var asset = request.RequestUri!.Query.Split("currency=")[1].Split('&')[0];
        var data = OwnFutures.Replace("USDT", asset, StringComparison.Ordinal);
        return new() { Content = new StringContent($$"""{"code":"200000","data":{{data}}}""") };
    }

    private static async Task<PortfolioSnapshot> Read(FakeNetwork network)
    {
        using var client = new KucoinRestClient(PortfolioNetwork.Options, network);
        return await PortfolioSnapshot.ReadAsync(client, ct: TestContext.Current.CancellationToken);
    }
}
