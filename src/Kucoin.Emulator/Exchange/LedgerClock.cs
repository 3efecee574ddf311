using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>
/// The ledger clock, which stamps rows and history. It is frozen or runs with real time. It is never earlier than the newest row at the
/// time when it was set, and never outside <see cref="LedgerTime"/>: a running clock stops at the end of that range.
/// </summary>
internal sealed class LedgerClock(TimeProvider clock, DateTimeOffset? frozenAt, DateTimeOffset notBefore) : TimeProvider
{
    private readonly Lock _setting = new();
    private volatile ClockState _hand = new(frozenAt, TimeSpan.Zero, notBefore);

    /// <summary>The frozen time, if it is frozen.</summary>
    public DateTimeOffset? FrozenAt => _hand.FrozenAt;

    public override DateTimeOffset GetUtcNow() => _hand.GetTime(clock);

    /// <summary>Freezes the clock at its current time or at another time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of range.</exception>
    public void Freeze(DateTimeOffset? at = null) => Set(now => Standing(at ?? now));

    /// <summary>Resumes the clock from its current time.</summary>
    /// <exception cref="InvalidOperationException">The clock is at its maximum.</exception>
    public void Run() => Set(now => now < LedgerTime.Latest
        ? Running(now)
        : throw new InvalidOperationException($"The ledger clock is at its maximum, {now:yyyy-MM-dd}, and cannot run."));

    /// <summary>Advances the clock, whether it is frozen or running.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The resulting time is out of range.</exception>
    public void Advance(TimeSpan by) => Set(now =>
    {
        if (by > LedgerTime.Latest - now)
        {
            throw new ArgumentOutOfRangeException(
                nameof(by),
                $"The ledger clock is at {now:u} and cannot be advanced by {by:c}: its maximum is {LedgerTime.Latest:yyyy-MM-dd}.");
        }

        return FrozenAt is null ? Running(now + by) : Standing(now + by);
    });

    /// <summary>Sets the minimum time.</summary>
    public void NotBefore(DateTimeOffset time) => Set(now => now >= time
        ? _hand
        : _hand with { FrozenAt = FrozenAt is null ? null : time, NotBefore = time });

    private static ClockState Standing(DateTimeOffset at) => LedgerTime.Includes(at)
        ? new(at, TimeSpan.Zero, at)
        : throw new ArgumentOutOfRangeException(nameof(at), LedgerTime.Refuse(at));

    private ClockState Running(DateTimeOffset from) => new(null, from - clock.GetUtcNow(), from);

    private void Set(Func<DateTimeOffset, ClockState> move)
    {
        lock (_setting)
        {
            _hand = move(GetUtcNow());
        }
    }

    private sealed record ClockState(DateTimeOffset? FrozenAt, TimeSpan Ahead, DateTimeOffset NotBefore)
    {
        public DateTimeOffset GetTime(TimeProvider clock)
        {
            if (FrozenAt is { } time)
            {
                return time;
            }

            // Compared before the addition, which could overflow.
            var real = clock.GetUtcNow();
            if (Ahead >= LedgerTime.Latest - real)
            {
                return LedgerTime.Latest;
            }

            return Ahead > NotBefore - real ? real + Ahead : NotBefore;
        }
    }
}
