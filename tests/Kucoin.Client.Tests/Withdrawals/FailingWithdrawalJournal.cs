using Kucoin.Client.Withdrawals;

namespace Kucoin.Client.Tests.Withdrawals;

/// <summary>An in-memory journal that fails on demand.</summary>
internal sealed class FailingWithdrawalJournal : IWithdrawalJournal
{
    private readonly MemoryWithdrawalJournal _journal = new();

    public Predicate<WithdrawalJournalEntry> FailsToWrite { get; set; } = _ => false;

    public bool FailsToRead { get; set; }

    public Task WriteAsync(WithdrawalJournalEntry entry, CancellationToken ct = default) =>
        FailsToWrite(entry) ? throw new NotSupportedException("the disk is on fire") : _journal.WriteAsync(entry, ct);

    public Task<IReadOnlyList<WithdrawalJournalEntry>> ReadAsync(CancellationToken ct = default) =>
        FailsToRead ? throw new NotSupportedException("the disk is on fire") : _journal.ReadAsync(ct);
}
