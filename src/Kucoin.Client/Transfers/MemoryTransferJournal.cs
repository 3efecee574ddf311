using Kucoin.Client.Journals;

namespace Kucoin.Client.Transfers;

/// <summary>
/// An in-memory transfer journal, the default. It keeps the newest 10,000 transfers, and all transfers of the last 25 hours.
/// </summary>
public sealed class MemoryTransferJournal : ITransferJournal
{
    private readonly MemoryEntries<TransferJournalEntry> _entries = new();

    /// <inheritdoc/>
    public Task WriteAsync(TransferJournalEntry entry, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        _entries.Write(entry);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TransferJournalEntry>> ReadAsync(CancellationToken ct = default) => Task.FromResult(_entries.Read());
}
