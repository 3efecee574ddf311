using Kucoin.Client.Journals;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;

namespace Kucoin.Client.Withdrawals;

/// <summary>The one rule for which withdrawals are the same, in a journal and in the list of withdrawals, and when.</summary>
internal static class SimilarWithdrawals
{
    /// <summary>One that is older is not taken for a repeat, and its outcome is not resolved: a journal need not keep much more.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    /// <summary>How far from the rows that are looked at another withdrawal must be for none of them to be its own.</summary>
    private static readonly TimeSpan Nearness = TimeSpan.FromMinutes(5);

    /// <summary>What a time loses when it is printed to the second.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Whether both send, as far as can be told, the same to the same recipient. What pays the fee and the remark do not make them others.
    /// </summary>
    public static bool AreSame(KucoinWithdrawalAttempt one, KucoinWithdrawalAttempt other) =>
        one.Asset.Equals(other.Asset, StringComparison.OrdinalIgnoreCase)
        && one.Quantity == other.Quantity
        && string.Equals(one.Network, other.Network, StringComparison.OrdinalIgnoreCase)
        && Recipients.Compare(one, other) != RowFit.Other;

    /// <summary>The newest entry of the same withdrawal that may have happened, of the last 24 hours.</summary>
    public static WithdrawalJournalEntry? Newest(
        IEnumerable<WithdrawalJournalEntry> journal, KucoinWithdrawalAttempt withdrawal, Uri exchange, DateTime now) =>
        Others(journal, own: null, exchange)
            .Where(entry => now - entry.Time < Memory && AreSame(entry.Withdrawal, withdrawal))
            .MaxBy(entry => entry.Time);

    /// <summary>
    /// The entry of a withdrawal: of those that are the same, the one that was sent then, with its key if there is one. One that succeeded
    /// at once is another's: its outcome was never unknown.
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
    /// The ids of the rows that are known to be of other withdrawals, whatever those were: the exchange gave them on accepting, or they
    /// were found out later.
    /// </summary>
    /// <param name="journal">What was sent.</param>
    /// <param name="own">The entry of the withdrawal that is asked about; none when the journal does not have it.</param>
    /// <param name="exchange">The exchange it was sent to. Another key can be one of the same user, and counts.</param>
    public static IReadOnlySet<string> IdsOfOthers(
        IEnumerable<WithdrawalJournalEntry> journal, WithdrawalJournalEntry? own, Uri exchange) =>
        Others(journal, own, exchange).Select(entry => entry.WithdrawalId).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Another withdrawal that may have happened and whose row is not known, so that a row of a time can be its own. It need not be the
    /// same one: where the fee is taken from the quantity, a row fits different quantities.
    /// </summary>
    /// <param name="journal">What was sent.</param>
    /// <param name="own">The entry of the withdrawal that is asked about; none when the journal does not have it.</param>
    /// <param name="exchange">The exchange it was sent to.</param>
    /// <param name="from">The earliest time of a row.</param>
    /// <param name="to">The latest.</param>
    /// <param name="rows">The rows that can be of the withdrawal that is asked about.</param>
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
