using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>What a fault does to the list of a history.</summary>
internal enum HistoryFaultKind
{
    /// <summary>Some rows appear late.</summary>
    LateRows,

    /// <summary>Some rows change after they were shown.</summary>
    ChangedRows,

    /// <summary>Some rows are not shown.</summary>
    WithheldRows,

    /// <summary>Some rows are shown twice.</summary>
    RepeatedRows,

    /// <summary>Pages have fewer rows than asked for.</summary>
    ShortPages,

    /// <summary>The total is wrong.</summary>
    WrongTotals,

    /// <summary>Every page is the first.</summary>
    StuckCursor,
}

/// <summary>What identifies a row of a history, for random draws.</summary>
/// <param name="Kind">The kind of row. A row of a ledger has one identity in all ledgers that show it.</param>
/// <param name="Number">The number of the row, unique for its kind.</param>
internal readonly record struct HistoryRowId(char Kind, long Number);

/// <summary>A fault of histories. Every draw is derived from its seed and the row, so that it never changes.</summary>
/// <param name="kind">What it does.</param>
/// <param name="percent">The share of the rows, or the probability for a list, in percent.</param>
/// <param name="hours">The largest delay of a late row.</param>
/// <param name="difference">The number of rows by which a total is too large.</param>
/// <param name="seed">The seed of the draws.</param>
internal sealed class HistoryFault(HistoryFaultKind kind, int percent, int hours, int difference, ulong seed)
{
    private const int AllPercent = 100;
    private const long Hour = 60 * 60 * 1000;

    private readonly Lock _changing = new();
    private readonly SplitMix64 _lists = new(seed);
    private readonly HashSet<HistoryRowId> _shown = [];
    private int _matched;

    public HistoryFaultKind Kind => kind;

    public int Difference => difference;

    /// <summary>The number of lists that it was applied to.</summary>
    public int Matched
    {
        get
        {
            lock (_changing)
            {
                return _matched;
            }
        }
    }

    private bool IsOfRows => kind is HistoryFaultKind.LateRows or HistoryFaultKind.ChangedRows
        or HistoryFaultKind.WithheldRows or HistoryFaultKind.RepeatedRows;

    /// <summary>Counts a list and returns whether the fault applies to it. A fault of rows applies to every list.</summary>
    public bool TryMatch()
    {
        lock (_changing)
        {
            if (!IsOfRows && percent < AllPercent && _lists.Below(AllPercent) >= percent)
            {
                return false;
            }

            _matched++;
            return true;
        }
    }

    /// <summary>Whether the fault applies to a row.</summary>
    public bool Selects(HistoryRowId row) => Draw(row) % AllPercent < (ulong)percent;

    /// <summary>The delay of a late row in milliseconds; at least one.</summary>
    public long GetDelay(HistoryRowId row) => 1 + (long)(SplitMix64.Mix(Draw(row)) % (ulong)(hours * Hour));

    /// <summary>Notes the selected rows of a page as shown, and returns those that an earlier page has shown.</summary>
    public IReadOnlySet<HistoryRowId> Show(IReadOnlyList<HistoryRowId> page)
    {
        lock (_changing)
        {
            var selected = page.Where(Selects).ToHashSet();
            var before = selected.Where(_shown.Contains).ToHashSet();
            _shown.UnionWith(selected);
            return before;
        }
    }

    private ulong Draw(HistoryRowId row) => SplitMix64.Mix(seed ^ SplitMix64.Mix((ulong)row.Number ^ ((ulong)row.Kind << 56)));
}
