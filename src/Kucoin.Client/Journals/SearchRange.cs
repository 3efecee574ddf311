using Kucoin.Client.Http;

namespace Kucoin.Client.Journals;

/// <summary>Where the rows of a call that changed something are looked for.</summary>
/// <param name="From">The oldest time, by the exchange's clock.</param>
/// <param name="To">The newest time, by the exchange's clock.</param>
/// <param name="Ahead">How far that clock, as it is known here, is ahead of the local one.</param>
internal readonly record struct SearchRange(DateTime From, DateTime To, TimeSpan Ahead)
{
    /// <summary>How far the caller's idea of the exchange's clock may be wrong without a row being looked past.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(5);

    /// <summary>Whether the answer shows that its rows are dated by the exchange's clock.</summary>
    public bool IsByClockOf(ClockReading answer) => answer.Gap(Ahead) <= Slack;

    /// <summary>By which clock the rows of an answer are dated.</summary>
    public RowDates GetDates(ClockReading? answer) =>
        answer is not { } shown ? RowDates.Unknown : IsByClockOf(shown) ? RowDates.ByExchange : RowDates.ByOtherClock;

    /// <summary>
    /// The same range by the clock that the answer shows. Such a clock may stand, so that it reaches from where the clock was if it ran all
    /// the time, to where it is.
    /// </summary>
    public SearchRange WithClock(ClockReading answer)
    {
        var from = From + (answer.AheadAtLeast - Ahead);
        return this with { From = from < answer.Latest ? from : answer.Latest, To = answer.Latest };
    }
}

/// <summary>By which clock the rows are dated that were read.</summary>
internal enum RowDates
{
    /// <summary>By the exchange's.</summary>
    ByExchange,

    /// <summary>By another one, as a local exchange can have it.</summary>
    ByOtherClock,

    /// <summary>The answers did not show it.</summary>
    Unknown,
}
