using Kucoin.Client.Journals;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;

namespace Kucoin.Client.Withdrawals;

/// <summary>The one rule for which withdrawals are the same, in a journal and in the list of withdrawals, and when.</summary>
internal static class WithdrawalLookAlikes
{
    /// <summary>One that is older is not taken for a repeat, and its outcome is not resolved: a journal need not keep much more.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    /// <summary>How far from the rows that are looked at another withdrawal must be for none of them to be its own.</summary>
    private static readonly TimeSpan Nearness = TimeSpan.FromMinutes(5);

    /// <summary>What a time loses when it is printed to the second.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromSeconds(1);

    /// <summary>Whether both send the same to the same recipient. What pays the fee and the remark do not make them others.</summary>
    public static bool AreSame(KucoinWithdrawalAttempt one, KucoinWithdrawalAttempt other) =>
        one.WithdrawType == other.WithdrawType
        && one.Asset.Equals(other.Asset, StringComparison.OrdinalIgnoreCase)
        && one.Quantity == other.Quantity
        && one.ToAddress == other.ToAddress
        && (one.Memo ?? "") == (other.Memo ?? "")
        && string.Equals(one.Network, other.Network, StringComparison.OrdinalIgnoreCase);

    /// <summary>The newest entry of the same withdrawal that may have happened, of the last 24 hours.</summary>
    public static WithdrawalJournalEntry? Newest(
        IEnumerable<WithdrawalJournalEntry> journal, KucoinWithdrawalAttempt withdrawal, Uri exchange, DateTime now) =>
        Others(journal, own: null, withdrawal, exchange).Where(entry => now - entry.Time < Memory).MaxBy(entry => entry.Time);

    /// <summary>
    /// The entry of a withdrawal: of those that are the same, the one that was sent then. One that succeeded at once is another's: its
    /// outcome was never unknown.
    /// </summary>
    public static WithdrawalJournalEntry? Own(
        IEnumerable<WithdrawalJournalEntry> journal,
        KucoinWithdrawalAttempt withdrawal,
        Uri exchange,
        KucoinError.OutcomeUnknown outcome) =>
        journal
            .Where(entry => entry.Exchange == exchange && AreSame(entry.Withdrawal, withdrawal))
            .Where(entry => entry.SentAt is not null || entry.State == WithdrawalState.NotSettled)
            .Select(entry => (Entry: entry, Distance: ((entry.SentAt ?? entry.Time) - outcome.SentAt).Duration()))
            .Where(near => near.Distance < (near.Entry.SentAt is null ? Nearness : Rounding))
            .OrderBy(near => near.Distance)
            .Select(near => near.Entry)
            .FirstOrDefault();

    /// <summary>The other withdrawals that may have happened, and whose rows could be among those of a time.</summary>
    /// <param name="journal">What was sent.</param>
    /// <param name="own">The entry of the withdrawal that is asked about; none when the journal does not have it.</param>
    /// <param name="withdrawal">The withdrawal that is asked about.</param>
    /// <param name="exchange">The exchange it was sent to. Another key can be one of the same user, and counts.</param>
    /// <param name="from">The earliest time of a row.</param>
    /// <param name="to">The latest.</param>
    public static IReadOnlyList<WithdrawalJournalEntry> Near(
        IEnumerable<WithdrawalJournalEntry> journal,
        WithdrawalJournalEntry? own,
        KucoinWithdrawalAttempt withdrawal,
        Uri exchange,
        DateTime from,
        DateTime to) =>
        [
            .. Others(journal, own, withdrawal, exchange).Where(entry =>
                SentBetween.Of(entry) is var sent && sent.Earliest <= to + Nearness && !(sent.LastArrival < from - Nearness)),
        ];

    private static IEnumerable<WithdrawalJournalEntry> Others(
        IEnumerable<WithdrawalJournalEntry> journal, WithdrawalJournalEntry? own, KucoinWithdrawalAttempt withdrawal, Uri exchange) =>
        journal.Where(entry =>
            entry.Id != own?.Id
            && entry.State != WithdrawalState.DidNotHappen
            && entry.Exchange == exchange
            && AreSame(entry.Withdrawal, withdrawal));
}
