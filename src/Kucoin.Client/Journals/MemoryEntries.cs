namespace Kucoin.Client.Journals;

/// <summary>
/// The lines of a journal that ends with its process. As in a file, a later line takes the place of an earlier one when they are read. It
/// is safe to use from many threads at once.
/// </summary>
internal sealed class MemoryEntries<T>
    where T : ISentEntry
{
    private const int FewestLines = 2 * JournalEntries.MostKept;

    /// <summary>How far back the line of a call is looked for when it is settled: so many calls are rarely under way at once.</summary>
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

    /// <summary>The entries as they stand, oldest first.</summary>
    public IReadOnlyList<T> Read()
    {
        lock (_lock)
        {
            return JournalEntries.Latest(_lines);
        }
    }

    /// <summary>
    /// Where the entry stands among the newest lines. One that stands further back, or twice, is found when the lines are read.
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

    /// <summary>Once in many lines, so that writing one costs the same however many there are.</summary>
    private void Compact()
    {
        if (JournalEntries.IsWorthCompacting(_lines))
        {
            _lines = [.. JournalEntries.WithinRetention(JournalEntries.Latest(_lines))];
        }

        _compactAbove = Math.Max(FewestLines, 2 * _lines.Count);
    }
}
