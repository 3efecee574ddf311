using Kucoin.Cli.Output;
using Kucoin.Treasury.Accounts;

namespace Kucoin.Cli.Diagnosis;

/// <summary>Writes check results. The table has one line per check, which ends with a sentence of any length.</summary>
internal static class CheckResultTable
{
    private const string Gap = "  ";
    private const int LeastForSentence = 40;

    private static readonly Columns<CheckResult> Columns = new Columns<CheckResult>()
        .Text("check", row => row.Check)
        .Text("health", row => Word(row.Health))
        .Text("found", row => row.Found)
        .Text("advice", row => row.Advice);

    /// <summary>Writes the results.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(Terminal terminal, Format format, IReadOnlyList<CheckResult> findings)
    {
        if (format == Format.Table)
        {
            WriteLines(terminal, findings);
        }
        else
        {
            _ = new Report(terminal, format).Rows(Columns, findings);
        }

        return GetExitCode(findings);
    }

    /// <summary>Writes the results of several profiles.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(Terminal terminal, Format format, IReadOnlyList<(Profile Of, CheckResult Finding)> findings)
    {
        if (format == Format.Table)
        {
            foreach (var profile in findings.GroupBy(one => one.Of.Name, one => one.Finding))
            {
                terminal.Out.WriteLine(terminal.Bold(TableText.Harmless(profile.Key)));
                WriteLines(terminal, [.. profile]);
                terminal.Out.WriteLine();
            }
        }
        else
        {
            _ = new Report(terminal, format).Rows(Columns.After<Profile>("profile", profile => profile.Name), findings);
        }

        return GetExitCode(findings.Select(one => one.Finding));
    }

    private static int GetExitCode(IEnumerable<CheckResult> findings) =>
        findings.Any(finding => finding.Health == CheckStatus.Problem) ? ExitCodes.CheckFailed : ExitCodes.Done;

    private static void WriteLines(Terminal terminal, IReadOnlyList<CheckResult> findings)
    {
        var (health, check) = (findings.Max(finding => Word(finding.Health).Length), findings.Max(finding => finding.Check.Length));
        var before = health + check + (2 * Gap.Length);
        var hanging = terminal.Width - before < LeastForSentence ? Gap.Length : before;
        foreach (var finding in findings)
        {
            var word = Word(finding.Health).PadRight(health);
            var line = TableText.Harmless($"{finding.Check.PadRight(check)}{Gap}{finding.Found} {finding.Advice}".TrimEnd());
            var lines = terminal.OutIsTerminal ? TableText.Wrap($"{word}{Gap}{line}", terminal.Width, hanging) : [$"{word}{Gap}{line}"];
            terminal.Out.WriteLine($"{(finding.Health == CheckStatus.Problem ? terminal.Red(word) : word)}{lines[0][word.Length..]}");
            foreach (var more in lines.Skip(1))
            {
                terminal.Out.WriteLine(more);
            }
        }
    }

    private static string Word(CheckStatus health) => health switch
    {
        CheckStatus.Ok => "ok",
        CheckStatus.Warning => "warning",
        _ => "problem",
    };
}
