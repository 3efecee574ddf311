using System.Globalization;
using Kucoin.Client.Journals;
using Kucoin.Client.Models.Futures;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.Transfers;

namespace Kucoin.Client.Transfers;

/// <summary>The evidence about a transfer.</summary>
/// <param name="Sides">The rows of each side that could be read, that have its quantity and direction.</param>
internal sealed record TransferEvidence(IReadOnlyList<IReadOnlyList<TransferRow>> Sides)
{
    /// <summary>Whether both sides could be read.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>By which clocks the rows are dated, of all ledgers that were read.</summary>
    public required IReadOnlySet<RowDates> Dates { get; init; }

    /// <summary>Whether it was sent with the key that reads.</summary>
    public required SentBy SentBy { get; init; }

    /// <summary>Another transfer that a row can be of.</summary>
    public required TransferJournalEntry? Similar { get; init; }

    /// <summary>From when on its rows would be there; <see langword="null"/> when it can still be sent.</summary>
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
    /// One transfer writes both rows in one step. The ledgers of futures and of high-frequency margin are kept apart from the others, whose
    /// clocks may differ a little.
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
        : sides.Any(rows => rows.Length > 1) ? Open("Several rows could be this transfer.")
        : found.Any(row => !row.IsTransfer) ? Open("A row of another transaction type has its quantity.")
        : sides.Any(rows => rows.Length == 0) ? Open("One side has a row that fits it, and the other has none.")
        : found.Max(row => row.Time) - found.Min(row => row.Time) > DatedAlike ? Open("The times of its two rows are too far apart.")
        : (KucoinTransferVerdict.Happened, "One row, and no other, fits it.");

    private static (KucoinTransferVerdict Verdict, string Reason) NotFound(
        TransferEvidence evidence, TransferRow[] elsewhere, DateTime now) =>
        elsewhere.Length > 0 ? Open($"A row that could be it is in an unexpected wallet: {elsewhere[0].Wallet}.")
        : !evidence.IsWhole ? Open("No row fits it, but one side's ledger cannot be read.")
        : evidence.Dates.Contains(RowDates.ByOtherClock)
            ? Open("No row fits it, but the exchange dates its rows by another clock, which may have been moved since.")
        : evidence.ExcludedFrom is not { } excluded ? Open("No row fits it, but the program that was sending it may still send it.")
        : now < excluded ? Open($"No row fits it yet: ask again later, after {Time(excluded)}.")
        : (KucoinTransferVerdict.DidNotHappen, "Neither side has a row that fits it.");

    private static (KucoinTransferVerdict Verdict, string Reason) Open(string reason) => (KucoinTransferVerdict.CannotTell, reason);

    private static string LooksTheSame(TransferJournalEntry other) =>
        $"Another transfer that looks like it was sent at {Time(other.Time)} with the clientOid {other.ClientOid}: a row can be of either.";

    private static string Time(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static KucoinTransferResolution Resolution(KucoinTransferVerdict verdict, string reason, TransferRow[] rows) =>
        new(verdict, reason, [.. rows.Select(row => row.Spot).OfType<KucoinAccountActivity>()])
        {
            FuturesRows = [.. rows.Select(row => row.Futures).OfType<KucoinAccountTransaction>()],
        };
}
