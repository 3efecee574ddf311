using Kucoin.Client.Journals;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;

namespace Kucoin.Client.Transfers;

/// <summary>The one rule for which transfers can be mistaken for each other in the ledgers, and when.</summary>
internal static class TransferLookAlikes
{
    /// <summary>How far from the rows that are looked at another transfer must be for none of them to be its own.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(5);

    /// <summary>The entry of a transfer: of those with its clientOid, which can be given twice, the one that was sent then.</summary>
    public static TransferJournalEntry? Own(
        IEnumerable<TransferJournalEntry> journal, KucoinTransferAttempt transfer, Uri exchange, KucoinError.OutcomeUnknown outcome) =>
        journal
            .Where(entry => entry.ClientOid == outcome.ClientOid && entry.Exchange == exchange && LookAlike(entry.Transfer, transfer))
            .MinBy(entry => ((entry.SentAt ?? entry.Time) - outcome.SentAt).Duration());

    /// <summary>Another transfer that may have been carried out, and whose rows could be among those of a time.</summary>
    /// <param name="journal">What was sent.</param>
    /// <param name="own">The entry of the transfer that is asked about; none when the journal does not have it.</param>
    /// <param name="transfer">The transfer that is asked about.</param>
    /// <param name="exchange">The exchange it was sent to. Another key can be one of the same user, and counts.</param>
    /// <param name="from">The earliest time of a row.</param>
    /// <param name="to">The latest.</param>
    public static TransferJournalEntry? Find(
        IEnumerable<TransferJournalEntry> journal,
        TransferJournalEntry? own,
        KucoinTransferAttempt transfer,
        Uri exchange,
        DateTime from,
        DateTime to) =>
        journal.FirstOrDefault(entry =>
            entry.Id != own?.Id
            && entry.State != TransferState.DidNotHappen
            && entry.Exchange == exchange
            && LookAlike(entry.Transfer, transfer)
            && SentBetween.Of(entry) is var sent
            && sent.Earliest <= to + Near
            && !(sent.LastArrival < from - Near));

    /// <summary>
    /// A row names neither the other side's wallet nor its owner, so that one common wallet is enough to mistake two transfers.
    /// </summary>
    private static bool LookAlike(KucoinTransferAttempt one, KucoinTransferAttempt other) =>
        one.Asset.Equals(other.Asset, StringComparison.OrdinalIgnoreCase)
        && one.Quantity == other.Quantity
        && (one.TransferType == TransferType.Internal) == (other.TransferType == TransferType.Internal)
        && (one.FromAccountType == other.FromAccountType || one.ToAccountType == other.ToAccountType);
}
