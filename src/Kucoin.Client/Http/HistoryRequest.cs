namespace Kucoin.Client.Http;

/// <summary>A range of a history as the caller asked for it. What is read of it depends on the time by which its rows are dated.</summary>
/// <param name="Start">The oldest time, in UTC.</param>
/// <param name="End">The newest time, in UTC; <see langword="null"/> for now.</param>
/// <param name="Retention">How far back rows are kept, if that is known.</param>
/// <param name="AllowTruncated">Whether less than the range is welcome where less is kept.</param>
internal sealed record HistoryRequest(DateTime Start, DateTime? End, TimeSpan? Retention, bool AllowTruncated)
{
    /// <summary>A start this little before the horizon is the horizon itself, met a moment later.</summary>
    private static readonly TimeSpan HorizonGrace = TimeSpan.FromMinutes(1);

    /// <summary>What there is to read as far as that is known before an answer.</summary>
    public HistoryBounds At(AssumedNow assumed) => Between(assumed.Time, assumed.Time);

    /// <summary>What there is to read by the clock that the first answer showed; by the assumed one where it showed no other.</summary>
    public HistoryBounds At(AssumedNow assumed, ClockReading? shown)
    {
        var bounds = shown is { } reading && !reading.Agrees(assumed.Ahead) ? Between(reading.Date, reading.Latest) : At(assumed);
        return bounds with { IsProven = true, Reading = shown };
    }

    /// <summary>It is at least the one time and at most the other at the exchange.</summary>
    private HistoryBounds Between(DateTime earliest, DateTime latest)
    {
        var horizon = earliest - Retention;
        DateTime? availableFrom = Start < horizon - HorizonGrace ? horizon : null;
        return new(AllowTruncated ? availableFrom ?? Start : Start, End ?? latest, availableFrom);
    }
}

/// <summary>The ends of a history.</summary>
/// <param name="From">The start of the range, in UTC.</param>
/// <param name="To">The newest time that is read, in UTC.</param>
/// <param name="AvailableFrom">The oldest time that is kept, in UTC, when the range asked for starts before it.</param>
internal sealed record HistoryBounds(DateTime From, DateTime To, DateTime? AvailableFrom)
{
    /// <summary>Whether an answer was there to say by which clock rows are dated.</summary>
    public bool IsProven { get; init; }

    /// <summary>What that answer said.</summary>
    public ClockReading? Reading { get; init; }

    public bool IsEmpty => From > To;
}
