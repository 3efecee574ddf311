namespace Kucoin.Client.Transfers;

/// <summary>
/// A write-ahead journal of transfers. KuCoin's ledger rows contain no transfer id, so two identical transfers cannot be distinguished
/// there; only the journal shows that there were two.
/// </summary>
/// <remarks>
/// The client writes an entry before it sends the transfer, and sends nothing when that fails. When the outcome is known, it writes the
/// entry again with its new state; when that fails, the entry stays <see cref="TransferState.NotSettled"/> and the result of the call is
/// not affected. Implementations must be thread-safe.
/// </remarks>
public interface ITransferJournal
{
    /// <summary>Writes an entry, and replaces an entry with the same <see cref="TransferJournalEntry.Id"/>.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="ct">Cancels the wait for other writers.</param>
    /// <returns>A task that completes when the entry is stored durably.</returns>
    /// <exception cref="IOException">The entry could not be written. Implementations may throw other exceptions.</exception>
    Task WriteAsync(TransferJournalEntry entry, CancellationToken ct = default);

    /// <summary>Reads the entries, oldest first: at least those of the last 25 hours.</summary>
    /// <param name="ct">Cancels the read.</param>
    /// <exception cref="IOException">The journal could not be read. Implementations may throw other exceptions.</exception>
    Task<IReadOnlyList<TransferJournalEntry>> ReadAsync(CancellationToken ct = default);
}
