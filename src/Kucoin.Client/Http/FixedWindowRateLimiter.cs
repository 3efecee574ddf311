using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>
/// A fixed-window rate limiter with a FIFO queue, for a pool or a host. A window starts with the first permit and resets as a whole; calls
/// that exceed the quota wait for the next window. Response headers correct the count, because other programs may use the same key. A
/// request in flight at the end of a window also counts in the next window, because it may arrive there.
/// </summary>
internal sealed class FixedWindowRateLimiter(int limit, TimeProvider clock, TimeSpan window) : IDisposable
{
    /// <summary>A safety margin after the end of a window. It does not cause a waiter to be rejected.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>A monotonic time base, so that changes of the wall clock do not affect windows.</summary>
    private readonly long _begin = clock.GetTimestamp();

    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter> _queue = [];
    private int _limit = limit;
    private int _spent;
    private int _inFlight;
    private int _queuedWeight;
    private int _window;
    private TimeSpan? _windowEnd;
    private bool _isEndMeasured;
    private bool _isOver;
    private ITimer? _timer;

    /// <summary>The weight of the requests in flight.</summary>
    public int InFlight
    {
        get
        {
            lock (_lock)
            {
                return _inFlight;
            }
        }
    }

    /// <summary>Acquires a permit if the quota suffices and no call is waiting.</summary>
    public bool TryAcquire(int weight, out RatePermit permit)
    {
        lock (_lock)
        {
            var now = RollOver();
            var fits = _queue.Count == 0 && Fits(weight);
            permit = fits ? Spend(weight, now) : default;
            return fits;
        }
    }

    /// <summary>The wait of a call that would be enqueued now.</summary>
    public TimeSpan EstimateWait(int weight)
    {
        lock (_lock)
        {
            return GetWait(weight, RollOver());
        }
    }

    /// <summary>
    /// Acquires a permit, and waits in the queue if necessary. Returns the permit, or the required wait if it is longer than
    /// <paramref name="maxWait"/>. The call is rejected immediately, or later when a response to another call postpones the end of the
    /// window.
    /// </summary>
    public async ValueTask<(RatePermit Permit, TimeSpan? TooLong)> Acquire(int weight, TimeSpan maxWait, bool async, CancellationToken ct)
    {
        var ticket = Enqueue(weight, maxWait);
        try
        {
            if (async)
            {
                await ticket.Admitted.WaitAsync(ct).ConfigureAwait(false);
            }
            else
            {
                ticket.Admitted.Wait(ct);
            }

            return (ticket.Permit.GetValueOrDefault(), ticket.TooLong);
        }
        catch (OperationCanceledException)
        {
            Cancel(ticket);
            throw;
        }
        finally
        {
            ticket.Admitted.Dispose();
        }
    }

    /// <summary>Enqueues a waiter. It is completed immediately if the quota suffices, or if the wait would be too long.</summary>
    public Waiter Enqueue(int weight, TimeSpan maxWait)
    {
        lock (_lock)
        {
            var now = RollOver();
            var ticket = new Waiter(weight, maxWait < TimeSpan.MaxValue - now - Grace ? now + maxWait + Grace : TimeSpan.MaxValue);

            var isServed = _queue.Count == 0 && Fits(weight);
            var wait = GetWait(weight, now);
            if (!isServed && wait > maxWait)
            {
                ticket.Reject(wait);
                return ticket;
            }

            _queue.AddLast(ticket);
            _queuedWeight += weight;
            AdmitWaiters(now);
            return ticket;
        }
    }

    /// <summary>Cancels a waiter. If it acquired its permit at the same moment, the permit is refunded.</summary>
    public void Cancel(Waiter ticket)
    {
        lock (_lock)
        {
            if (ticket.Permit is { } permit)
            {
                Refund(permit);
            }
            else if (ticket.TooLong is null)
            {
                _queue.Remove(ticket);
                _queuedWeight -= ticket.Weight;
                AdmitWaiters(RollOver());
            }
        }
    }

    /// <summary>
    /// Completes a permit and updates the quota from the response headers, unless they refer to a window that has ended.
    /// </summary>
    public void Update(RatePermit permit, KucoinRateLimit? said, bool isRefused)
    {
        lock (_lock)
        {
            var now = RollOver();
            _inFlight -= permit.Weight;
            if (said is { } figures && IsOfThisWindow(permit, figures, now))
            {
                // Responses can arrive out of order, so the latest end and the smallest remaining weight are the safe values.
                var end = now + figures.Reset;
                _limit = figures.Limit;
                _spent = isRefused ? _limit : Math.Max(_spent, _limit - figures.Remaining);
                _windowEnd = _isEndMeasured && _windowEnd > end ? _windowEnd : end;
                _isEndMeasured = true;
            }

            AdmitWaiters(now);
        }
    }

    /// <summary>Refunds a permit whose request is not sent.</summary>
    public void Refund(RatePermit permit)
    {
        lock (_lock)
        {
            var now = RollOver();
            _inFlight -= permit.Weight;
            _spent -= permit.Window == _window ? permit.Weight : 0;
            AdmitWaiters(now);
        }
    }

    /// <summary>Stops opening windows. Remaining waiters must be canceled by their owners.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            _timer?.Dispose();
        }
    }

    /// <summary>
    /// A response to a request of an earlier window refers to the current window if its window cannot have ended since the permit was
    /// acquired.
    /// </summary>
    private bool IsOfThisWindow(RatePermit permit, KucoinRateLimit figures, TimeSpan now) =>
        permit.Window == _window || permit.At + figures.Reset > now;

    /// <summary>A call that is heavier than the whole quota is sent alone.</summary>
    private bool Fits(int weight) => _spent + weight <= _limit || _spent == 0;

    private RatePermit Spend(int weight, TimeSpan now)
    {
        _windowEnd ??= now + window;
        _spent += weight;
        _inFlight += weight;
        return new(weight, _window, now);
    }

    private TimeSpan RollOver()
    {
        var now = clock.GetElapsedTime(_begin);
        if (_windowEnd <= now)
        {
            _spent = _inFlight;
            _windowEnd = _spent > 0 ? now + window : null;
            _isEndMeasured = false;
            _window++;
        }

        return now;
    }

    private void AdmitWaiters(TimeSpan now)
    {
        while (_queue.First is { Value: var ticket } && Fits(ticket.Weight))
        {
            _queue.RemoveFirst();
            _queuedWeight -= ticket.Weight;
            ticket.Admit(Spend(ticket.Weight, now));
        }

        if (_windowEnd is { } next)
        {
            RejectWaiters(next, now);
        }

        if (_queue.Count > 0 && _windowEnd is { } end && !_isOver)
        {
            _timer ??= clock.CreateTimer(
                static budget =>
                    ((FixedWindowRateLimiter)budget!).AdmitInNextWindow(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

            // Rounded up, because a timer that fires early would find the window still closed.
            _timer.Change(TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling((end - now).TotalMilliseconds))), Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The end of the window, and one more window for each full quota of the waiters ahead.</summary>
    private TimeSpan GetWait(int weight, TimeSpan now) =>
        ((_windowEnd ?? now) - now) + (window * ((_queuedWeight + weight - 1) / _limit));

    /// <summary>Rejects the waiters whose wait would exceed their limit.</summary>
    private void RejectWaiters(TimeSpan next, TimeSpan now)
    {
        for (var (place, behind) = (_queue.First, _queue.First?.Next); place is not null; (place, behind) = (behind, behind?.Next))
        {
            var ticket = place.Value;
            if (ticket.WaitsUntil < next)
            {
                _queue.Remove(place);
                _queuedWeight -= ticket.Weight;
                ticket.Reject(next - now);
            }
        }
    }

    private void AdmitInNextWindow()
    {
        lock (_lock)
        {
            AdmitWaiters(RollOver());
        }
    }

    /// <summary>A waiter in the queue.</summary>
    internal sealed class Waiter(int weight, TimeSpan waitsUntil)
    {
        public int Weight => weight;

        public TimeSpan WaitsUntil => waitsUntil;

        /// <summary>Released when the waiter is granted or rejected.</summary>
        public SemaphoreSlim Admitted { get; } = new(0, 1);

        /// <summary>The permit, once granted.</summary>
        public RatePermit? Permit { get; private set; }

        /// <summary>The required wait, once rejected.</summary>
        public TimeSpan? TooLong { get; private set; }

        public void Admit(RatePermit permit)
        {
            Permit = permit;
            Admitted.Release();
        }

        public void Reject(TimeSpan wait)
        {
            TooLong = wait;
            Admitted.Release();
        }
    }
}
