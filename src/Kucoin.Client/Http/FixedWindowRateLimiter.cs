using Kucoin.Catalog;
using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>
/// The quota of one pool. A window starts with the first call and ends whole; what does not fit waits in line for the next one, first come
/// first served. The figures of the answers correct the count, because other programs may use the same key. A request that is still on
/// its way when a window ends counts in the next one too, because it may arrive there.
/// </summary>
internal sealed class FixedWindowRateLimiter(int limit, TimeProvider clock) : IDisposable
{
    /// <summary>A window begins a moment later than it could; nobody in line is sent away for that.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>What times are counted from: no change of the wall clock moves a window.</summary>
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

    /// <summary>The weight that was paid and not yet answered for.</summary>
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

    /// <summary>Pays for a call that fits and has nobody before it in line.</summary>
    public bool TryAcquire(int weight, out RatePermit payment)
    {
        lock (_lock)
        {
            var now = RollOver();
            var fits = _queue.Count == 0 && Fits(weight);
            payment = fits ? Spend(weight, now) : default;
            return fits;
        }
    }

    /// <summary>
    /// Pays for a call, waiting in line if need be. Gives the payment, or how long the wait would be if that is longer than
    /// <paramref name="maxWait"/>: at once, or when an answer to somebody else puts the end of the window off.
    /// </summary>
    public async ValueTask<(RatePermit Payment, TimeSpan? TooLong)> Acquire(int weight, TimeSpan maxWait, bool async, CancellationToken ct)
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

    /// <summary>Takes a place in line. Its turn has come already for a call that fits, and for one that would wait too long.</summary>
    public Waiter Enqueue(int weight, TimeSpan maxWait)
    {
        lock (_lock)
        {
            var now = RollOver();
            var ticket = new Waiter(weight, maxWait < TimeSpan.MaxValue - now - Grace ? now + maxWait + Grace : TimeSpan.MaxValue);

            // Every full window serves one quota of those ahead in line.
            var isServed = _queue.Count == 0 && Fits(weight);
            var wait = ((_windowEnd ?? now) - now) + (KucoinQuotas.Window * ((_queuedWeight + weight - 1) / _limit));
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

    /// <summary>Leaves the line. One that was served at the very moment it left gives back what it had paid.</summary>
    public void Cancel(Waiter ticket)
    {
        lock (_lock)
        {
            if (ticket.Permit is { } payment)
            {
                Refund(payment);
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
    /// Closes a payment and takes over what the exchange says of the quota, unless that is said of a window that is over.
    /// </summary>
    public void Update(RatePermit payment, KucoinRateLimit? said, bool isRefused)
    {
        lock (_lock)
        {
            var now = RollOver();
            _inFlight -= payment.Weight;
            if (said is { } figures && IsOfThisWindow(payment, figures, now))
            {
                // Answers overtake each other, so that the latest end and the smallest rest are the safe ones.
                var end = now + figures.Reset;
                _limit = figures.Limit;
                _spent = isRefused ? _limit : Math.Max(_spent, _limit - figures.Remaining);
                _windowEnd = _isEndMeasured && _windowEnd > end ? _windowEnd : end;
                _isEndMeasured = true;
            }

            AdmitWaiters(now);
        }
    }

    /// <summary>Takes back a payment whose request is not sent.</summary>
    public void Refund(RatePermit payment)
    {
        lock (_lock)
        {
            var now = RollOver();
            _inFlight -= payment.Weight;
            _spent -= payment.Window == _window ? payment.Weight : 0;
            AdmitWaiters(now);
        }
    }

    /// <summary>Opens no further window. Who still stands in line has to be called out of it.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            _timer?.Dispose();
        }
    }

    /// <summary>
    /// An answer to a request of an earlier window speaks of this one if its window cannot have ended since the request was paid.
    /// </summary>
    private bool IsOfThisWindow(RatePermit payment, KucoinRateLimit figures, TimeSpan now) =>
        payment.Window == _window || payment.At + figures.Reset > now;

    /// <summary>A call heavier than the whole quota goes alone.</summary>
    private bool Fits(int weight) => _spent + weight <= _limit || _spent == 0;

    private RatePermit Spend(int weight, TimeSpan now)
    {
        _windowEnd ??= now + KucoinQuotas.Window;
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
            _windowEnd = _spent > 0 ? now + KucoinQuotas.Window : null;
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

            // Rounded up: a timer that fires a moment early would find the window still closed.
            _timer.Change(TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling((end - now).TotalMilliseconds))), Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Whoever would have to wait longer than it may hears of it now and not then.</summary>
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

    /// <summary>A place in line.</summary>
    internal sealed class Waiter(int weight, TimeSpan waitsUntil)
    {
        public int Weight => weight;

        public TimeSpan WaitsUntil => waitsUntil;

        /// <summary>Is released once its turn has come, one way or the other.</summary>
        public SemaphoreSlim Admitted { get; } = new(0, 1);

        /// <summary>What was paid, once it was served.</summary>
        public RatePermit? Permit { get; private set; }

        /// <summary>How long it would have waited, once it was sent away.</summary>
        public TimeSpan? TooLong { get; private set; }

        public void Admit(RatePermit payment)
        {
            Permit = payment;
            Admitted.Release();
        }

        public void Reject(TimeSpan wait)
        {
            TooLong = wait;
            Admitted.Release();
        }
    }
}
