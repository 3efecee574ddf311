using Kucoin.Cli.Output;
using Kucoin.Cli.Profiles;

namespace Kucoin.Cli.Diagnosis;

/// <summary>Writes findings: for people a line each, whose end is a sentence of any length.</summary>
internal static class FindingLines
{
    private static readonly Columns<Finding> Columns = new Columns<Finding>()
        .Text("check", row => row.Check)
        .Text("health", row => Word(row.Health))
        .Text("found", row => row.Found)
        .Text("advice", row => row.Advice);

    /// <summary>Writes what was found.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(Terminal terminal, Format format, IReadOnlyList<Finding> findings)
    {
        if (format == Format.Table)
        {
            WriteLines(terminal, findings);
        }
        else
        {
            _ = new Report(terminal, format).Rows(Columns, findings);
        }

        return ExitOf(findings);
    }

    /// <summary>Writes what was found with each profile.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(Terminal terminal, Format format, IReadOnlyList<(Profile Of, Finding Finding)> findings)
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

        return ExitOf(findings.Select(one => one.Finding));
    }

    private static int ExitOf(IEnumerable<Finding> findings) =>
        findings.Any(finding => finding.Health == Health.Problem) ? Exit.CheckFailed : Exit.Done;

    private static void WriteLines(Terminal terminal, IReadOnlyList<Finding> findings)
    {
        var (health, check) = (findings.Max(finding => Word(finding.Health).Length), findings.Max(finding => finding.Check.Length));
        foreach (var finding in findings)
        {
            var word = Word(finding.Health).PadRight(health);
            var sentence = TableText.Harmless($"{finding.Found} {finding.Advice}".TrimEnd());
            terminal.Out.WriteLine(
                $"{(finding.Health == Health.Problem ? terminal.Red(word) : word)}  {finding.Check.PadRight(check)}  {sentence}");
        }
    }

    private static string Word(Health health) => health switch
    {
        Health.Ok => "ok",
        Health.Warning => "warning",
        _ => "problem",
    };
}
