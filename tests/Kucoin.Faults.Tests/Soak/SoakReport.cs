using System.Globalization;
using System.Text;
using Kucoin.Client.Models.Transfers;
using Kucoin.Faults.Tests.Fixtures;

namespace Kucoin.Faults.Tests.Soak;

/// <summary>The result of a soak.</summary>
internal sealed class SoakReport
{
    private readonly SortedDictionary<string, SortedDictionary<string, int>> _outcomes = new(StringComparer.Ordinal);

    public int Calls { get; private set; }

    public int Matched { get; private set; }

    public int Requests { get; private set; }

    public int UnknownAndHappened { get; private set; }

    public int UnknownAndDidNot { get; private set; }

    public Dictionary<KucoinTransferVerdict, int> Verdicts { get; } = [];

    public Holdings Before { get; set; }

    public Holdings After { get; set; }

    public decimal LeftTheExchange { get; set; }

    public long Postings { get; set; }

    public IEnumerable<string> Outcomes => _outcomes.Values.SelectMany(outcomes => outcomes.Keys).Distinct();

    public void Count(SoakCall call, string outcome, int attempts, bool isMatched)
    {
        var outcomes = _outcomes.TryGetValue(call.Name, out var known) ? known : _outcomes[call.Name] = new(StringComparer.Ordinal);
        outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        (Calls, Requests, Matched) = (Calls + 1, Requests + attempts, Matched + (isMatched ? 1 : 0));
    }

    public void CountUnknown(bool happened)
    {
        (UnknownAndHappened, UnknownAndDidNot) =
            happened ? (UnknownAndHappened + 1, UnknownAndDidNot) : (UnknownAndHappened, UnknownAndDidNot + 1);
    }

    public void Count(KucoinTransferVerdict verdict) => Verdicts[verdict] = Verdicts.GetValueOrDefault(verdict) + 1;

    public override string ToString()
    {
        var columns = Outcomes.Order(StringComparer.Ordinal).ToList();
        var text = new StringBuilder();
        Line(["call", .. columns]);
        Line(["---", .. columns.Select(_ => "---:")]);
        foreach (var (call, outcomes) in _outcomes)
        {
            Line([call, .. columns.Select(column => Number(outcomes.GetValueOrDefault(column)))]);
        }

        text.AppendLine();
        Line(["", ""]);
        Line(["---", "---:"]);
        Line(["calls", Number(Calls)]);
        Line(["of which with a fault", Number(Matched)]);
        Line(["requests sent", Number(Requests)]);
        Line(["unknown, and executed", Number(UnknownAndHappened)]);
        Line(["unknown, and not executed", Number(UnknownAndDidNot)]);
        foreach (var (verdict, count) in Verdicts.OrderBy(pair => pair.Key))
        {
            Line([$"unknown transfers resolved as {verdict}", Number(count)]);
        }

        Line(["postings in the ledger, which add up to zero", Number(Postings)]);
        Line(["USDT of these wallets before", Exact(Sum(Before))]);
        Line(["of which left the exchange", Exact(LeftTheExchange)]);
        Line(["USDT of these wallets after", Exact(Sum(After))]);
        return text.ToString();

        void Line(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    private static decimal Sum(Holdings holdings) => holdings.Main + holdings.Held + holdings.Trade + holdings.Sub;

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Exact(decimal amount) => amount.ToString("0.########", CultureInfo.InvariantCulture);
}
