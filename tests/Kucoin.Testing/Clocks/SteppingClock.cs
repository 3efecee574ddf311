using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Testing;

/// <summary>
/// A fake clock that stops at each timer on its way, says how many run, and whose wall clock can be wrong; <see cref="FakeTimeProvider"/> goes
/// to the end before it fires, keeps its timers to itself, moves wall clock and timestamp as one, and may fire inside its reader.
/// </summary>
internal sealed class SteppingClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);

    private readonly ConcurrentDictionary<ListedTimer, long> _due = new();
    private int _changes;
    private long _now = start.UtcTicks;
    private long _wrong;

    /// <summary>How many timers run.</summary>
    public int Timers => _due.Count;

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp() + Interlocked.Read(ref _wrong), TimeSpan.Zero);

    /// <summary>Puts the wall clock forward, or back when negative.</summary>
    public void SetWallClock(TimeSpan by) => Interlocked.Add(ref _wrong, by.Ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ListedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public new void Advance(TimeSpan time)
    {
        var end = GetTimestamp() + time.Ticks;
        while (Step(end))
        {
        }

        MoveTo(end);
    }

    /// <summary>
    /// Moves from timer to timer until the work is done. Timers further away than half a day, such as timeouts, are left alone. Work on
    /// another thread can be about to remove a timer, so the clock moves only after two looks at the same timers.
    /// </summary>
    public async Task Drive(Task work)
    {
        while (!work.IsCompleted)
        {
            var seen = Volatile.Read(ref _changes);
            await Task.WhenAny(work, Task.Delay(Look, System, TestContext.Current.CancellationToken));
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            if (!work.IsCompleted && seen == Volatile.Read(ref _changes))
            {
                Step(GetTimestamp() + TimeSpan.FromHours(12).Ticks);
            }
        }

        await work;
    }

    public async Task<T> Drive<T>(Task<T> work)
    {
        await Drive((Task)work);
        return await work;
    }

    /// <summary>Moves to the next timer. One that is due already is being fired, perhaps by the caller.</summary>
    private bool Step(long end)
    {
        var now = GetTimestamp();
        var next = _due.Values.Where(due => due > now && due <= end).DefaultIfEmpty(now).Min();
        MoveTo(next);
        return next > now;
    }

    private void MoveTo(long time)
    {
        var way = Math.Max(0, time - GetTimestamp());
        Interlocked.Add(ref _now, way);
        base.Advance(TimeSpan.FromTicks(way));
    }

    private void Remove(ListedTimer timer)
    {
        Interlocked.Increment(ref _changes);
        _due.TryRemove(timer, out _);
    }

    private ITimer CreateUnlisted(TimerCallback fire) => base.CreateTimer(fire, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private sealed class ListedTimer : ITimer
    {
        private readonly SteppingClock _clock;
        private readonly ITimer _timer;

        public ListedTimer(SteppingClock clock, TimerCallback callback, object? state)
        {
            void Fire(object? _)
            {
                clock.Remove(this);
                callback(state);
            }

            (_clock, _timer) = (clock, clock.CreateUnlisted(Fire));
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _clock.Remove(this);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                _clock._due[this] = _clock.GetTimestamp() + dueTime.Ticks;
            }

            return _timer.Change(dueTime, period);
        }

        public void Dispose()
        {
            _clock.Remove(this);
            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
