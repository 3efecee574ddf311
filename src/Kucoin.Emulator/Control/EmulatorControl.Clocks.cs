using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>The ledger clock, which stamps rows, and the wire clock, which times requests.</summary>
public sealed partial class EmulatorControl
{
    /// <summary>Gets the state of the two clocks.</summary>
    public EmulatorClocks Clocks => new(
        _exchange.LedgerClock.GetUtcNow(),
        _exchange.LedgerClock.FrozenAt is not null,
        _exchange.WireClock.GetUtcNow(),
        _exchange.WireClock.Skew);

    /// <summary>Freezes the ledger clock at its current time or at a later time.</summary>
    /// <exception cref="ArgumentException">
    /// The time is earlier than the newest row of the ledger, or is not between 2000-01-01 and 2100-01-01.
    /// </exception>
    public EmulatorClocks FreezeClock(DateTimeOffset? at = null)
    {
        if (at?.ToUnixTimeMilliseconds() < _exchange.Ledger.NewestAt)
        {
            throw new ArgumentException("The time is earlier than the newest row of the ledger.", nameof(at));
        }

        if (at is { } time && LedgerTime.Includes(time))
        {
            RunTo(time);
        }

        _exchange.LedgerClock.Freeze(at);
        return Clocks;
    }

    /// <summary>Resumes the ledger clock from its current time. It stops by itself at 2100-01-01.</summary>
    /// <exception cref="InvalidOperationException">The ledger clock is at its maximum, 2100-01-01.</exception>
    public EmulatorClocks RunClock()
    {
        _exchange.LedgerClock.Run();
        return Clocks;
    }

    /// <summary>Advances the ledger clock, whether it is frozen or running.</summary>
    /// <remarks>Interest, settlements and traffic that are due until then are carried out first, at their own times.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative, or advances the clock beyond 2100-01-01.</exception>
    /// <exception cref="ArgumentException">More than a million charges or movements would be due: advance in smaller steps.</exception>
    public EmulatorClocks AdvanceClock(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var now = _exchange.LedgerClock.GetUtcNow();
        if (by <= LedgerTime.Latest - now)
        {
            RunTo(now + by);
        }

        _exchange.LedgerClock.Advance(by);
        return Clocks;
    }

    /// <summary>Carries out what is due up to a ledger time. If that fails, the clock is not before the rows that were written.</summary>
    private void RunTo(DateTimeOffset time)
    {
        var until = time.ToUnixTimeMilliseconds();
        Runner.CheckAdvance(until);
        try
        {
            Asked(() =>
            {
                Runner.RunTo(until);
                return until;
            });
        }
        catch
        {
            _exchange.LedgerClock.NotBefore(DateTimeOffset.FromUnixTimeMilliseconds(_exchange.Ledger.NewestAt));
            throw;
        }
    }

    /// <summary>Sets the skew of the wire clock: ahead of real time, or behind it when negative; zero removes it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The skew is more than one year.</exception>
    public EmulatorClocks SkewWireClock(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by.Duration(), FarthestSkew, nameof(by));
        _exchange.WireClock.Skew = by;
        return Clocks;
    }

    private static TimeSpan FarthestSkew { get; } = TimeSpan.FromDays(366);
}

/// <summary>The state of the clocks of an emulator.</summary>
/// <param name="LedgerTime">The ledger time, with which rows are stamped.</param>
/// <param name="IsFrozen">Whether the ledger clock is frozen.</param>
/// <param name="WireTime">The wire time, with which request timestamps are checked.</param>
/// <param name="WireSkew">How far the wire clock is ahead of real time.</param>
public sealed record EmulatorClocks(
    DateTimeOffset LedgerTime,
    bool IsFrozen,
    DateTimeOffset WireTime,
    [property: System.Text.Json.Serialization.JsonPropertyName("wireSkewMilliseconds")]
    [property: System.Text.Json.Serialization.JsonConverter(typeof(MillisecondsConverter))]
    TimeSpan WireSkew);
