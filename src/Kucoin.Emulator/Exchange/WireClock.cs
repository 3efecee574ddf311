namespace Kucoin.Emulator.Exchange;

/// <summary>
/// Tells the time that the exchange shows and that requests are timed with: real time, unless it was put wrong on purpose. Durations are
/// always those of real time.
/// </summary>
internal sealed class WireClock(TimeProvider clock) : TimeProvider
{
    private long _skew;

    /// <summary>How far ahead of real time it is; negative when it is behind.</summary>
    public TimeSpan Skew
    {
        get => new(Interlocked.Read(ref _skew));
        set => Interlocked.Exchange(ref _skew, value.Ticks);
    }

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow() + Skew;

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}
