using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kucoin.Emulator;

/// <summary>The clock of traffic.</summary>
[JsonConverter(typeof(TrafficClockWords))]
public enum TrafficClock
{
    /// <summary>The ledger clock: movements happen when it passes their times.</summary>
    Ledger,

    /// <summary>Real time.</summary>
    Wall,
}

/// <summary>The state of traffic.</summary>
/// <param name="IsRunning">Whether it is running.</param>
/// <param name="Clock">Its clock.</param>
/// <param name="Rate">The number of movements a second.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Movements">The number of movements so far: ledger rows that users can see.</param>
/// <param name="StoppedBecause">Why it stopped by itself; null otherwise.</param>
public sealed record TrafficStatus(
    bool IsRunning,
    TrafficClock Clock,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Rate,
    long Seed,
    long Movements,
    string? StoppedBecause)
{
    internal static TrafficStatus Never { get; } = new(false, TrafficClock.Ledger, 0, 0, 0, null);
}

internal sealed class TrafficClockWords() : JsonStringEnumConverter<TrafficClock>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
