using Kucoin.Client.Journals;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;

namespace Kucoin.Client.Transfers;

/// <summary>Determines which transfers cannot be distinguished in the ledgers.</summary>
internal static class SimilarTransfers
{
    /// <summary>
    /// The entry of a transfer: of those with its clientOid, which can be given twice, the one that was sent then, with its key if there is
    /// one.
    /// </summary>
    public static TransferJournalEntry? Own(
        IEnumerable<TransferJournalEntry> journal, KucoinTransferAttempt transfer, Uri exchange, KucoinError.OutcomeUnknown outcome) =>
        journal
            .Where(entry => entry.ClientOid == outcome.ClientOid
                && ExchangeAddress.AreSame(entry.Exchange, exchange)
                && LookAlike(entry.Transfer, transfer))
            .OrderBy(entry => outcome.KeyId is not null && entry.KeyId != outcome.KeyId)
            .ThenBy(entry => ((entry.SentAt ?? entry.Time) - outcome.SentAt).Duration())
            .FirstOrDefault();

    /// <summary>Another transfer that may have been carried out, and whose rows could be dated as those of the one asked about.</summary>
    /// <param name="journal">What was sent.</param>
    /// <param name="own">The entry of the transfer that is asked about; none when the journal does not have it.</param>
    /// <param name="transfer">The transfer that is asked about.</param>
    /// <param name="exchange">The exchange it was sent to. Another key can be one of the same user, and counts.</param>
    /// <param name="sent">When the one that is asked about was sent.</param>
    public static TransferJournalEntry? Find(
        IEnumerable<TransferJournalEntry> journal,
        TransferJournalEntry? own,
        KucoinTransferAttempt transfer,
        Uri exchange,
        SendWindow sent) =>
        journal.FirstOrDefault(entry =>
            entry.Id != own?.Id
            && entry.State != TransferState.DidNotHappen
            && ExchangeAddress.AreSame(entry.Exchange, exchange)
            && LookAlike(entry.Transfer, transfer)
            && SendWindow.Create(entry).Overlaps(sent));

    /// <summary>
    /// A row names neither the other side's wallet nor its owner, so that one common wallet is enough to mistake two transfers. It does
    /// name whether it is one between master and sub-account, except in the futures ledger.
    /// </summary>
    private static bool LookAlike(KucoinTransferAttempt one, KucoinTransferAttempt other)
    {
        var areOfOneBusiness = (one.TransferType == TransferType.Internal) == (other.TransferType == TransferType.Internal);
        return TransferSide.IsOneAsset(one.Asset, other.Asset)
            && one.Quantity == other.Quantity
            && (IsCommon(one.FromAccountType, other.FromAccountType) || IsCommon(one.ToAccountType, other.ToAccountType));

        bool IsCommon(AccountType wallet, AccountType another) =>
            wallet == another && (areOfOneBusiness || wallet == AccountType.Contract);
    }
}
