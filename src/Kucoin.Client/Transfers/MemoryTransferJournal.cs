using Kucoin.Client.Journals;

namespace Kucoin.Client.Transfers;

/// <summary>
/// A journal that ends with its process: the default. It keeps the newest 10,000 transfers, and all of the last 25 hours however many
/// they are.
/// </summary>
public sealed class MemoryTransferJournal : ITransferJournal
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, TransferJournalEntry> _latest = new(StringComparer.Ordinal);
    private List<string> _order = [];
    private int _pruneAbove = 2 * JournalEntries.MostKept;

    /// <inheritdoc/>
    public Task WriteAsync(TransferJournalEntry entry, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
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

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TransferJournalEntry>> ReadAsync(CancellationToken ct = default)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<TransferJournalEntry>>([.. _order.Select(id => _latest[id])]);
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
