namespace Kucoin.Client.Journals;

/// <summary>
/// The in-memory lines of a journal. As in a file, a later line replaces an earlier one when the lines are read. It is thread-safe.
/// </summary>
internal sealed class MemoryEntries<T>
    where T : ISentEntry
{
    private const int FewestLines = 2 * JournalEntries.MostKept;

    /// <summary>
    /// The number of newest lines that are searched for the entry of a call when it is settled: rarely are more calls in flight.
    /// </summary>
    private const int LookBack = 64;

    private readonly Lock _lock = new();
    private List<T> _lines = [];
    private int _compactAbove = FewestLines;

    public void Write(T entry)
    {
        lock (_lock)
        {
            if (GetPlace(entry) is { } place)
            {
                _lines[place] = entry;
                return;
            }

            _lines.Add(entry);
            if (_lines.Count > _compactAbove)
            {
                Compact();
            }
        }
    }

    /// <summary>The current entries, oldest first.</summary>
    public IReadOnlyList<T> Read()
    {
        lock (_lock)
        {
            return JournalEntries.Latest(_lines);
        }
    }

    /// <summary>
    /// Finds the index of the entry among the newest lines. Older or duplicate lines are merged when the lines are read.
    /// </summary>
    private int? GetPlace(T entry)
    {
        var first = entry.IsNotSettled ? _lines.Count : Math.Max(0, _lines.Count - LookBack);
        for (var place = _lines.Count - 1; place >= first; place--)
        {
            if (_lines[place].Id == entry.Id)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>Compacts only occasionally, so that the amortized cost of a write is constant.</summary>
    private void Compact()
    {
        if (JournalEntries.IsWorthCompacting(_lines))
        {
            _lines = [.. JournalEntries.WithinRetention(JournalEntries.Latest(_lines))];
        }

        _compactAbove = Math.Max(FewestLines, 2 * _lines.Count);
    }
}
