using Kucoin.Client.Journals;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;

namespace Kucoin.Client.Transfers;

/// <summary>Determines which transfers cannot be distinguished in the ledgers.</summary>
internal static class SimilarTransfers
{
    /// <summary>
    /// The journal entry of a transfer. A clientOid can be used twice, so the entry must also have the send time, and preferably the key.
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

    /// <summary>
    /// Finds another transfer that may have been carried out, and whose rows cannot be distinguished from those of this one.
    /// </summary>
    /// <param name="journal">The entries of the journal.</param>
    /// <param name="own">The entry of the transfer in question; <see langword="null"/> if it is not in the journal.</param>
    /// <param name="transfer">The transfer in question.</param>
    /// <param name="exchange">
    /// The exchange that it was sent to. Entries of other keys count, because they can belong to the same user.
    /// </param>
    /// <param name="sent">The period in which the transfer in question was sent.</param>
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
    /// Whether the rows of two transfers can be confused. A row contains neither the wallet nor the owner of the other side, so one common
    /// wallet is sufficient. Except in the futures ledger, a row shows whether the transfer is between master and sub-account.
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
