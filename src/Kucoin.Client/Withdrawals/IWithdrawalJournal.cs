namespace Kucoin.Client.Withdrawals;

/// <summary>
/// A write-ahead journal of the withdrawals that a client sends. KuCoin gives a withdrawal no id of the caller's: two equal ones look the
/// same in its list, and only a journal tells that there were two.
/// </summary>
/// <remarks>
/// The client writes an entry before it sends the withdrawal, and sends nothing when that fails. It writes the entry again, with its new
/// state, when the outcome is known; when that fails, the entry stays <see cref="WithdrawalState.NotSettled"/> and the caller's result is
/// what it was. Implementations are called from many threads at once.
/// </remarks>
public interface IWithdrawalJournal
{
    /// <summary>Keeps an entry, in the place of the one with the same <see cref="WithdrawalJournalEntry.Id"/>.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="ct">Cancels the wait for others that write.</param>
    /// <returns>A task that ends when the entry is kept as durably as the journal does.</returns>
    /// <exception cref="IOException">It could not be written. An implementation may throw any other exception, too.</exception>
    Task WriteAsync(WithdrawalJournalEntry entry, CancellationToken ct = default);

    /// <summary>Every entry that is kept, oldest first: at least those of the last 25 hours.</summary>
    /// <param name="ct">Cancels the reading.</param>
    /// <exception cref="IOException">It could not be read. An implementation may throw any other exception, too.</exception>
    Task<IReadOnlyList<WithdrawalJournalEntry>> ReadAsync(CancellationToken ct = default);
}
