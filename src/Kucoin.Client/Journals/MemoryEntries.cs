namespace Kucoin.Client.Journals;

/// <summary>The entries of a journal that ends with its process. It is safe to use from many threads at once.</summary>
internal sealed class MemoryEntries<T>
    where T : IJournalEntry
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, T> _latest = new(StringComparer.Ordinal);
    private List<string> _order = [];
    private int _pruneAbove = 2 * JournalEntries.MostKept;

    public void Write(T entry)
    {
        lock (_lock)
        {
            if (_latest.TryAdd(entry.Id, entry))
            {
                _order.Add(entry.Id);
                Prune();
            }
            else
            {
                _latest[entry.Id] = entry;
            }
        }
    }

    /// <summary>The entries as they stand, oldest first.</summary>
    public IReadOnlyList<T> Read()
    {
        lock (_lock)
        {
            return [.. _order.Select(id => _latest[id])];
        }
    }

    /// <summary>Once in many entries, so that writing one costs the same however many there are.</summary>
    private void Prune()
    {
        if (_order.Count <= _pruneAbove)
        {
            return;
        }

        var kept = JournalEntries.Kept([.. _order.Select(id => _latest[id])]).Select(entry => entry.Id).ToList();
        foreach (var forgotten in _order.Except(kept))
        {
            _latest.Remove(forgotten);
        }

        (_order, _pruneAbove) = (kept, Math.Max(2 * JournalEntries.MostKept, 2 * kept.Count));
    }
}
