using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>
/// The ledger clock, which stamps rows and history. It stands still, or runs with real time; it never tells a time before the newest row
/// that the books held when it was set, and none outside <see cref="LedgerTime"/>: at the end of it a running clock stops.
/// </summary>
internal sealed class LedgerClock(TimeProvider clock, DateTimeOffset? frozenAt, DateTimeOffset notBefore) : TimeProvider
{
    private readonly Lock _setting = new();
    private volatile ClockState _hand = new(frozenAt, TimeSpan.Zero, notBefore);

    /// <summary>Where it stands still, if it does.</summary>
    public DateTimeOffset? FrozenAt => _hand.FrozenAt;

    public override DateTimeOffset GetUtcNow() => _hand.Tell(clock);

    /// <summary>Stops it, where it is or at another time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It cannot tell that time.</exception>
    public void Freeze(DateTimeOffset? at = null) => Set(now => Standing(at ?? now));

    /// <summary>Lets it run on from where it is.</summary>
    /// <exception cref="InvalidOperationException">It is at the end of its times.</exception>
    public void Run() => Set(now => now < LedgerTime.Latest
        ? Running(now)
        : throw new InvalidOperationException($"The book clock is at the end of its times, {now:yyyy-MM-dd}, and cannot run on."));

    /// <summary>Puts it forward, whether it stands or runs.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It cannot tell the time that this leads to.</exception>
    public void Advance(TimeSpan by) => Set(now =>
    {
        if (by > LedgerTime.Latest - now)
        {
            throw new ArgumentOutOfRangeException(
                nameof(by),
                $"The book clock is at {now:u} and cannot be put forward by {by:c}: its times end with {LedgerTime.Latest:yyyy-MM-dd}.");
        }

        return FrozenAt is null ? Running(now + by) : Standing(now + by);
    });

    /// <summary>Sees to it that no time before this one is told.</summary>
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
        public DateTimeOffset Tell(TimeProvider clock)
        {
            if (FrozenAt is { } time)
            {
                return time;
            }

            // Compared before they are added: the sum may be no date at all.
            var real = clock.GetUtcNow();
            if (Ahead >= LedgerTime.Latest - real)
            {
                return LedgerTime.Latest;
            }

            return Ahead > NotBefore - real ? real + Ahead : NotBefore;
        }
    }
}
