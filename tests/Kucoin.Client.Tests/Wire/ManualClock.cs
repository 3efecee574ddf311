namespace Kucoin.Client.Tests.Wire;

/// <summary>
/// A manual clock. Its timers fire inside <see cref="Advance"/>, in order, each at its own time.
/// The wall clock can be changed independently of the elapsed time.
/// </summary>
internal sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = start;
    private TimeSpan _wrong;
    private long _timersSet;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>The number of active timers.</summary>
    public int Timers
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now + _wrong;
        }
    }

    public override long GetTimestamp()
    {
        lock (_lock)
        {
            return _now.Ticks;
        }
    }

    /// <summary>Moves the wall clock forward, or back if negative.</summary>
    public void SetWallClock(TimeSpan by)
    {
        lock (_lock)
        {
            _wrong += by;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        var end = new DateTimeOffset(GetTimestamp(), TimeSpan.Zero) + time;
        while (FireNext(end))
        {
        }

        lock (_lock)
        {
            _now = end;
        }
    }

    /// <summary>
    /// Advances from timer to timer until the work is done. Timers more than half a day away, such as timeouts, do not fire.
    /// </summary>
    public async Task Drive(Task work)
    {
        while (!work.IsCompleted)
        {
            if (!FireNext(new DateTimeOffset(GetTimestamp(), TimeSpan.Zero) + TimeSpan.FromHours(12)))
            {
                await Task.WhenAny(work, Task.Delay(TimeSpan.FromMilliseconds(1), System, TestContext.Current.CancellationToken));
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            }
        }

        await work;
    }

    public async Task<T> Drive<T>(Task<T> work)
    {
        await Drive((Task)work);
        return await work;
    }

    private bool FireNext(DateTimeOffset end)
    {
        ManualTimer? next;
        lock (_lock)
        {
            next = _timers.Where(timer => timer.Due <= end).OrderBy(timer => timer.Due).ThenBy(timer => timer.Number).FirstOrDefault();
            if (next is null)
            {
                return false;
            }

            _now = next.Due > _now ? next.Due : _now;
            next.Rearm();
        }

        next.Fire();
        return true;
    }

    private sealed class ManualTimer(ManualClock clock, Action fire) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset Due { get; private set; }

        public long Number { get; private set; }

        public Action Fire { get; } = fire;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                _period = period;
                clock._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Set(dueTime);
                }
            }

            return true;
        }

        public void Rearm()
        {
            clock._timers.Remove(this);
            if (_period > TimeSpan.Zero)
            {
                Set(_period);
            }
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Set(TimeSpan dueTime)
        {
            Due = clock._now + dueTime;
            Number = ++clock._timersSet;
            clock._timers.Add(this);
        }
    }
}
