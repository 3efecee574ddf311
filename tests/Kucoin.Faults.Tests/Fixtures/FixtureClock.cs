namespace Kucoin.Faults.Tests.Fixtures;

/// <summary>
/// A shared clock for a caller and an exchange that communicate over a real network. It is frozen while either works, and jumps to the next
/// timer when both wait: the caller for a delay of its own, or for a request that the exchange delays.
/// A FakeTimeProvider fires all timers of one moment at once, and does not show whose timer is next.
/// </summary>
internal sealed class FixtureClock
{
    private const int MostIdleMoments = 30_000;

    private readonly TimeSpan _timeout;
    private readonly Lock _lock = new();
    private readonly List<FixtureTimer> _timers = [];
    private DateTimeOffset _now;
    private long _timersSet;
    private int _stallsEnded;

    /// <param name="start">The initial time.</param>
    /// <param name="timeout">The timeout of the callers. It identifies timeout timers: no other wait has that length.</param>
    public FixtureClock(DateTimeOffset start, TimeSpan timeout)
    {
        (_now, _timeout) = (start, timeout);
        (Caller, Exchange) = (new Side(this, isCaller: true), new Side(this, isCaller: false));
    }

    /// <summary>The clock of the callers.</summary>
    public TimeProvider Caller { get; }

    /// <summary>The clock of the exchange.</summary>
    public TimeProvider Exchange { get; }

    public DateTimeOffset Now
    {
        get
        {
            lock (_lock)
            {
                return _now;
            }
        }
    }

    /// <summary>Advances the clock and fires due timers.</summary>
    public void Advance(TimeSpan time)
    {
        var end = Now + time;
        while (Ring(Next(_ => true, end)))
        {
        }

        lock (_lock)
        {
            _now = end > _now ? end : _now;
        }
    }

    /// <summary>Resets the count of stalled responses.</summary>
    public void ForgetStalls() => _stallsEnded = 0;

    /// <summary>Runs one caller's work to its end.</summary>
    /// <param name="work">The work.</param>
    /// <param name="stalled">The number of stalled responses since the reset; only a timeout ends one.</param>
    public async Task<T> Drive<T>(Task<T> work, Func<int> stalled)
    {
        var idle = 0;
        while (!work.IsCompleted)
        {
            var isStalled = stalled() > _stallsEnded;
            var next = NextWhileEverybodyWaits(isStalled);
            if (!Ring(next))
            {
                await Task.WhenAny(work, RealMoment(++idle));
                continue;
            }

            idle = 0;
            if (isStalled && next!.IsTimeout)
            {
                _stallsEnded++;
            }
        }

        return await work;
    }

    /// <summary>Fires the timers of the exchange until a condition is true.</summary>
    public async Task DriveExchange(Func<bool> isDone)
    {
        for (var idle = 0; !isDone();)
        {
            if (!Ring(Next(timer => !timer.IsCallers, DateTimeOffset.MaxValue)))
            {
                await RealMoment(++idle);
            }
        }

        while (Ring(Next(timer => !timer.IsCallers, DateTimeOffset.MaxValue)))
        {
        }
    }

    private static Task RealMoment(int idle) => idle < MostIdleMoments
        ? Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, CancellationToken.None)
        : throw new TimeoutException("Nobody works, and nobody waits for a time: somebody waits forever.");

    private FixtureTimer? NextWhileEverybodyWaits(bool isStalled)
    {
        lock (_lock)
        {
            var callers = _timers.FindAll(timer => timer.IsCallers);
            var request = callers.Find(timer => timer.IsTimeout);
            var everybodyWaits = request is null
                ? callers.Count > 0
                : _timers.Exists(timer => !timer.IsCallers && timer.Number > request.Number) || isStalled;
            return everybodyWaits ? Next(_ => true, DateTimeOffset.MaxValue) : null;
        }
    }

    private FixtureTimer? Next(Func<FixtureTimer, bool> isMeant, DateTimeOffset end)
    {
        lock (_lock)
        {
            return _timers.Where(timer => timer.Due <= end && isMeant(timer)).OrderBy(timer => timer.Due).ThenBy(timer => timer.Number)
                .FirstOrDefault();
        }
    }

    private bool Ring(FixtureTimer? timer)
    {
        if (timer is null)
        {
            return false;
        }

        lock (_lock)
        {
            if (!_timers.Remove(timer))
            {
                return true;
            }

            _now = timer.Due > _now ? timer.Due : _now;
        }

        timer.Ring();
        return true;
    }

    private sealed class Side(FixtureClock clock, bool isCaller) : TimeProvider
    {
        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => clock.Now;

        public override long GetTimestamp() => clock.Now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new FixtureTimer(clock, isCaller, () => callback(state));
            timer.Change(dueTime, period);
            return timer;
        }
    }

    private sealed class FixtureTimer(FixtureClock clock, bool isCallers, Action ring) : ITimer
    {
        public bool IsCallers => isCallers;

        public bool IsTimeout { get; private set; }

        public DateTimeOffset Due { get; private set; }

        public long Number { get; private set; }

        public Action Ring => ring;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    (IsTimeout, Due, Number) = (isCallers && dueTime == clock._timeout, clock._now + dueTime, ++clock._timersSet);
                    clock._timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
