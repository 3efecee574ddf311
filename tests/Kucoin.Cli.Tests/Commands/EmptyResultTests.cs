namespace Kucoin.Cli.Tests.Commands;

/// <summary>Filters that name something that does not exist, and ranges in the future.</summary>
public sealed class EmptyResultTests(DemoExchange demo) : IClassFixture<DemoExchange>
{
    private const string Currencies = "GET /api/v3/currencies";

    /// <summary>The kind: every command with the filter.</summary>
    public static TheoryData<string> WithAsset =>
    [
        "accounts list", "accounts ledger", "accounts hf-ledger", "margin hf-ledger", "deposits list", "deposits before-2019",
        "withdrawals list", "withdrawals before-2019", "portfolio", "accounts ledger --json", "deposits list --csv",
    ];

    [Theory]
    [MemberData(nameof(WithAsset))]
    public async Task Unknown_asset_is_named(string line)
    {
        var run = await CommandRun.Against(demo.Exchange).Of($"{line} --asset USTD");
        Assert.Equal((ExitCodes.Usage, ""), (run.Exit, run.Out));
        Assert.Contains("KuCoin has no asset 'USTD'. Did you mean 'USDT'?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_asset_of_all_profiles_is_named()
    {
        using var files = new TemporaryProfiles();
        files.With("one", demo.Exchange, demo.Exchange.Credentials).With("two", demo.Exchange, demo.Exchange.Keys["trader"]);
        var run = await new CommandRun { Profiles = files.Store }.Of("accounts ledger --all-profiles --since 2026-01-01 --asset NOPE");
        Assert.Equal((ExitCodes.Usage, ""), (run.Exit, run.Out));
        Assert.Contains("KuCoin has no asset 'NOPE'.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accounts ledger --since 300d --asset USDT", false)]
    [InlineData("accounts ledger --since 1h --asset TRX", true)]
    public async Task Assets_are_read_only_if_the_result_is_empty(string line, bool areRead)
    {
        using var network = new FakeNetwork(letsThrough: true);
        var run = await CommandRun.Against(demo.Exchange, network: network).Of(line);
        Assert.Equal((ExitCodes.Done, ""), (run.Exit, run.Error));
        Assert.Equal(areRead, network.Requests.Any(request => request.Route == Currencies));
    }

    [Theory]
    [InlineData("accounts ledger --business FOO", "'FOO'")]
    [InlineData("accounts ledger --business DEPOSITS", "Did you mean 'DEPOSIT'?")]
    [InlineData("margin hf-ledger --business nonsense", "'nonsense'")]
    public async Task Unknown_business_type_is_named(string line, string sentence)
    {
        var run = await CommandRun.Against(demo.Exchange).Of(line);
        Assert.Equal((ExitCodes.Usage, ""), (run.Exit, run.Out));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accounts ledger")]
    [InlineData("accounts hf-ledger")]
    [InlineData("margin hf-ledger")]
    [InlineData("futures ledger")]
    [InlineData("deposits list")]
    [InlineData("deposits before-2019")]
    [InlineData("withdrawals list")]
    [InlineData("withdrawals before-2019")]
    public async Task Range_that_begins_in_the_future_is_named(string line)
    {
        var run = await CommandRun.Against(demo.Exchange).Of($"{line} --since 2040-01-01");
        Assert.Equal((ExitCodes.Usage, ""), (run.Exit, run.Out));
        Assert.Contains("--since (2040-01-01T00:00:00Z) is in the future: it is 2026-03-02T09:30:00Z now.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Market_prices_without_a_price_of_an_asset_is_incomplete()
    {
        var run = await CommandRun.Against(demo.Exchange).Of("market prices BTC nope --json");
        Assert.Equal(ExitCodes.Partial, run.Exit);
        Assert.Equal("NOPE", Assert.Single(run.Json.GetProperty("problems").EnumerateArray()).GetProperty("source").GetString());
    }
}
