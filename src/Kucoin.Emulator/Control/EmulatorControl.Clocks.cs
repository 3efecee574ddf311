namespace Kucoin.Emulator.Control;

/// <summary>The clock that stamps rows, and the clock of the wire.</summary>
public sealed partial class EmulatorControl
{
    /// <summary>What the two clocks tell.</summary>
    public EmulatorClocks Clocks => new(
        _exchange.LedgerClock.GetUtcNow(),
        _exchange.LedgerClock.FrozenAt is not null,
        _exchange.WireClock.GetUtcNow(),
        _exchange.WireClock.Skew);

    /// <summary>Stops the book clock, where it is or at a later time.</summary>
    /// <exception cref="ArgumentException">
    /// The time is before the newest row of the books, or not from 2000-01-01 to 2100-01-01.
    /// </exception>
    public EmulatorClocks FreezeClock(DateTimeOffset? at = null)
    {
        if (at?.ToUnixTimeMilliseconds() < _exchange.Ledger.NewestAt)
        {
            throw new ArgumentException("The book clock cannot stand before the newest row of the books.", nameof(at));
        }

        _exchange.LedgerClock.Freeze(at);
        return Clocks;
    }

    /// <summary>Lets the book clock run on from where it is. At 2100-01-01 it stops by itself.</summary>
    /// <exception cref="InvalidOperationException">It is at 2100-01-01, the end of its times.</exception>
    public EmulatorClocks RunClock()
    {
        _exchange.LedgerClock.Run();
        return Clocks;
    }

    /// <summary>Puts the book clock forward, whether it stands or runs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or leads beyond 2100-01-01.</exception>
    public EmulatorClocks AdvanceClock(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        _exchange.LedgerClock.Advance(by);
        return Clocks;
    }

    /// <summary>Puts the clock of the wire ahead of real time, or behind it when negative; nothing sets it right again.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is more than a year.</exception>
    public EmulatorClocks SkewWireClock(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by.Duration(), FarthestSkew, nameof(by));
        _exchange.WireClock.Skew = by;
        return Clocks;
    }

    private static TimeSpan FarthestSkew { get; } = TimeSpan.FromDays(366);
}

/// <summary>What the clocks of an exchange tell.</summary>
/// <param name="LedgerTime">The time that rows are stamped with.</param>
/// <param name="IsFrozen">Whether the book time stands still.</param>
/// <param name="WireTime">The time that requests are timed with.</param>
/// <param name="WireSkew">How far the time of the wire is ahead of real time.</param>
public sealed record EmulatorClocks(
    DateTimeOffset LedgerTime,
    bool IsFrozen,
    DateTimeOffset WireTime,
    [property: System.Text.Json.Serialization.JsonPropertyName("wireSkewMilliseconds")]
    [property: System.Text.Json.Serialization.JsonConverter(typeof(MillisecondsConverter))]
    TimeSpan WireSkew);
