namespace Kucoin.Emulator.Exchange;

/// <summary>
/// The wire clock: the server time that the API returns and that request timestamps are checked against. It is real time plus a
/// configurable skew. Durations are always real time.
/// </summary>
internal sealed class WireClock(TimeProvider clock) : TimeProvider
{
    private long _skew;

    /// <summary>The skew from real time; negative if it is behind.</summary>
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
