using System.Reflection;
using System.Text.RegularExpressions;
using Kucoin.Cli.Help;

namespace Kucoin.Cli.Tests.Help;

/// <summary>The topics of the help, and help on something unknown.</summary>
public sealed partial class HelpTopicTests
{
    [Fact]
    public async Task Every_topic_is_printed_and_named_in_the_help()
    {
        var root = await new CommandRun().Of("help");
        foreach (var topic in HelpTopic.All)
        {
            var run = await new CommandRun().Of($"help {topic.Name}");
            Assert.Equal((ExitCodes.Done, ""), (run.Exit, run.Error));
            Assert.StartsWith($"{topic.Summary}\n", run.Out, StringComparison.Ordinal);
            Assert.Contains($"kucoin help {topic.Name} {topic.Summary}\n", root.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Exit_codes_topic_lists_every_exit_code() => Assert.Equal(
        typeof(ExitCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{field.GetRawConstantValue()}").Order(),
        ExitCodeList.All.Select(entry => entry.Name).Order());

    /// <summary>The variables are found in the source, as literals or constants. .NET itself reads those of proxies.</summary>
    [Fact]
    public void Environment_topic_lists_the_variables_that_the_source_reads()
    {
        string[] sources = [.. Directory.EnumerateFiles(Checkout.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"))
            .Select(File.ReadAllText)];
        var constants = sources.SelectMany(source => Constant().Matches(source)).Select(match => match.Groups["value"].Value)
            .Where(value => Variable().IsMatch(value) && value.StartsWith("KUCOIN_", StringComparison.Ordinal) && value != "KUCOIN_BONUS");
        var literals = sources.SelectMany(source => Read().Matches(source)).Select(match => match.Groups["value"].Value);

        Assert.Equal(
            constants.Concat(literals).Distinct().Order(StringComparer.Ordinal),
            EnvironmentVariables.All.SelectMany(entry => entry.Name.Split(", "))
                .Where(name => !name.EndsWith("_PROXY", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        Assert.All(
            sources.SelectMany(source => Call().Matches(source)),
            call => Assert.Contains(call.Groups["argument"].Value, KnownArguments));
    }

    /// <summary>The arguments of the calls that read a variable. A new one needs an entry here and in the topic.</summary>
    private static readonly string[] KnownArguments =
        ["\"XDG_CONFIG_HOME\"", "\"XDG_CACHE_HOME\"", "\"TERM\"", "\"NO_COLOR\"", "ProfileVariable", "OffVariable", "FileVariable",
            "EmulatorControlToken.FileVariable", "name"];

    [Fact]
    public async Task Files_topic_lists_the_files_that_the_command_uses()
    {
        using var profiles = new TemporaryProfiles();
        var run = await new CommandRun { Profiles = profiles.Store }.Of("help files");
        Assert.Contains($"\n{profiles.Store.Path}\n", run.Out, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(profiles.Folder, "transfer-journal.jsonl"), run.Out, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(profiles.Folder, "withdrawal-journal.jsonl"), run.Out, StringComparison.Ordinal);
        Assert.Contains("names.json", run.Out, StringComparison.Ordinal);
        Assert.Equal(UserFiles.Defaults.Count, run.Out.Split("\n    ").Length - 1);
    }

    [Theory]
    [InlineData("help nonsense", "There is no command 'nonsense'.")]
    [InlineData("help exit-code", "There is no command or topic 'exit-code'. Did you mean 'kucoin help exit-codes'?")]
    [InlineData("help acounts", "There is no command 'acounts'. Did you mean 'kucoin accounts'?")]
    [InlineData("help accounts lst", "There is no command 'accounts lst'. Did you mean 'kucoin accounts list'?")]
    [InlineData("accounts lst --help", "There is no command 'accounts lst'. Did you mean 'kucoin accounts list'?")]
    public async Task Help_on_something_unknown_says_what_is_wrong(string line, string sentence)
    {
        var run = await new CommandRun().Of(line);
        Assert.Equal((ExitCodes.Usage, ""), (run.Exit, run.Out));
        Assert.StartsWith(sentence, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("version")]
    [InlineData("-V")]
    public async Task Version_says_what_the_command_is_and_starts_with_a_stable_line(string line)
    {
        var run = await new CommandRun().Of(line);
        Assert.Equal((ExitCodes.Done, ""), (run.Exit, run.Error));
        var lines = run.Out.TrimEnd('\n').Split('\n');
        Assert.Matches(@"^kucoin \d+\.\d+\.\d+(-[\w.]+)?$", lines[0]);
        Assert.Contains($"build: managed, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}", lines);
        Assert.Contains($"system: {System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}", lines);
        Assert.All(lines.Where(text => text.StartsWith("commit: ", StringComparison.Ordinal)), text => Assert.Matches("^commit: [0-9a-f]{40}$", text));
    }

    /// <summary>Options are accepted at every place of the line, with the same meaning.</summary>
    [Fact]
    public void Options_work_before_the_group_between_group_and_verb_and_after()
    {
        foreach (var (path, definition) in CommandTree.All)
        {
            var words = definition.Example.Split('<')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
            var names = path.Split(' ');
            var rest = words[names.Length..];
            string[] flags = ["--json", "--csv"];
            string[] extra = definition.Options.Any(option => option.Name == "--profile") ? ["--profile", "desk1"]
                : [.. definition.Options.Where(option => flags.Contains(option.Name)).Select(option => option.Name).Take(1).Except(rest)];
            extra = rest.Intersect(["--demo", "--profile", "--json", "--csv"]).Any() ? [] : extra;
            for (var at = 0; at <= names.Length; at++)
            {
                var line = CommandLine.Parse([.. names[..at], .. extra, .. names[at..], .. rest]);
                Assert.True(line.Errors.Count == 0 && line.CommandResult.Command == definition, $"{path}: {string.Join(' ', extra)} at {at}");
            }
        }
    }

    [GeneratedRegex("""const string \w+ = "(?<value>[A-Z_]+)";""", RegexOptions.ExplicitCapture)]
    private static partial Regex Constant();

    [GeneratedRegex("^[A-Z_]+$")]
    private static partial Regex Variable();

    [GeneratedRegex("""GetEnvironmentVariable\("(?<value>\w+)"\)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Read();

    [GeneratedRegex(@"GetEnvironmentVariable\((?<argument>[^)]*)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Call();
}
