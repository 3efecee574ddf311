using System.Text.RegularExpressions;
using Kucoin.Cli.Help;

namespace Kucoin.Cli.Tests;

/// <summary>Every command line of the README and of the pages is one that the command accepts.</summary>
public sealed partial class PageLinesTests
{
    private const string Command = "kucoin ";
    private const string FromSource = "dotnet run --project src/Kucoin.Cli -- ";

    /// <summary>The lines to copy, from the blocks for a shell.</summary>
    public static TheoryData<string, string> Blocks => new(
        from page in Pages()
        from Match block in Block().Matches(Read(page))
        where block.Groups["language"].Value is "sh" or "bash"
        from line in block.Groups["lines"].Value.Split('\n')
        where line.StartsWith(Command, StringComparison.Ordinal) || line.StartsWith(FromSource, StringComparison.Ordinal)
        select (page, line.TrimEnd()));

    /// <summary>The commands in the text, of which many are only named: they can end before their arguments.</summary>
    public static TheoryData<string, string> Names => new(
        (from page in Pages()
         from Match name in Inline().Matches(Block().Replace(Read(page), ""))
         let line = name.Groups["line"].Value
         where !line.Contains('…', StringComparison.Ordinal) && !line.Contains('<', StringComparison.Ordinal)
             && !line.Contains("VERB", StringComparison.Ordinal)
         select (page, line)).Distinct());

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Line_of_a_block_is_valid(string page, string line) =>
        Assert.True(Explain(line) is null, $"{page}: {line}\n{Explain(line)}");

    [Theory]
    [MemberData(nameof(Names))]
    public void Command_in_the_text_exists_with_its_options(string page, string line)
    {
        var wrong = Explain(line.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));

        Assert.True(wrong is null || IsUnfinished(wrong), $"{page}: {line}\n{wrong}");
    }

    [Fact]
    public void Lines_are_found_on_each_page_that_has_some() => Assert.Equal(
        ["README.md", "connect.md", "emulator-command.md", "withdrawals.md"],
        Blocks.Select(row => Path.GetFileName(row.Data.Item1)).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("kucoin acounts list", "There is no command 'acounts'.")]
    [InlineData("kucoin accounts list --aset USDT", "There is no option '--aset'.")]
    [InlineData("kucoin accounts list extra  # comment", "There is one argument too many: 'extra'.")]
    [InlineData("dotnet run --project src/Kucoin.Cli -- portfolo --demo", "There is no command 'portfolo'.")]
    public void Invalid_line_is_explained(string line, string expected) =>
        Assert.StartsWith(expected, Explain(line), StringComparison.Ordinal);

    private static bool IsUnfinished(string wrong) =>
        wrong.Contains(" is missing", StringComparison.Ordinal) || wrong.Contains(" is required", StringComparison.Ordinal);

    /// <summary>Why the command refuses a line; <see langword="null"/> if it accepts it.</summary>
    private static string? Explain(string line)
    {
        var start = line.StartsWith(FromSource, StringComparison.Ordinal) ? FromSource.Length : Command.Length;
        var ours = ShellPart().Replace(line[start..], "");
        var parsed = CommandLine.Parse([.. Word().Matches(ours).Select(word => word.Value.Replace("\"", "", StringComparison.Ordinal))]);
        return parsed.Action is HelpWithExample or { ClearsParseErrors: true } ? null : ParseErrors.Explain(parsed);
    }

    private static string Read(string page) => File.ReadAllText(Checkout.PathOf(page)).ReplaceLineEndings("\n");

    private static IEnumerable<string> Pages() => Directory.EnumerateFiles(Checkout.PathOf("docs"), "*.md", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Checkout.PathOf(), file))
        .Append("README.md")
        .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"^[ ]*```(?<language>\w*)\n(?<lines>.*?)^[ ]*```[ ]*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"`(?<line>kucoin [^`\n]*)`")]
    private static partial Regex Inline();

    /// <summary>What belongs to the shell: a comment, a redirection, a pipe, an ampersand.</summary>
    [GeneratedRegex(@"\s+(?:#|>|\||&).*$")]
    private static partial Regex ShellPart();

    [GeneratedRegex("(?:[^\\s\"]|\"[^\"]*\")+")]
    private static partial Regex Word();
}
