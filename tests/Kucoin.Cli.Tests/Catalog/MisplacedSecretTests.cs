namespace Kucoin.Cli.Tests.Catalog;

/// <summary>If a secret is given as an argument by mistake, the error message does not repeat it.</summary>
public sealed class MisplacedSecretTests
{
    private const string Secret = "pa55phrase-misplaced!";

    private static IEnumerable<(string Path, CommandDefinition Definition)> Takers => CommandTree.All.Where(command => command.Definition.TakesSecret);

    public static TheoryData<string> Examples => [.. Takers.Select(taker => taker.Definition.Example.Split('<')[0]["kucoin ".Length..])];

    [Fact]
    public void Every_command_that_reads_a_secret_is_marked() => Assert.Equal(
        ["profiles add", "subs add", "subs keys add", "subs keys delete", "subs keys modify"],
        CommandTree.All
            .Where(command => command.Definition.TakesSecret || command.Definition.Options.Any(option => option.Name.EndsWith("-stdin", StringComparison.Ordinal)))
            .Select(verb => verb.Path)
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Secret_given_as_an_argument_is_rejected_and_not_printed(string example)
    {
        var words = example.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[][] lines =
        [
            [.. words, Secret],
            [.. words, $"--secret={Secret}"],
            [.. words, $"--passphrase:{Secret}"],
            [.. words, "--passphrase", Secret],
            [.. words, "--expire", Secret],
            .. Enumerable.Range(0, words.Length).Select(at => words[..at].Append(Secret).Concat(words[at..]).ToArray()),
            .. words.Select((_, index) => words.Select((word, at) => at == index && at >= 2 ? Secret : word).ToArray()),
        ];
        foreach (var line in lines)
        {
            using var network = new FakeNetwork();
            var run = await CommandRun.Live(network).Of([.. line, .. line.Contains("profiles") ? Array.Empty<string>() : ["--json"]]);
            Assert.NotEqual(ExitCodes.Done, run.Exit);
            Assert.DoesNotContain(Secret, run.Out + run.Error, StringComparison.Ordinal);
            Assert.NotEmpty(run.Error);
        }
    }
}
