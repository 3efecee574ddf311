using System.Globalization;
using Kucoin.Client.Journals;
using Kucoin.Client.Models.Futures;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.Transfers;

namespace Kucoin.Client.Transfers;

/// <summary>The evidence about the outcome of a transfer.</summary>
/// <param name="Sides">The rows of each readable side that have the quantity and direction of the transfer.</param>
internal sealed record TransferEvidence(IReadOnlyList<IReadOnlyList<TransferRow>> Sides)
{
    /// <summary>Whether both sides could be read.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>The clocks that stamped the rows of all ledgers that were read.</summary>
    public required IReadOnlySet<RowDates> Dates { get; init; }

    /// <summary>Whether the transfer was sent with the key of the client.</summary>
    public required SentBy SentBy { get; init; }

    /// <summary>Another transfer that a row can belong to.</summary>
    public required TransferJournalEntry? Similar { get; init; }

    /// <summary>The time from which its rows must be visible; <see langword="null"/> if it can still be sent.</summary>
    public required DateTime? ExcludedFrom { get; init; }
}

/// <summary>
/// Evaluates the outcome of a transfer. It happened if each readable side has exactly one matching row that cannot belong to another
/// transfer. It did not happen if both sides were read, late enough, and no row matches. Both verdicts need the ledgers of the account that
/// sent it, which only the same key guarantees.
/// </summary>
internal static class TransferOutcomeEvaluator
{
    /// <summary>
    /// The tolerance between the two rows of a transfer, which are written in one step. The futures and high-frequency margin ledgers are
    /// separate systems, whose clocks may differ a little.
    /// </summary>
    private static readonly TimeSpan DatedAlike = TimeSpan.FromSeconds(5);

    public static KucoinTransferResolution CannotTell(string reason) => new(KucoinTransferVerdict.CannotTell, reason, []);

    public static KucoinTransferResolution Evaluate(TransferEvidence evidence, DateTime now)
    {
        var sides = evidence.Sides.Select(side => side.Where(row => row.IsInWallet).ToArray()).ToArray();
        TransferRow[] found = [.. sides.SelectMany(rows => rows)];
        TransferRow[] elsewhere = [.. evidence.Sides.SelectMany(rows => rows).Where(row => !row.IsInWallet && row.CanBeTransfer)];
        var (verdict, reason) = (sides.Length, found.Length) switch
        {
            (0, _) => Open("Neither side's ledger can be read."),
            _ when evidence.Dates.Contains(RowDates.Unknown) =>
                Open("The responses have no date, so the clock that stamps their rows is unknown."),
            _ when SenderComparison.GetDoubt(evidence.SentBy) is { } doubt => Open(doubt),
            (_, > 0) => Found(evidence, sides, found),
            _ => NotFound(evidence, elsewhere, now),
        };
        return Resolution(verdict, reason, [.. found, .. elsewhere]);
    }

    private static (KucoinTransferVerdict Verdict, string Reason) Found(
        TransferEvidence evidence, TransferRow[][] sides, TransferRow[] found) =>
        evidence.Similar is { } other ? Open(LooksTheSame(other))
        : sides.Any(rows => rows.Length > 1) ? Open("Several rows match this transfer.")
        : found.Any(row => !row.IsTransfer) ? Open("A row of another transaction type has its quantity.")
        : sides.Any(rows => rows.Length == 0) ? Open("One side has a matching row, and the other has none.")
        : found.Max(row => row.Time) - found.Min(row => row.Time) > DatedAlike ? Open("The times of its two rows are too far apart.")
        : (KucoinTransferVerdict.Happened, "Exactly one row matches.");

    private static (KucoinTransferVerdict Verdict, string Reason) NotFound(
        TransferEvidence evidence, TransferRow[] elsewhere, DateTime now) =>
        elsewhere.Length > 0 ? Open($"A matching row is in an unexpected wallet: {elsewhere[0].Wallet}.")
        : !evidence.IsWhole ? Open("No row matches, but one side's ledger cannot be read.")
        : evidence.Dates.Contains(RowDates.ByOtherClock)
            ? Open("No row matches, but the exchange dates its rows by another clock, which may have been changed since.")
        : evidence.ExcludedFrom is not { } excluded ? Open("No row matches, but the program that was sending it may still send it.")
        : now < excluded ? Open($"No row matches yet: try again after {Time(excluded)}.")
        : (KucoinTransferVerdict.DidNotHappen, "Neither side has a matching row.");

    private static (KucoinTransferVerdict Verdict, string Reason) Open(string reason) => (KucoinTransferVerdict.CannotTell, reason);

    private static string LooksTheSame(TransferJournalEntry other) =>
        $"A similar transfer was sent at {Time(other.Time)} with the clientOid {other.ClientOid}: a row can belong to either.";

    private static string Time(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static KucoinTransferResolution Resolution(KucoinTransferVerdict verdict, string reason, TransferRow[] rows) =>
        new(verdict, reason, [.. rows.Select(row => row.Spot).OfType<KucoinAccountActivity>()])
        {
            FuturesRows = [.. rows.Select(row => row.Futures).OfType<KucoinAccountTransaction>()],
        };
}
