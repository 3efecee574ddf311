using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Kucoin.Benchmarks.Runs;

/// <summary>Writes the results as Markdown.</summary>
internal static class Table
{
    public static string Of(ClientResults results, Plan plan, IReadOnlyList<string> jobs, IReadOnlyList<Operation> operations)
    {
        var text = new StringBuilder();
        text.AppendLine("# Client").AppendLine();
        text.AppendLine(Results.MadeBy("")).AppendLine();
        text.Append(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors, .NET {Environment.Version}, ");
        text.Append(CultureInfo.InvariantCulture, $"{RuntimeInformation.OSDescription}, {Plan.Callers} callers, ");
        text.AppendLine(CultureInfo.InvariantCulture, $"median of {plan.Rounds} rounds, {Disturbed(results)}.");
        foreach (var operation in operations)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {operation.Title()}").AppendLine();
            text.AppendLine("| | p50 | × floor | p99 | calls/s | processor time | × floor | bytes |");
            text.AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|");
            var floor = results.Figures[(jobs[0], operation)];
            foreach (var name in jobs)
            {
                var row = results.Figures[(name, operation)];
                text.Append(CultureInfo.InvariantCulture, $"| {name} | {row.P50:N0} µs | {row.P50 / floor.P50:0.00} | {row.P99:N0} µs | ");
                text.Append(CultureInfo.InvariantCulture, $"{row.CallsPerSecond:N0} | {row.Processor:N0} µs | ");
                text.AppendLine(CultureInfo.InvariantCulture, $"{row.Processor / floor.Processor:0.00} | {row.Bytes:N0} |");
            }
        }

        text.AppendLine().AppendLine("## Cold start").AppendLine();
        text.AppendLine("From the start of the process to the first parsed response (accounts).").AppendLine();
        text.AppendLine("| | median | over floor |").AppendLine("|---|--:|--:|");
        foreach (var name in jobs)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {name} | {results.ColdStarts[name]:N0} ms | {results.ColdStarts[name] - results.ColdStarts[jobs[0]]:N0} ms |");
        }

        return text.ToString();
    }

    private static string Disturbed(ClientResults results) => results.DisturbedRounds == 0
        ? "none disturbed by other processes"
        : $"{results.DisturbedRounds} of them disturbed by other processes";
}
