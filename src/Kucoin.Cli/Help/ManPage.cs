using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Kucoin.Cli.Help;

/// <summary>Writes the manual page <c>kucoin(1)</c> in the man macros of roff, from the command tree and the topics of the help.</summary>
internal static class ManPage
{
    public static string Write()
    {
        var page = new StringBuilder();

        // The date is left out, so that the same commit has the same page.
        page.Append(CultureInfo.InvariantCulture, $".TH KUCOIN 1 \"\" \"kucoin {Text(VersionReport.Version)}\" \"User Commands\"\n");

        // Without adjustment, so that a long list of values does not have to fill its lines.
        Line(page, ".ad l");
        Section(page, "NAME");
        Line(page, "kucoin \\- KuCoin accounts, funding and sub\\-accounts");
        Section(page, "SYNOPSIS");
        Line(page, ".B kucoin");
        Line(page, ".I command");
        Line(page, ".RI [ option ...]");
        Section(page, "DESCRIPTION");
        Line(page, Text(CommandTree.Root.Description));
        Line(page, ".PP");
        Line(page, Text("Options can be given anywhere on the line. After -- only arguments follow."));
        Section(page, "COMMANDS");
        foreach (var (path, command) in CommandTree.All)
        {
            WriteCommand(page, path, command);
        }

        Section(page, "OPTIONS OF EVERY COMMAND");
        foreach (var option in CommandTree.Root.Options)
        {
            WriteOption(page, option);
        }

        WriteEntries(page, "EXIT STATUS", ExitCodeList.All);
        WriteEntries(page, "ENVIRONMENT", EnvironmentVariables.All);
        WriteEntries(page, "FILES", UserFiles.Defaults);
        Section(page, "EXAMPLES");
        foreach (var (index, (_, command)) in CommandTree.All.Index())
        {
            // A section starts a paragraph by itself.
            page.Append(index == 0 ? "" : ".PP\n");
            Line(page, Text(HelpText.FirstSentence(command.Description)));
            Line(page, ".PP");
            Line(page, ".RS 4");
            Line(page, ".nf");
            Line(page, Text(command.Example));
            Line(page, ".fi");
            Line(page, ".RE");
        }

        return page.ToString();
    }

    /// <summary>
    /// A text in which roff interprets nothing: hyphens are copied as they are, and a control character at the start of a line is
    /// preceded by a character without width.
    /// </summary>
    public static string Text(string? text)
    {
        var escaped = (text ?? "").Replace('\n', ' ').Replace("\\", "\\e", StringComparison.Ordinal)
            .Replace("-", "\\-", StringComparison.Ordinal)
            .Replace("'", "\\(aq", StringComparison.Ordinal)
            .Replace("\"", "\\(dq", StringComparison.Ordinal)
            .Replace("`", "\\(ga", StringComparison.Ordinal)
            .Replace("^", "\\(ha", StringComparison.Ordinal)
            .Replace("~", "\\(ti", StringComparison.Ordinal)
            .Replace("…", "...", StringComparison.Ordinal);
        return escaped.StartsWith('.') ? $"\\&{escaped}" : escaped;
    }

    private static void WriteCommand(StringBuilder page, string path, CommandDefinition command)
    {
        page.Append(CultureInfo.InvariantCulture, $".SS \"kucoin {Text(path)}{Text(Arguments(command))}\"\n");
        Line(page, Text(command.Description));
        foreach (var argument in command.Arguments)
        {
            Tagged(page, $"\\fI{Placeholder(argument.HelpName ?? argument.Name)}\\fR", argument.Description);
        }

        foreach (var option in command.Options.Where(option => !option.Hidden))
        {
            WriteOption(page, option);
        }
    }

    private static string Arguments(Command command) => string.Concat(command.Arguments.Select(argument =>
        argument.Arity.MinimumNumberOfValues == 0 ? $" [{argument.Name}]" : $" {argument.Name}"));

    /// <summary>A list of values can be broken after each separator, because it can be longer than a line.</summary>
    private static string Placeholder(string name) => Text(name).Replace("|", "|\\:", StringComparison.Ordinal);

    private static void WriteOption(StringBuilder page, Option option)
    {
        var value = option.HelpName is { Length: > 0 } name ? $" \\fI{Placeholder(name)}\\fR" : "";
        var required = option.Required ? "Required. " : "";
        Tagged(page, $"\\fB{Text(option.Name)}\\fR{value}", $"{required}{option.Description}");
    }

    private static void WriteEntries(StringBuilder page, string heading, IReadOnlyList<HelpEntry> entries)
    {
        Section(page, heading);
        foreach (var (name, text) in entries)
        {
            Tagged(page, $"\\fB{Text(name)}\\fR", text);
        }
    }

    private static void Section(StringBuilder page, string heading) =>
        page.Append(CultureInfo.InvariantCulture, $".SH \"{heading}\"\n");

    private static void Tagged(StringBuilder page, string tag, string? text)
    {
        Line(page, ".TP");
        Line(page, tag);
        Line(page, Text(text));
    }

    private static void Line(StringBuilder page, string line) => page.Append(line).Append('\n');
}
