namespace Kucoin.Client.Results;

/// <summary>
/// A measurement of the exchange's row clock against the local clock, from the <c>Date</c> header of one response. The date has a
/// resolution of one second and was read at an unknown moment of the round trip, so it yields a range instead of a point.
/// </summary>
/// <param name="Date">The date of the response, in UTC.</param>
/// <param name="AnsweredAt">The local time when the response was received, in UTC.</param>
/// <param name="RoundTrip">The time between sending the request and receiving the response.</param>
internal readonly record struct ClockReading(DateTime Date, DateTime AnsweredAt, TimeSpan RoundTrip)
{
    private static readonly TimeSpan Resolution = TimeSpan.FromSeconds(1);

    /// <summary>How old the date of a response can be: not every server reads its clock for every response.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    /// <summary>The latest timestamp that a row can have in the response.</summary>
    public DateTime Latest => Date + Resolution - TimeSpan.FromMilliseconds(1);

    /// <summary>The minimum offset of that clock from the local clock; negative when it may be behind.</summary>
    public TimeSpan AheadAtLeast => Date - AnsweredAt;

    /// <summary>The maximum offset of that clock from the local clock.</summary>
    public TimeSpan AheadAtMost => Date + Resolution - (AnsweredAt - RoundTrip);

    /// <summary>
    /// The distance between an assumed offset, <paramref name="ahead"/>, and the measured range; zero when it is within the range.
    /// </summary>
    public TimeSpan Gap(TimeSpan ahead) =>
        ahead < AheadAtLeast ? AheadAtLeast - ahead
        : ahead > AheadAtMost ? ahead - AheadAtMost
        : TimeSpan.Zero;

    /// <summary>
    /// Whether the assumed offset, <paramref name="ahead"/>, is consistent with the measurement. The exchange's clock can be later than the
    /// date of the response, but not earlier.
    /// </summary>
    public bool Agrees(TimeSpan ahead) => ahead >= AheadAtLeast && ahead <= AheadAtMost + Tolerance;
}
