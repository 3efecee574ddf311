using Kucoin.Emulator.Api;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>What identifies a row of a history, for random draws.</summary>
/// <param name="Kind">The kind of row. A row of a ledger has one identity in all ledgers that show it.</param>
/// <param name="Number">The number of the row, unique for its kind.</param>
internal readonly record struct HistoryRowId(char Kind, long Number);

/// <summary>An active fault of histories. Every draw is derived from its seed and the row, so that it never changes.</summary>
internal sealed class HistoryFault(int number, Fault fault, IReadOnlyList<Route> routes, ulong seed)
{
    private const int AllPercent = 100;
    private const int DefaultHours = 24;
    private const long Hour = 60 * 60 * 1000;

    private readonly Lock _changing = new();
    private readonly SplitMix64 _requests = new(seed);
    private readonly HashSet<HistoryRowId> _shown = [];
    private int _matched;

    public int Number => number;

    public FaultKind Kind => fault.Kind;

    /// <summary>The number of rows by which a total is too large.</summary>
    public int Difference => fault.Difference ?? 1;

    public bool AppliesTo(Route route, string? key, string? label) =>
        routes.Contains(route) && (fault.Key is null || fault.Key == key || fault.Key == label);

    /// <summary>Counts a list and returns whether the fault applies to it. A fault of rows applies to every list.</summary>
    public bool TryMatch()
    {
        lock (_changing)
        {
            if (!Kind.IsOfRows() && fault.Percent < AllPercent && _requests.Below(AllPercent) >= fault.Percent)
            {
                return false;
            }

            _matched++;
            return true;
        }
    }

    /// <summary>Whether the fault applies to a row.</summary>
    public bool Selects(HistoryRowId row) => Draw(row) % AllPercent < (ulong)fault.Percent;

    /// <summary>The delay of a late row in milliseconds; at least one.</summary>
    public long GetDelay(HistoryRowId row) => 1 + (long)(SplitMix64.Mix(Draw(row)) % (ulong)((fault.Hours ?? DefaultHours) * Hour));

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

    public ActiveFault Describe()
    {
        lock (_changing)
        {
            return new(number, fault, _matched);
        }
    }

    private ulong Draw(HistoryRowId row) => SplitMix64.Mix(seed ^ SplitMix64.Mix((ulong)row.Number ^ ((ulong)row.Kind << 56)));
}
