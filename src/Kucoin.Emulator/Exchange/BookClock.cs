namespace Kucoin.Emulator.Exchange;

/// <summary>
/// Tells the book time, which stamps rows and history. It stands still, or runs with real time; it never tells a time before the newest
/// row that the books held when it was set.
/// </summary>
internal sealed class BookClock(TimeProvider clock, DateTimeOffset? frozenAt, DateTimeOffset notBefore) : TimeProvider
{
    private readonly Lock _setting = new();
    private volatile Hand _hand = new(frozenAt, TimeSpan.Zero, notBefore);

    /// <summary>Where it stands still, if it does.</summary>
    public DateTimeOffset? FrozenAt => _hand.FrozenAt;

    public override DateTimeOffset GetUtcNow() => _hand.Tell(clock);

    /// <summary>Stops it, where it is or at another time.</summary>
    public void Freeze(DateTimeOffset? at = null) => Set(now => new(at ?? now, TimeSpan.Zero, at ?? now));

    /// <summary>Lets it run on from where it is.</summary>
    public void Run() => Set(now => new(null, now - clock.GetUtcNow(), now));

    /// <summary>Puts it forward, whether it stands or runs.</summary>
    public void Advance(TimeSpan by) => Set(now => FrozenAt is null
        ? new(null, now + by - clock.GetUtcNow(), now + by)
        : new(now + by, TimeSpan.Zero, now + by));

    /// <summary>Sees to it that no time before this one is told.</summary>
    public void NotBefore(DateTimeOffset time) => Set(now => now >= time
        ? _hand
        : _hand with { FrozenAt = FrozenAt is null ? null : time, NotBefore = time });

    private void Set(Func<DateTimeOffset, Hand> move)
    {
        lock (_setting)
        {
            _hand = move(GetUtcNow());
        }
    }

    private sealed record Hand(DateTimeOffset? FrozenAt, TimeSpan Ahead, DateTimeOffset NotBefore)
    {
        public DateTimeOffset Tell(TimeProvider clock)
        {
            if (FrozenAt is { } time)
            {
                return time;
            }

            var now = clock.GetUtcNow() + Ahead;
            return now > NotBefore ? now : NotBefore;
        }
    }
}
