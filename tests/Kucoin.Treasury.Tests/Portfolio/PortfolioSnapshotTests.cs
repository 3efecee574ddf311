using System.Net;
using Kucoin.Client;
using Kucoin.Client.Results;
using Kucoin.Treasury.Portfolio;
using Kucoin.Treasury.Rehearsal;

namespace Kucoin.Treasury.Tests.Portfolio;

public sealed class PortfolioSnapshotTests
{
    private const string Prices = "GET /api/v1/prices";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Snapshot_of_the_demo_is_complete_and_its_totals_equal_the_sum_of_the_rows()
    {
        await using var demo = await DemoExchange.StartAsync(ct: Ct);
        using var client = demo.CreateClient();
        var snapshot = await PortfolioSnapshot.ReadAsync(client, new() { Clock = demo.Clock }, ct: Ct);

        Assert.True(snapshot.IsComplete);
        Assert.Equal("USD", snapshot.Currency);
        Assert.Equal((demo.Clock.GetUtcNow().UtcDateTime, DateTimeKind.Utc), (snapshot.AsOf, snapshot.AsOf.Kind));
        Assert.NotEmpty(snapshot.NotCovered);
        Assert.Contains(snapshot.Holdings, row => row.IsLiability);
        Assert.All(snapshot.Holdings, row => Assert.Equal(row.IsLiability, row.Total < 0));
        Assert.Equal(snapshot.Holdings.Where(row => !row.IsLiability).Sum(row => row.Value), snapshot.Assets);
        Assert.Equal(snapshot.Holdings.Where(row => row.IsLiability).Sum(row => row.Value), snapshot.Liabilities);
        Assert.Equal(snapshot.Assets + snapshot.Liabilities, snapshot.Net);
    }

    [Fact]
    public async Task Snapshot_omits_zero_balances_unless_requested()
    {
        await using var demo = await DemoExchange.StartAsync(ct: Ct);
        using var client = demo.CreateClient();
        var with = await PortfolioSnapshot.ReadAsync(client, new() { IncludeZeros = true }, ct: Ct);
        var without = await PortfolioSnapshot.ReadAsync(client, ct: Ct);
        Assert.Contains(with.Holdings, row => row.Total == 0);
        Assert.Equal(with.Holdings.Where(row => row.Total != 0), without.Holdings);
    }

    [Fact]
    public async Task Snapshot_without_prices_has_amounts_but_no_values_or_totals()
    {
        using var network = PortfolioNetwork.Bitcoin(Overview.Account("main", "XBT", "2.5"))
            .Refusal(Prices, "503000", "busy", HttpStatusCode.ServiceUnavailable);
        var snapshot = await Read(network);
        var problem = Assert.Single(snapshot.Problems);
        Assert.Equal("prices", problem.Source);
        Assert.Equal("503000", Assert.IsType<KucoinError.Api>(problem.Error).Code);
        Assert.False(snapshot.HasPrices);
        Assert.False(snapshot.IsComplete);
        Assert.Equal((null, null, null), (snapshot.Assets, snapshot.Liabilities, snapshot.Net));
        var row = Assert.Single(snapshot.Holdings);
        Assert.Equal((2.5m, null), (row.Total, row.Value));
    }

    [Fact]
    public async Task Snapshot_asset_without_a_price_is_a_problem_and_not_in_the_totals()
    {
        using var network = PortfolioNetwork.Bitcoin(Overview.Account("main", "XBT", "2.5")).Data(Prices, """{"USDT":"1"}""")
            .Data("GET /api/v1/accounts", """[{"id":"1","currency":"USDT","type":"main","balance":"3","available":"3","holds":"0"}]""");
        var snapshot = await Read(network);
        var problem = Assert.Single(snapshot.Problems);
        Assert.Equal(("BTC", null), (problem.Source, problem.Error));
        Assert.Equal(3m, snapshot.Net);
        Assert.Null(snapshot.Holdings.Single(row => row.Asset == "BTC").Value);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("\"NaN\"")]
    [InlineData("[1]")]
    [InlineData("\"0.12345678901234567890123456789012\"")]
    [InlineData("\"123456789012345678901234567890123\"")]
    public async Task Snapshot_invalid_price_costs_only_its_asset(string price)
    {
        using var network = PortfolioNetwork.Bitcoin(Overview.Account("main", "XBT", "2.5"))
            .Data(Prices, $$"""{"BTC":{{price}},"USDT":"1"}""")
            .Data("GET /api/v1/accounts", """[{"id":"1","currency":"USDT","type":"main","balance":"3","available":"3","holds":"0"}]""");
        var snapshot = await Read(network);
        Assert.Equal("BTC", Assert.Single(snapshot.Problems).Source);
        Assert.Equal((3m, 0m, 3m), (snapshot.Assets, snapshot.Liabilities, snapshot.Net));
    }

    [Fact]
    public async Task Snapshot_without_any_known_value_has_unknown_totals()
    {
        using var network = PortfolioNetwork.Bitcoin(Overview.Account("main", "XBT", "2.5")).Data(Prices, """{"BTC":""}""");
        var snapshot = await Read(network);
        Assert.Equal((null, 0m, null), (snapshot.Assets, snapshot.Liabilities, snapshot.Net));
        Assert.False(snapshot.IsComplete);
    }

    [Fact]
    public async Task Snapshot_value_that_overflows_is_a_problem()
    {
        using var network = PortfolioNetwork.Empty().Data("GET /api/v1/accounts", """
            [{"id":"1","currency":"BTC","type":"main","balance":"79228162514264337593543950335","available":"0","holds":"0"}]
            """);
        var snapshot = await Read(network);
        Assert.Equal("BTC in main of master", Assert.Single(snapshot.Problems).Source);
        Assert.Null(Assert.Single(snapshot.Holdings).Value);
    }

    [Fact]
    public async Task Snapshot_failed_source_is_a_problem_and_the_others_are_kept()
    {
        using var network = PortfolioNetwork.Bitcoin(Overview.Account("main", "XBT", "1"))
            .Refusal("GET /api/v2/sub-accounts", "400007", "Access denied, require more permission.");
        var snapshot = await Read(network);
        var problem = Assert.Single(snapshot.Problems);
        Assert.Equal("wallets of the sub-accounts", problem.Source);
        Assert.Equal("400007", Assert.IsType<KucoinError.Api>(problem.Error).Code);
        Assert.Equal(100000m, snapshot.Net);
    }

    [Fact]
    public async Task Snapshot_without_any_readable_source_throws_the_first_error()
    {
        await using var demo = await DemoExchange.StartAsync(ct: Ct);
        var (key, _, passphrase) = demo.Emulator.Credentials;
        using var client = new KucoinRestClient(demo.ClientOptions with { Credentials = new(key, "wrong", passphrase) });
        var failure = await Assert.ThrowsAsync<KucoinException>(() => PortfolioSnapshot.ReadAsync(client, ct: Ct));
        Assert.Equal(KucoinErrorKind.Authentication, Assert.IsType<KucoinError.Api>(failure.Error).Kind);
    }

    [Fact]
    public async Task Snapshot_currency_without_prices_throws_an_exception_with_the_currency()
    {
        await using var demo = await DemoExchange.StartAsync(ct: Ct);
        using var client = demo.CreateClient();
        var failure = await Assert.ThrowsAsync<CurrencyNotPricedException>(
            () => PortfolioSnapshot.ReadAsync(client, new() { Currency = "XYZ" }, ct: Ct));
        Assert.Equal("XYZ", failure.Currency);
    }

    [Fact]
    public async Task Snapshot_cancelled_read_throws()
    {
        using var client = new KucoinRestClient(PortfolioNetwork.Options, PortfolioNetwork.Empty());
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PortfolioSnapshot.ReadAsync(client, ct: cancelled.Token));
    }

    [Fact]
    public async Task Snapshot_progress_reports_every_source_and_the_prices()
    {
        using var client = new KucoinRestClient(PortfolioNetwork.Options, PortfolioNetwork.Empty());
        var names = new Names();
        await PortfolioSnapshot.ReadAsync(client, progress: names, ct: Ct);
        Assert.Equal(["account of the key", .. WalletSources.All.Select(source => source.Name), "prices"], names.Reported);
    }

    private static async Task<PortfolioSnapshot> Read(FakeNetwork network)
    {
        using var client = new KucoinRestClient(PortfolioNetwork.Options, network);
        return await PortfolioSnapshot.ReadAsync(client, ct: Ct);
    }

    private sealed class Names : IProgress<string>
    {
        public List<string> Reported { get; } = [];

        public void Report(string value) => Reported.Add(value);
    }
}
