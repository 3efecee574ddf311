namespace Kucoin.Cli.Tests.Commands.Withdrawals;

public sealed class ListTests(DemoExchange demo) : IClassFixture<DemoExchange>
{
    /// <summary>The header of a stream is written before its rows are known.</summary>
    [Fact]
    public async Task Withdrawals_list_longest_status_fits_its_column()
    {
        var id = demo.Exchange.Control.AdvanceWithdrawal(await Processing());
        Assert.Equal("WALLET_PROCESSING", id);
        var run = await CommandRun.Against(demo.Exchange).Of("withdrawals list --since 7d");
        var lines = run.Out.Split('\n');
        var row = Assert.Single(lines, line => line.Contains("WALLET_PROCESSING", StringComparison.Ordinal));
        Assert.Equal(lines[0].IndexOf("NETWORK", StringComparison.Ordinal), row.IndexOf("trx", StringComparison.Ordinal));
    }

    /// <summary>The message of an empty list distinguishes an empty journal from a filter without matches.</summary>
    [Fact]
    public async Task Withdrawals_list_sent_distinguishes_no_match_from_nothing_sent()
    {
        using var files = new TemporaryProfiles();
        Assert.Equal("Nothing was sent from here.\n", await Sent("--asset BTC"));

        await Here().Of("withdrawals create --asset USDT --amount 25 --to TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ --network trx --fee-from balance");

        Assert.Contains("happened", await Sent(""), StringComparison.Ordinal);
        Assert.Equal("Nothing that was sent from here matches --asset.\n", await Sent("--asset BTC"));
        Assert.Equal("Nothing that was sent from here matches --until and --asset.\n", await Sent("--until 2020-01-01 --asset BTC"));

        CommandRun Here() => CommandRun.Against(demo.Exchange, profiles: files.Store);

        async Task<string> Sent(string filters) => (await Here().Of($"withdrawals list --sent {filters}")).Out;
    }

    private async Task<string> Processing()
    {
        var run = await CommandRun.Against(demo.Exchange).Of("withdrawals list --status processing --csv");
        return run.Out.Split('\n')[1].Split(',')[9];
    }
}
