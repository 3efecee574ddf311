namespace Kucoin.Client.Withdrawals;

/// <summary>
/// A write-ahead journal of withdrawals. KuCoin accepts no client-supplied id for a withdrawal, so two identical withdrawals cannot be
/// distinguished in its list; only the journal shows that there were two.
/// </summary>
/// <remarks>
/// The client writes an entry before it sends the withdrawal, and sends nothing when that fails. When the outcome is known, it writes the
/// entry again with its new state; when that fails, the entry stays <see cref="WithdrawalState.NotSettled"/> and the result of the call is
/// not affected. Implementations must be thread-safe.
/// </remarks>
public interface IWithdrawalJournal
{
    /// <summary>Writes an entry, and replaces an entry with the same <see cref="WithdrawalJournalEntry.Id"/>.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="ct">Cancels the wait for other writers.</param>
    /// <returns>A task that completes when the entry is stored durably.</returns>
    /// <exception cref="IOException">The entry could not be written. Implementations may throw other exceptions.</exception>
    Task WriteAsync(WithdrawalJournalEntry entry, CancellationToken ct = default);

    /// <summary>Reads the entries, oldest first: at least those of the last 25 hours.</summary>
    /// <param name="ct">Cancels the read.</param>
    /// <exception cref="IOException">The journal could not be read. Implementations may throw other exceptions.</exception>
    Task<IReadOnlyList<WithdrawalJournalEntry>> ReadAsync(CancellationToken ct = default);
}
