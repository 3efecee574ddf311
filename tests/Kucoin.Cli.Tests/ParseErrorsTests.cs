namespace Kucoin.Cli.Tests;

/// <summary>Mistakes on the command line, and the usual forms of it.</summary>
public sealed class ParseErrorsTests
{
    [Theory]
    [InlineData("accunts list", "There is no command 'accunts'. Did you mean 'kucoin accounts'?")]
    [InlineData("acounts", "Did you mean 'kucoin accounts'?")]
    [InlineData("portfolo --demo", "There is no command 'portfolo'. Did you mean 'kucoin portfolio'?")]
    [InlineData("accounts lsit", "There is no command 'accounts lsit'. Did you mean 'kucoin accounts list'?")]
    [InlineData("subs keys lst desk1", "There is no command 'subs keys lst'. Did you mean 'kucoin subs keys list'?")]
    [InlineData("ledger --since 2d", "Did you mean 'kucoin accounts ledger' or 'kucoin futures ledger'?")]
    [InlineData("emulator statsu", "There is no command 'emulator statsu'. Did you mean 'kucoin emulator status'?")]
    [InlineData("nonsense", "There is no command 'nonsense'. Try 'kucoin --help'.")]
    [InlineData("accounts nonsense", "'kucoin accounts' takes one of list, get,")]
    [InlineData("accounts list --aset BTC", "There is no option '--aset'. Did you mean '--asset'?")]
    [InlineData("accounts get", "The argument ID is missing: The wallet's id, as 'kucoin accounts list' shows it.")]
    [InlineData("market asset", "The argument ASSET is missing")]
    [InlineData("subs enable-margin", "The argument SUB is missing")]
    [InlineData("profiles add", "The argument NAME is missing: The profile.")]
    [InlineData("emulator faults add", "The argument ")]
    [InlineData("accounts list --asset", "The value of --asset is missing: --asset ASSET.")]
    [InlineData("accounts list --profile", "The value of --profile is missing: --profile PROFILE.")]
    [InlineData("accounts list extra", "There is one argument too many: 'extra'.")]
    public async Task Mistake_is_named_with_the_word_that_was_meant(string line, string sentence)
    {
        var run = await CommandRun.Live(new FakeNetwork()).Of(line);
        Assert.Equal(ExitCodes.Usage, run.Exit);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    /// <summary>The word that is blamed is the wrong one, for every command.</summary>
    [Fact]
    public async Task Every_misspelled_command_is_named_with_the_right_one()
    {
        foreach (var (path, _) in CommandTree.All)
        {
            var words = path.Split(' ');
            words[^1] = $"{words[^1][0]}{words[^1]}";
            var run = await CommandRun.Live(new FakeNetwork()).Of(string.Join(' ', words));
            Assert.Equal(ExitCodes.Usage, run.Exit);
            Assert.Contains($"{words[^1]}'. Did you mean 'kucoin {path}'?", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("help", "--help")]
    [InlineData("help accounts", "accounts --help")]
    [InlineData("help accounts list", "accounts list --help")]
    [InlineData("version", "--version")]
    [InlineData("--json market time", "market time --json")]
    [InlineData("market --json time", "market time --json")]
    [InlineData("--profile desk1 --json accounts ledger --since 2d", "accounts ledger --since 2d --profile desk1 --json")]
    [InlineData("--asset=BTC accounts list", "accounts list --asset=BTC")]
    [InlineData("--port 8080 emulator", "emulator --port 8080")]
    [InlineData("--json accounts get -- -1", "accounts get --json -- -1")]
    [InlineData("accounts get help", "accounts get help")]
    public void Arrange_accepts_the_usual_forms(string line, string arranged) =>
        Assert.Equal(arranged, string.Join(' ', ArgumentOrder.Arrange(line.Split(' '))));

    [Fact]
    public async Task Options_before_the_command_and_the_word_help_work()
    {
        var time = await CommandRun.Live(new FakeNetwork().Data("GET /api/v1/timestamp", "1773480413589")).Of("--csv market time");
        Assert.Equal((ExitCodes.Done, ""), (time.Exit, time.Error));
        Assert.StartsWith("time\n", time.Out, StringComparison.Ordinal);
        Assert.Contains("Example:\n  kucoin market time", (await CommandRun.Live(new FakeNetwork()).Of("help market time")).Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, (await CommandRun.Live(new FakeNetwork()).Of("version")).Exit);
    }
}
