using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>A history range as requested by the caller. The effective range depends on the clock that stamps the rows.</summary>
/// <param name="Start">The start, in UTC; <see langword="null"/> for the first row.</param>
/// <param name="End">The end, in UTC; <see langword="null"/> for the current time.</param>
/// <param name="Retention">The retention of rows, if known.</param>
/// <param name="AllowTruncated">Whether to truncate the range to the retention instead of failing.</param>
internal sealed record HistoryRequest(DateTime? Start, DateTime? End, TimeSpan? Retention, bool AllowTruncated)
{
    /// <summary>The tolerance for a start at the retention limit, which moves while the call runs.</summary>
    private static readonly TimeSpan HorizonGrace = TimeSpan.FromMinutes(1);

    /// <summary>The bounds as far as they are known before a response.</summary>
    public HistoryBounds At(AssumedNow assumed) => Between(assumed.Time, assumed.Time);

    /// <summary>The bounds by the clock that the first response showed, or by the assumed clock when it showed no other.</summary>
    public HistoryBounds At(AssumedNow assumed, ClockReading? shown)
    {
        var bounds = shown is { } reading && !reading.Agrees(assumed.Ahead) ? Between(reading.Date, reading.Latest) : At(assumed);
        return bounds with { IsProven = true, Reading = shown };
    }

    /// <summary>The earliest and the latest possible current time at the exchange.</summary>
    private HistoryBounds Between(DateTime earliest, DateTime latest)
    {
        var horizon = earliest - Retention;
        var start = Start ?? DateTime.UnixEpoch;
        DateTime? availableFrom = start < horizon - HorizonGrace ? horizon : null;
        return new(AllowTruncated ? availableFrom ?? start : start, End ?? latest, availableFrom);
    }
}
