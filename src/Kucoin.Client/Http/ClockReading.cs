using System.Globalization;

namespace Kucoin.Client.Http;

/// <summary>
/// What the <c>Date</c> of one answer tells of the clock that the exchange dates rows by, measured against the local one. The date is in
/// whole seconds and was read at some moment of the round trip, so that it tells a range and not a point.
/// </summary>
/// <param name="Date">The date of the answer, in UTC.</param>
/// <param name="AnsweredAt">The local time, in UTC, when the answer was there.</param>
/// <param name="RoundTrip">How long before that the request was sent.</param>
internal readonly record struct ClockReading(DateTime Date, DateTime AnsweredAt, TimeSpan RoundTrip)
{
    private const string HeaderName = "Date";

    private static readonly TimeSpan Resolution = TimeSpan.FromSeconds(1);

    /// <summary>Clocks that differ by less count as one: not every server reads its clock for every answer.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    /// <summary>The latest time that a row can have been dated by before the answer.</summary>
    public DateTime Latest => Date + Resolution - TimeSpan.FromMilliseconds(1);

    /// <summary>How far that clock is ahead of the local one at least; negative when it may be behind.</summary>
    public TimeSpan AheadAtLeast => Date - AnsweredAt;

    /// <summary>How far that clock is ahead of the local one at most.</summary>
    public TimeSpan AheadAtMost => Date + Resolution - (AnsweredAt - RoundTrip);

    /// <summary>Reads the date of an answer; <see langword="null"/> where there is none that a clock could show.</summary>
    public static DateTime? GetDate(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues(HeaderName, out var values)
        && DateTime.TryParseExact(
            values.ToString(),
            "r",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var date)
        && ExchangeClock.IsPlausible(date)
            ? date
            : null;

    /// <summary>
    /// By how much a clock that is <paramref name="ahead"/> of the local one misses what was read; zero when it may be the one.
    /// </summary>
    public TimeSpan Gap(TimeSpan ahead) =>
        ahead < AheadAtLeast ? AheadAtLeast - ahead
        : ahead > AheadAtMost ? ahead - AheadAtMost
        : TimeSpan.Zero;

    /// <summary>Whether a clock that is <paramref name="ahead"/> of the local one may well be the one that was read.</summary>
    public bool Agrees(TimeSpan ahead) => Gap(ahead) <= Tolerance;
}
