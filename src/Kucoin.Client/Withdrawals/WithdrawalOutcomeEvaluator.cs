using System.Globalization;
using Kucoin.Client.Journals;
using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Client.Withdrawals;

/// <summary>The evidence about the outcome of a withdrawal.</summary>
/// <param name="Fitting">The rows that match the withdrawal and, according to the journal, belong to no other one.</param>
/// <param name="Possible">The rows that may be the withdrawal.</param>
internal sealed record WithdrawalEvidence(IReadOnlyList<KucoinWithdrawal> Fitting, IReadOnlyList<KucoinWithdrawal> Possible)
{
    /// <summary>Whether the list was read completely.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Whether the rows are stamped by another clock than the one that the range is based on.</summary>
    public required bool IsOfOtherClock { get; init; }

    /// <summary>Whether the withdrawal was sent with the key of the client.</summary>
    public required SentBy SentBy { get; init; }

    /// <summary>Another withdrawal, sent at about the same time, whose row is unknown: a row can belong to either.</summary>
    public required WithdrawalJournalEntry? Similar { get; init; }

    /// <summary>The time from which its row must be visible; <see langword="null"/> if it can still be sent.</summary>
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
            : found.Length > 0 ? new(KucoinWithdrawalVerdict.Happened, "Exactly one row of the list matches.", found)
            : new(KucoinWithdrawalVerdict.DidNotHappen, "The list of withdrawals has no matching row.", found);
    }

    private static string? GetDoubt(WithdrawalEvidence evidence) =>
        evidence.Similar is { } other ? $"Another withdrawal that matches a row was sent at {Time(other.Time)}: a row can belong to either."
        : !evidence.IsWhole ? "The list of withdrawals could not be read completely."
        : evidence.Fitting.Count > 1 ? "Several rows match this withdrawal."
        : evidence.Possible.Count > 0 ? "A row may match, but its recipient, network, memo or quantity differs in form."
        : null;

    private static string? DoubtOfNone(WithdrawalEvidence evidence, DateTime now) =>
        !evidence.IsWhole ? "No row matches, but the list of withdrawals could not be read completely."
        : evidence.IsOfOtherClock ? "The exchange dates its rows by a different clock than the search range."
        : evidence.ExcludedFrom is not { } excluded ? "No row matches, but the program that was sending it may still send it."
        : now < excluded ? $"No row matches yet: try again after {Time(excluded)}."
        : null;

    private static string Time(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
