using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Testing;

/// <summary>
/// A fake clock that each wait advances, so that no wait takes real time; a <see cref="FakeTimeProvider"/> leaves that to the test. Only a
/// timeout runs in real time.
/// </summary>
internal sealed class JumpingClock(DateTimeOffset start, TimeSpan timeout) : FakeTimeProvider(start)
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == timeout)
        {
            return System.CreateTimer(callback, state, dueTime, period);
        }

        var timer = new JumpingTimer(this, base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class JumpingTimer(JumpingClock clock, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var isSet = timer.Change(dueTime, period);
            if (dueTime > TimeSpan.Zero)
            {
                // On another thread, because a timer must not fire before it is set.
                ThreadPool.UnsafeQueueUserWorkItem(clock.Advance, dueTime, preferLocal: false);
            }

            return isSet;
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
