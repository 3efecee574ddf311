using System.Text.Json;
using Kucoin.Treasury.Accounts;

namespace Kucoin.Cli.Tests.Commands;

/// <summary>Histories that start before KuCoin's retention.</summary>
public sealed class HistoryTests(DemoExchange demo) : IClassFixture<DemoExchange>
{
    [Theory]
    [InlineData("accounts ledger", 365)]
    [InlineData("accounts hf-ledger", 7)]
    [InlineData("margin hf-ledger", 3)]
    public async Task History_start_before_retention_is_rejected_with_the_earliest_date(string verb, int days)
    {
        var run = await Run($"{verb} --since 400d --json");
        Assert.Equal(ExitCodes.RefusedHere, run.Exit);
        Assert.Contains($"KuCoin keeps no rows from before {Horizon(days):yyyy-MM-ddTHH:mm:ssZ}.", run.Error, StringComparison.Ordinal);
        Assert.Contains("--allow-truncated", run.Error, StringComparison.Ordinal);
        Assert.False(JsonDocument.Parse(run.Out).RootElement.GetProperty("complete").GetBoolean());
    }

    [Theory]
    [InlineData("accounts ledger", 365)]
    [InlineData("accounts hf-ledger", 7)]
    [InlineData("margin hf-ledger", 3)]
    public async Task History_allow_truncated_returns_the_retained_rows_and_marks_the_result_incomplete(string verb, int days)
    {
        var run = await Run($"{verb} --since 400d --allow-truncated --json");
        Assert.Equal(ExitCodes.Partial, run.Exit);
        Assert.Contains("The rows above are incomplete.", run.Error, StringComparison.Ordinal);
        var lines = run.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.False(lines[^1].GetProperty("complete").GetBoolean());
        Assert.Equal(verb, lines[^1].GetProperty("problem").GetProperty("source").GetString());
        Assert.Equal(Horizon(days), lines[^1].GetProperty("availableFrom").GetDateTime());

        var whole = (await Run($"{verb} --since {days}d --json")).Out.TrimEnd('\n').Split('\n')[..^1];
        Assert.NotEmpty(whole);
        Assert.Equal(whole.Select(line => JsonDocument.Parse(line).RootElement.GetRawText()), lines[..^1].Select(line => line.GetRawText()));
    }

    [Theory]
    [InlineData("deposits list")]
    [InlineData("withdrawals list")]
    [InlineData("futures ledger")]
    public async Task History_without_known_retention_rejects_allow_truncated(string verb)
    {
        Assert.Equal(ExitCodes.Usage, (await Run($"{verb} --since 400d --allow-truncated")).Exit);
        Assert.Equal(ExitCodes.Done, (await Run($"{verb} --since 400d")).Exit);
    }

    /// <summary>The last line reports that the rows are incomplete, so it must be written although the command fails.</summary>
    [Fact]
    public async Task History_incomplete_marker_is_flushed_to_a_buffered_output()
    {
        using var output = new MemoryStream();
        var world = new CommandEnvironment
        {
            Terminal = new() { In = TextReader.Null, Out = new StreamWriter(output) { NewLine = "\n" }, Error = TextWriter.Null },
            Profiles = new ProfileStore("/nowhere/credentials.json"),
        };
        string[] line = ["accounts", "hf-ledger", "--since", "8d", "--allow-truncated", "--json", "--demo"];
        Assert.Equal(ExitCodes.Partial, await CommandLine.Run(line, world, TestContext.Current.CancellationToken));
        Assert.EndsWith("Z\"}\n", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    private static Task<CommandRun> Run(string line) => new CommandRun().Of($"{line} --demo");

    private DateTime Horizon(int days) => demo.Exchange.LedgerClock.GetUtcNow().UtcDateTime.AddDays(-days);
}
