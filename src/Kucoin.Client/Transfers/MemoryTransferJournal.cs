using Kucoin.Client.Journals;

namespace Kucoin.Client.Transfers;

/// <summary>
/// A journal that ends with its process: the default. It keeps the newest 10,000 transfers, and all of the last 25 hours however many
/// they are.
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
