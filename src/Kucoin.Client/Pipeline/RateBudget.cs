using Kucoin.Client.Catalogue;
using Kucoin.Client.Results;

namespace Kucoin.Client.Pipeline;

/// <summary>
/// The quota of one pool. A window starts with the first call and ends whole; what does not fit waits in line for the next one, first come
/// first served. The figures of the answers correct the count, because other programs may use the same key. A request that is still on
/// its way when a window ends counts in the next one too, because it may arrive there.
/// </summary>
internal sealed class RateBudget(int limit, TimeProvider clock) : IDisposable
{
    /// <summary>A window begins a moment later than it could; nobody in line is sent away for that.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>What times are counted from: no change of the wall clock moves a window.</summary>
    private readonly long _begin = clock.GetTimestamp();

    private readonly Lock _lock = new();
    private readonly LinkedList<Ticket> _line = [];
    private int _limit = limit;
    private int _spent;
    private int _onTheWay;
    private int _weightInLine;
    private int _window;
    private TimeSpan? _windowEnd;
    private bool _isEndMeasured;
    private bool _isOver;
    private ITimer? _timer;

    /// <summary>The weight that was paid and not yet answered for.</summary>
    public int OnTheWay
    {
        get
        {
            lock (_lock)
            {
                return _onTheWay;
            }
        }
    }

    /// <summary>Pays for a call that fits and has nobody before it in line.</summary>
    public bool TryPay(int weight, out RatePayment payment)
    {
        lock (_lock)
        {
            var now = Roll();
            var fits = _line.Count == 0 && Fits(weight);
            payment = fits ? Spend(weight, now) : default;
            return fits;
        }
    }

    /// <summary>
    /// Pays for a call, waiting in line if need be. Gives the payment, or how long the wait would be if that is longer than
    /// <paramref name="maxWait"/>: at once, or when an answer to somebody else puts the end of the window off.
    /// </summary>
    public async ValueTask<(RatePayment Payment, TimeSpan? TooLong)> Pay(int weight, TimeSpan maxWait, bool async, CancellationToken ct)
    {
        var ticket = Join(weight, maxWait);
        try
        {
            if (async)
            {
                await ticket.Turn.WaitAsync(ct).ConfigureAwait(false);
            }
            else
            {
                ticket.Turn.Wait(ct);
            }

            return (ticket.Payment.GetValueOrDefault(), ticket.TooLong);
        }
        catch (OperationCanceledException)
        {
            Leave(ticket);
            throw;
        }
        finally
        {
            ticket.Turn.Dispose();
        }
    }

    /// <summary>Takes a place in line. Its turn has come already for a call that fits, and for one that would wait too long.</summary>
    public Ticket Join(int weight, TimeSpan maxWait)
    {
        lock (_lock)
        {
            var now = Roll();
            var ticket = new Ticket(weight, maxWait < TimeSpan.MaxValue - now - Grace ? now + maxWait + Grace : TimeSpan.MaxValue);

            // Every full window serves one quota of those ahead in line.
            var isServed = _line.Count == 0 && Fits(weight);
            var wait = ((_windowEnd ?? now) - now) + (KucoinQuotas.Window * ((_weightInLine + weight - 1) / _limit));
            if (!isServed && wait > maxWait)
            {
                ticket.SendAway(wait);
                return ticket;
            }

            _line.AddLast(ticket);
            _weightInLine += weight;
            Serve(now);
            return ticket;
        }
    }

    /// <summary>Leaves the line. One that was served at the very moment it left gives back what it had paid.</summary>
    public void Leave(Ticket ticket)
    {
        lock (_lock)
        {
            if (ticket.Payment is { } payment)
            {
                GiveBack(payment);
            }
            else if (ticket.TooLong is null)
            {
                _line.Remove(ticket);
                _weightInLine -= ticket.Weight;
                Serve(Roll());
            }
        }
    }

    /// <summary>
    /// Closes a payment and takes over what the exchange says of the quota, unless that is said of a window that is over.
    /// </summary>
    public void Learn(RatePayment payment, KucoinRateLimit? said, bool isRefused)
    {
        lock (_lock)
        {
            var now = Roll();
            _onTheWay -= payment.Weight;
            if (said is { } figures && IsOfThisWindow(payment, figures, now))
            {
                // Answers overtake each other, so that the latest end and the smallest rest are the safe ones.
                var end = now + figures.Reset;
                _limit = figures.Limit;
                _spent = isRefused ? _limit : Math.Max(_spent, _limit - figures.Remaining);
                _windowEnd = _isEndMeasured && _windowEnd > end ? _windowEnd : end;
                _isEndMeasured = true;
            }

            Serve(now);
        }
    }

    /// <summary>Takes back a payment whose request is not sent.</summary>
    public void GiveBack(RatePayment payment)
    {
        lock (_lock)
        {
            var now = Roll();
            _onTheWay -= payment.Weight;
            _spent -= payment.Window == _window ? payment.Weight : 0;
            Serve(now);
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
    private bool IsOfThisWindow(RatePayment payment, KucoinRateLimit figures, TimeSpan now) =>
        payment.Window == _window || payment.At + figures.Reset > now;

    /// <summary>A call heavier than the whole quota goes alone.</summary>
    private bool Fits(int weight) => _spent + weight <= _limit || _spent == 0;

    private RatePayment Spend(int weight, TimeSpan now)
    {
        _windowEnd ??= now + KucoinQuotas.Window;
        _spent += weight;
        _onTheWay += weight;
        return new(weight, _window, now);
    }

    private TimeSpan Roll()
    {
        var now = clock.GetElapsedTime(_begin);
        if (_windowEnd <= now)
        {
            _spent = _onTheWay;
            _windowEnd = _spent > 0 ? now + KucoinQuotas.Window : null;
            _isEndMeasured = false;
            _window++;
        }

        return now;
    }

    private void Serve(TimeSpan now)
    {
        while (_line.First is { Value: var ticket } && Fits(ticket.Weight))
        {
            _line.RemoveFirst();
            _weightInLine -= ticket.Weight;
            ticket.Serve(Spend(ticket.Weight, now));
        }

        if (_windowEnd is { } next)
        {
            SendAway(next, now);
        }

        if (_line.Count > 0 && _windowEnd is { } end && !_isOver)
        {
            _timer ??= clock.CreateTimer(
                static budget => ((RateBudget)budget!).ServeNextWindow(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

            // Rounded up: a timer that fires a moment early would find the window still closed.
            _timer.Change(TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling((end - now).TotalMilliseconds))), Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Whoever would have to wait longer than it may hears of it now and not then.</summary>
    private void SendAway(TimeSpan next, TimeSpan now)
    {
        for (var (place, behind) = (_line.First, _line.First?.Next); place is not null; (place, behind) = (behind, behind?.Next))
        {
            var ticket = place.Value;
            if (ticket.WaitsUntil < next)
            {
                _line.Remove(place);
                _weightInLine -= ticket.Weight;
                ticket.SendAway(next - now);
            }
        }
    }

    private void ServeNextWindow()
    {
        lock (_lock)
        {
            Serve(Roll());
        }
    }

    /// <summary>A place in line.</summary>
    internal sealed class Ticket(int weight, TimeSpan waitsUntil)
    {
        public int Weight => weight;

        public TimeSpan WaitsUntil => waitsUntil;

        /// <summary>Is released once its turn has come, one way or the other.</summary>
        public SemaphoreSlim Turn { get; } = new(0, 1);

        /// <summary>What was paid, once it was served.</summary>
        public RatePayment? Payment { get; private set; }

        /// <summary>How long it would have waited, once it was sent away.</summary>
        public TimeSpan? TooLong { get; private set; }

        public void Serve(RatePayment payment)
        {
            Payment = payment;
            Turn.Release();
        }

        public void SendAway(TimeSpan wait)
        {
            TooLong = wait;
            Turn.Release();
        }
    }
}
