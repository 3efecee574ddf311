using Kucoin.Client.Results;

namespace Kucoin.Client.Journals;

/// <summary>The time range in which the rows of a call that changes something are searched.</summary>
/// <param name="From">The start, in exchange time.</param>
/// <param name="To">The end, in exchange time.</param>
/// <param name="Ahead">The estimated offset of that clock from the local clock.</param>
internal readonly record struct SearchRange(DateTime From, DateTime To, TimeSpan Ahead)
{
    /// <summary>The tolerance for errors in the estimated exchange time.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(5);

    /// <summary>Whether the response shows that its rows are stamped with exchange time.</summary>
    public bool IsByClockOf(ClockReading answer) => answer.Gap(Ahead) <= Slack;

    /// <summary>Determines the clock that stamps the rows of a response.</summary>
    public RowDates GetDates(ClockReading? answer) =>
        answer is not { } shown ? RowDates.Unknown : IsByClockOf(shown) ? RowDates.ByExchange : RowDates.ByOtherClock;

    /// <summary>
    /// Converts the range to the clock that the response shows. Such a clock may be frozen, so the range starts where the clock would have
    /// been if it had run all the time, and ends at its current time.
    /// </summary>
    public SearchRange WithClock(ClockReading answer)
    {
        var from = From + (answer.AheadAtLeast - Ahead);
        return this with { From = from < answer.Latest ? from : answer.Latest, To = answer.Latest };
    }
}

/// <summary>The clock that stamps the rows.</summary>
internal enum RowDates
{
    /// <summary>The exchange's clock.</summary>
    ByExchange,

    /// <summary>A different clock, as on a local exchange.</summary>
    ByOtherClock,

    /// <summary>Unknown: the responses did not show the clock.</summary>
    Unknown,
}
