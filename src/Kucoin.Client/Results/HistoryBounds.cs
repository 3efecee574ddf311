namespace Kucoin.Client.Results;

/// <summary>The bounds of a history.</summary>
/// <param name="From">The start of the range, in UTC.</param>
/// <param name="To">The newest time that is read, in UTC.</param>
/// <param name="AvailableFrom">The oldest time within the retention, in UTC, if the requested range starts before it.</param>
internal sealed record HistoryBounds(DateTime From, DateTime To, DateTime? AvailableFrom)
{
    /// <summary>Whether a response has shown which clock stamps the rows.</summary>
    public bool IsProven { get; init; }

    /// <summary>The measurement from that response.</summary>
    public ClockReading? Reading { get; init; }

    public bool IsEmpty => From > To;
}
