using Kucoin.Client.Journals;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;

namespace Kucoin.Client.Withdrawals;

/// <summary>Determines which withdrawals are duplicates or cannot be distinguished, in a journal and in the list of withdrawals.</summary>
internal static class SimilarWithdrawals
{
    /// <summary>The maximum age of a duplicate and of an outcome that can be resolved. It bounds the retention of a journal.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    /// <summary>The minimum distance in time from which another withdrawal cannot own any of the rows.</summary>
    private static readonly TimeSpan Nearness = TimeSpan.FromMinutes(5);

    /// <summary>The precision lost when a time is printed to the second.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Whether both withdrawals send, as far as known, the same quantity to the same recipient. The fee source and the remark are ignored.
    /// </summary>
    public static bool AreSame(KucoinWithdrawalAttempt one, KucoinWithdrawalAttempt other) =>
        one.Asset.Equals(other.Asset, StringComparison.OrdinalIgnoreCase)
        && one.Quantity == other.Quantity
        && string.Equals(one.Network, other.Network, StringComparison.OrdinalIgnoreCase)
        && Recipients.Compare(one, other) != RowFit.Other;

    /// <summary>The newest entry of an identical withdrawal in the last 24 hours that may have been carried out.</summary>
    public static WithdrawalJournalEntry? Newest(
        IEnumerable<WithdrawalJournalEntry> journal, KucoinWithdrawalAttempt withdrawal, Uri exchange, DateTime now) =>
        Others(journal, own: null, exchange)
            .Where(entry => now - entry.Time < Memory && AreSame(entry.Withdrawal, withdrawal))
            .MaxBy(entry => entry.Time);

    /// <summary>
    /// The journal entry of a withdrawal: an identical withdrawal with the send time, and preferably the key. An entry that was accepted
    /// immediately is a different withdrawal, because its outcome was never unknown.
    /// </summary>
    public static WithdrawalJournalEntry? Own(
        IEnumerable<WithdrawalJournalEntry> journal,
        KucoinWithdrawalAttempt withdrawal,
        Uri exchange,
        KucoinError.OutcomeUnknown outcome) =>
        journal
            .Where(entry => ExchangeAddress.AreSame(entry.Exchange, exchange) && AreSame(entry.Withdrawal, withdrawal))
            .Where(entry => entry.SentAt is not null || entry.State == WithdrawalState.NotSettled)
            .Select(entry => (Entry: entry, Distance: ((entry.SentAt ?? entry.Time) - outcome.SentAt).Duration()))
            .Where(near => near.Distance < (near.Entry.SentAt is null ? Nearness : Rounding))
            .OrderBy(near => outcome.KeyId is not null && near.Entry.KeyId != outcome.KeyId)
            .ThenBy(near => near.Distance)
            .Select(near => near.Entry)
            .FirstOrDefault();

    /// <summary>
    /// The ids of the rows that are known to belong to other withdrawals: the exchange returned them when it accepted the withdrawal, or
    /// they were resolved later.
    /// </summary>
    /// <param name="journal">The entries of the journal.</param>
    /// <param name="own">The entry of the withdrawal in question; <see langword="null"/> if it is not in the journal.</param>
    /// <param name="exchange">
    /// The exchange that it was sent to. Entries of other keys count, because they can belong to the same user.
    /// </param>
    public static IReadOnlySet<string> IdsOfOthers(
        IEnumerable<WithdrawalJournalEntry> journal, WithdrawalJournalEntry? own, Uri exchange) =>
        Others(journal, own, exchange).Select(entry => entry.WithdrawalId).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Finds another withdrawal that may have been carried out, whose row is unknown, and that can own a row of the period. It need not be
    /// identical: if the fee is deducted from the quantity, a row matches different quantities.
    /// </summary>
    /// <param name="journal">The entries of the journal.</param>
    /// <param name="own">The entry of the withdrawal in question; <see langword="null"/> if it is not in the journal.</param>
    /// <param name="exchange">The exchange that it was sent to.</param>
    /// <param name="from">The earliest time of a row.</param>
    /// <param name="to">The latest time of a row.</param>
    /// <param name="rows">The rows that can belong to the withdrawal in question.</param>
    public static WithdrawalJournalEntry? Find(
        IEnumerable<WithdrawalJournalEntry> journal,
        WithdrawalJournalEntry? own,
        Uri exchange,
        DateTime from,
        DateTime to,
        IReadOnlyList<KucoinWithdrawal> rows) =>
        Others(journal, own, exchange).FirstOrDefault(entry =>
            entry.WithdrawalId is null
            && SendWindow.Create(entry) is var sent && sent.Earliest <= to + Nearness && !(sent.LastArrival < from - Nearness)
            && rows.Any(row => WithdrawalRows.Fit(row, entry.Withdrawal) != RowFit.Other));

    private static IEnumerable<WithdrawalJournalEntry> Others(
        IEnumerable<WithdrawalJournalEntry> journal, WithdrawalJournalEntry? own, Uri exchange) =>
        journal.Where(entry =>
            entry.Id != own?.Id
            && entry.State != WithdrawalState.DidNotHappen
            && ExchangeAddress.AreSame(entry.Exchange, exchange));
}
