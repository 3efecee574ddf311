namespace Kucoin.Cli.Tests.Commands.Withdrawals;

public sealed class ListTests(DemoExchange demo) : IClassFixture<DemoExchange>
{
    /// <summary>The head of a stream is written before its rows are known.</summary>
    [Fact]
    public async Task The_longest_status_fits_under_its_head()
    {
        var id = demo.Exchange.Control.AdvanceWithdrawal(await Processing());
        Assert.Equal("WALLET_PROCESSING", id);
        var run = await CommandRun.Against(demo.Exchange).Of("withdrawals list --since 7d");
        var lines = run.Out.Split('\n');
        var row = Assert.Single(lines, line => line.Contains("WALLET_PROCESSING", StringComparison.Ordinal));
        Assert.Equal(lines[0].IndexOf("NETWORK", StringComparison.Ordinal), row.IndexOf("trx", StringComparison.Ordinal));
    }

    private async Task<string> Processing()
    {
        var run = await CommandRun.Against(demo.Exchange).Of("withdrawals list --status processing --csv");
        return run.Out.Split('\n')[1].Split(',')[9];
    }
}
