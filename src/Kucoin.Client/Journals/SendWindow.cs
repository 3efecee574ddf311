using Kucoin.Client.Results;

namespace Kucoin.Client.Journals;

/// <summary>The period in which a call that changes something can have been carried out, in exchange time.</summary>
/// <param name="Earliest">The earliest moment.</param>
/// <param name="LastArrival">The last moment at which its request can arrive; <see langword="null"/> when it is unknown.</param>
internal readonly record struct SendWindow(DateTime Earliest, DateTime? LastArrival)
{
    /// <summary>The tolerance between the clocks of the caller and the ledger.</summary>
    public static readonly TimeSpan ClockDifference = TimeSpan.FromSeconds(10);

    /// <summary>
    /// KuCoin refuses a request whose timestamp differs from its clock by more than this, so a request can arrive at most this long after
    /// it was signed.
    /// </summary>
    private static readonly TimeSpan ArrivalWindow = TimeSpan.FromSeconds(5);

    /// <summary>The clock tolerance plus the time that the exchange may take to carry out a request.</summary>
    private static readonly TimeSpan After = TimeSpan.FromMinutes(5);

    /// <summary>
    /// A wrong clock is corrected during the first call. An entry that was never settled has a time of the uncorrected clock.
    /// </summary>
    private static readonly TimeSpan UncorrectedClock = TimeSpan.FromHours(1);

    /// <summary>The earliest timestamp of a row of the call.</summary>
    public DateTime RowsFrom => Earliest - ClockDifference;

    /// <summary>The latest timestamp; <see langword="null"/> when the request can still be sent.</summary>
    public DateTime? RowsTo => LastArrival + After;

    /// <summary>Creates the window of a journal entry.</summary>
    public static SendWindow Create(ISentEntry entry) => entry switch
    {
        { IsNotSettled: true } => new(entry.Time - UncorrectedClock, entry.NotAfter + ArrivalWindow),
        { SentAt: { } sentAt } => new(First(entry.Time, sentAt), (entry.NotAfter ?? sentAt) + ArrivalWindow),
        { End: { } end } => new(First(entry.Time, end), Last(entry.Time, end)),
        _ => new(entry.Time, null),
    };

    /// <summary>
    /// Creates the window of an outcome and its journal entry, if there is one; the outcome may itself come from the journal.
    /// </summary>
    public static SendWindow Create(KucoinError.OutcomeUnknown outcome, ISentEntry? own)
    {
        var notAfter = outcome.NotAfter ?? own?.NotAfter;
        return own is { IsNotSettled: true }
            ? new(First(outcome.SentAt, own.Time - UncorrectedClock), notAfter + ArrivalWindow)
            : new(outcome.SentAt, (notAfter ?? outcome.SentAt) + ArrivalWindow);
    }

    /// <summary>Whether the windows overlap, so that a row could belong to either call.</summary>
    public bool Overlaps(SendWindow other) => !(RowsTo < other.RowsFrom) && !(other.RowsTo < RowsFrom);

    private static DateTime First(DateTime one, DateTime other) => one < other ? one : other;

    private static DateTime Last(DateTime one, DateTime other) => one > other ? one : other;
}
