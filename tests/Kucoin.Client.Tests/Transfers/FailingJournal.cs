using Kucoin.Client.Transfers;

namespace Kucoin.Client.Tests.Transfers;

/// <summary>An in-memory journal that fails on demand.</summary>
internal sealed class FailingJournal : ITransferJournal
{
    private readonly MemoryTransferJournal _journal = new();

    public Predicate<TransferJournalEntry> FailsToWrite { get; set; } = _ => false;

    public bool FailsToRead { get; set; }

    public Task WriteAsync(TransferJournalEntry entry, CancellationToken ct = default) =>
        FailsToWrite(entry) ? throw new NotSupportedException("the disk is on fire") : _journal.WriteAsync(entry, ct);

    public Task<IReadOnlyList<TransferJournalEntry>> ReadAsync(CancellationToken ct = default) =>
        FailsToRead ? throw new NotSupportedException("the disk is on fire") : _journal.ReadAsync(ct);
}
