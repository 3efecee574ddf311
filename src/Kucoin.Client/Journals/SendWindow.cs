using Kucoin.Client.Results;

namespace Kucoin.Client.Journals;

/// <summary>When a call that changes something can have been carried out, by the exchange's clock.</summary>
/// <param name="Earliest">The earliest moment.</param>
/// <param name="LastArrival">The last moment at which its request can arrive; none when it is not known when it was sent last.</param>
internal readonly record struct SendWindow(DateTime Earliest, DateTime? LastArrival)
{
    /// <summary>How far the clocks of caller and ledger may differ.</summary>
    public static readonly TimeSpan ClockDifference = TimeSpan.FromSeconds(10);

    /// <summary>
    /// KuCoin refuses a request whose timestamp is further from its clock than this: so long after its last moment it can still arrive.
    /// </summary>
    private static readonly TimeSpan ArrivalWindow = TimeSpan.FromSeconds(5);

    /// <summary>The clocks' difference, and how long the exchange may take to carry out a request that has arrived.</summary>
    private static readonly TimeSpan After = TimeSpan.FromMinutes(5);

    /// <summary>
    /// A wrong clock is corrected on the way of the first call. What never came to its end is dated by the clock of before.
    /// </summary>
    private static readonly TimeSpan UncorrectedClock = TimeSpan.FromHours(1);

    /// <summary>The earliest time a row of it can be dated by.</summary>
    public DateTime RowsFrom => Earliest - ClockDifference;

    /// <summary>The latest; none when it can still be sent.</summary>
    public DateTime? RowsTo => LastArrival + After;

    /// <summary>Of an entry of the journal.</summary>
    public static SendWindow Create(ISentEntry entry) => entry switch
    {
        { IsNotSettled: true } => new(entry.Time - UncorrectedClock, entry.NotAfter + ArrivalWindow),
        { SentAt: { } sentAt } => new(First(entry.Time, sentAt), (entry.NotAfter ?? sentAt) + ArrivalWindow),
        { End: { } end } => new(First(entry.Time, end), Last(entry.Time, end)),
        _ => new(entry.Time, null),
    };

    /// <summary>Of the outcome that a caller has, and the entry of it if there is one: the caller's may be from the journal, too.</summary>
    public static SendWindow Create(KucoinError.OutcomeUnknown outcome, ISentEntry? own)
    {
        var notAfter = outcome.NotAfter ?? own?.NotAfter;
        return own is { IsNotSettled: true }
            ? new(First(outcome.SentAt, own.Time - UncorrectedClock), notAfter + ArrivalWindow)
            : new(outcome.SentAt, (notAfter ?? outcome.SentAt) + ArrivalWindow);
    }

    /// <summary>Whether a row could be of either.</summary>
    public bool Overlaps(SendWindow other) => !(RowsTo < other.RowsFrom) && !(other.RowsTo < RowsFrom);

    private static DateTime First(DateTime one, DateTime other) => one < other ? one : other;

    private static DateTime Last(DateTime one, DateTime other) => one > other ? one : other;
}
