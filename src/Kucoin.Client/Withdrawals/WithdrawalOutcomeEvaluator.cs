using System.Globalization;
using Kucoin.Client.Journals;
using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Client.Withdrawals;

/// <summary>The evidence about a withdrawal.</summary>
/// <param name="Fitting">The rows that are the same withdrawal and, as far as the journal knows, no other's.</param>
/// <param name="Possible">The rows that can be it.</param>
internal sealed record WithdrawalEvidence(IReadOnlyList<KucoinWithdrawal> Fitting, IReadOnlyList<KucoinWithdrawal> Possible)
{
    /// <summary>Whether the list was read to its end.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Whether the rows are dated by another clock than they were looked for by.</summary>
    public required bool IsOfOtherClock { get; init; }

    /// <summary>Whether it was sent with the key that reads.</summary>
    public required SentBy SentBy { get; init; }

    /// <summary>Another withdrawal, sent at about the same time, whose row is not known: a row can be of either.</summary>
    public required WithdrawalJournalEntry? Similar { get; init; }

    /// <summary>From when on its row would be there; <see langword="null"/> when it can still be sent.</summary>
    public required DateTime? ExcludedFrom { get; init; }
}

/// <summary>
/// Evaluates the outcome of a withdrawal. It happened if exactly one row matches and cannot belong to another withdrawal. It did not happen
/// if the complete list was read, late enough, and no row matches. Both verdicts need the list of the account that sent it, which only the
/// same key guarantees.
/// </summary>
internal static class WithdrawalOutcomeEvaluator
{
    public static KucoinWithdrawalResolution CannotTell(string reason) => new(KucoinWithdrawalVerdict.CannotTell, reason, []);

    public static KucoinWithdrawalResolution Evaluate(WithdrawalEvidence evidence, DateTime now)
    {
        KucoinWithdrawal[] found = [.. evidence.Fitting, .. evidence.Possible];
        var reason = SenderComparison.GetDoubt(evidence.SentBy) ?? (found.Length > 0 ? GetDoubt(evidence) : DoubtOfNone(evidence, now));
        return reason is not null ? new(KucoinWithdrawalVerdict.CannotTell, reason, found)
            : found.Length > 0 ? new(KucoinWithdrawalVerdict.Happened, "One row of the list, and no other, is it.", found)
            : new(KucoinWithdrawalVerdict.DidNotHappen, "The list of withdrawals does not have it.", found);
    }

    private static string? GetDoubt(WithdrawalEvidence evidence) =>
        evidence.Similar is { } other ? $"Another withdrawal that a row fits was sent at {Time(other.Time)}: a row can be of either."
        : !evidence.IsWhole ? "The list of withdrawals could not be read to its end."
        : evidence.Fitting.Count > 1 ? "Several rows could be this withdrawal."
        : evidence.Possible.Count > 0 ? "A row could be it, but what it shows of its recipient, network, memo or quantity is not the same."
        : null;

    private static string? DoubtOfNone(WithdrawalEvidence evidence, DateTime now) =>
        !evidence.IsWhole ? "No row is it, but the list of withdrawals could not be read to its end."
        : evidence.IsOfOtherClock ? "The exchange dates its rows by another clock than they were looked for by."
        : evidence.ExcludedFrom is not { } excluded ? "No row is it, but the program that was sending it may still send it."
        : now < excluded ? $"No row is it yet: ask again later, after {Time(excluded)}."
        : null;

    private static string Time(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
