using System.Globalization;
using System.Text;
using Kucoin.Benchmarks.Runs;

namespace Kucoin.Benchmarks.Scale;

/// <summary>Measures one to a million rows, ten to ten thousand sub-accounts, and forty pages over a slow network.</summary>
internal static class ScaleTable
{
    private const int SlowPages = 40;
    private const int SlowLatency = 50;

    private static readonly int[] Ledgers = [1, 1_000, 10_000, 100_000, 1_000_000];
    private static readonly int[] Funds = [10, 100, 1_000, 10_000];

    public static async Task<string> Make()
    {
        var text = new StringBuilder();
        text.AppendLine("# Scale").AppendLine();
        text.AppendLine(Results.MadeBy(" scale")).AppendLine();
        text.AppendLine("Each line is a separate process; its size includes the runtime and uncollected garbage.");
        await Section(text, "Ledger rows, streamed", "ledger", Ledgers);
        await Section(text, "Sub-accounts with 15 balances each, streamed", "sub-accounts", Funds);

        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"## {SlowPages} pages of the ledger at {SlowLatency} ms of latency").AppendLine();
        text.AppendLine("| | time | relative to page by page |").AppendLine("|---|--:|--:|");
        var slow = await Measure("page-by-page", SlowPages * LongLedger.RowsOnPage, SlowLatency);
        var ahead = await Measure("ledger", SlowPages * LongLedger.RowsOnPage, SlowLatency);
        text.AppendLine(CultureInfo.InvariantCulture, $"| page by page | {slow[1]:N0} ms | 1.00 |");
        text.AppendLine(CultureInfo.InvariantCulture, $"| streamed | {ahead[1]:N0} ms | {ahead[1] / slow[1]:0.00} |");
        return text.ToString();
    }

    private static async Task Section(StringBuilder text, string title, string what, int[] sizes)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {title}").AppendLine();
        text.AppendLine("| requested | rows | time | µs per row | bytes per row | peak live memory | process size |");
        text.AppendLine("|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var size in sizes)
        {
            var measured = await Measure(what, size, latency: 0);
            var (rows, time, bytes, alive, peak) = (measured[0], measured[1], measured[2], measured[3], measured[4]);
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {size:N0} | {rows:N0} | {time:N0} ms | {time * 1000 / rows:0.00} | {bytes / rows:N0} | {alive / 1e6:0.0} MB | {peak / 1e6:N0} MB |");
        }
    }

    private static async Task<double[]> Measure(string what, int size, int latency)
    {
        var isLedger = what != "sub-accounts";
        await using var server = WorkerProcess.Start("serve", $"{latency}", $"{(isLedger ? size : 0)}", $"{(isLedger ? 0 : size)}");
        await using var run = WorkerProcess.Start("scale-run", what, await server.Hear(), $"{size}");
        return [.. (await run.Hear()).Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture))];
    }
}
