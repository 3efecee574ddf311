namespace TradingProgram;

/// <summary>
/// A clock on which nobody has to wait: whoever waits on it puts it forward instead. Only a timeout runs in real time, because something
/// else has to get its chance until then.
/// </summary>
public sealed class PatientClock(TimeSpan timeout) : TimeProvider
{
    private long _ahead;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new PatientTimer(this, callback, state, dueTime, period);

    /// <summary>How long a timer runs in real time.</summary>
    private TimeSpan Skip(TimeSpan dueTime)
    {
        if (dueTime <= TimeSpan.Zero || dueTime == timeout)
        {
            return dueTime;
        }

        Interlocked.Add(ref _ahead, dueTime.Ticks);
        return TimeSpan.Zero;
    }

    private sealed class PatientTimer(PatientClock clock, TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) : ITimer
    {
        private readonly ITimer _timer = System.CreateTimer(callback, state, clock.Skip(dueTime), period);

        public bool Change(TimeSpan dueTime, TimeSpan period) => _timer.Change(clock.Skip(dueTime), period);

        public void Dispose() => _timer.Dispose();

        public ValueTask DisposeAsync() => _timer.DisposeAsync();
    }
}
