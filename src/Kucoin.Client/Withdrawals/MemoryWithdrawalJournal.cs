using Kucoin.Client.Journals;

namespace Kucoin.Client.Withdrawals;

/// <summary>
/// An in-memory withdrawal journal, the default. It keeps the newest 10,000 withdrawals, and all withdrawals of the last 25 hours.
/// </summary>
public sealed class MemoryWithdrawalJournal : IWithdrawalJournal
{
    private readonly MemoryEntries<WithdrawalJournalEntry> _entries = new();

    /// <inheritdoc/>
    public Task WriteAsync(WithdrawalJournalEntry entry, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        _entries.Write(entry);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<WithdrawalJournalEntry>> ReadAsync(CancellationToken ct = default) => Task.FromResult(_entries.Read());
}
