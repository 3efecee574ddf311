using Kucoin.Client.Catalogue;
using Kucoin.Client.Results;

namespace Kucoin.Client.Pipeline;

/// <summary>
/// The quota of one pool. A window starts with the first call and ends whole; what does not fit waits in line for the next one, first come
/// first served. The figures of the answers correct the count, because other programs may use the same key.
/// </summary>
internal sealed class RateBudget(int limit, TimeProvider clock) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Ticket> _line = [];
    private int _limit = limit;
    private int _spent;
    private int _weightInLine;
    private int _window;
    private DateTimeOffset? _windowEnd;
    private ITimer? _timer;

    /// <summary>Pays for a call that fits and has nobody before it in line, and gives the number of the window it was paid in.</summary>
    public bool TryPay(int weight, out int window)
    {
        lock (_lock)
        {
            var now = Roll();
            var fits = _line.Count == 0 && Fits(weight);
            window = fits ? Spend(weight, now) : 0;
            return fits;
        }
    }

    /// <summary>
    /// Pays for a call, waiting in line if need be. Gives the number of the window it was paid in, or how long the wait would be if that is longer
    /// than <paramref name="maxWait"/>.
    /// </summary>
    public async ValueTask<(int Window, TimeSpan? TooLong)> Pay(int weight, TimeSpan maxWait, bool async, CancellationToken ct)
    {
        Ticket ticket;
        lock (_lock)
        {
            var now = Roll();
            if (_line.Count == 0 && Fits(weight))
            {
                return (Spend(weight, now), null);
            }

            // Every full window serves one quota of those ahead in line.
            var wait = ((_windowEnd ?? now) - now) + (KucoinQuotas.Window * ((_weightInLine + weight - 1) / Math.Max(_limit, 1)));
            if (wait > maxWait)
            {
                return (0, wait);
            }

            ticket = new(weight);
            _line.AddLast(ticket);
            _weightInLine += weight;
            Arm(now);
        }

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

            return (ticket.Window!.Value, null);
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

    /// <summary>Takes over what the exchange says, unless it says it of a window that is over.</summary>
    public void Learn(int window, KucoinRateLimit figures, bool isRefused)
    {
        lock (_lock)
        {
            var now = Roll();
            if (window != _window && !isRefused)
            {
                return;
            }

            _limit = Math.Max(figures.Limit, 1);
            _spent = isRefused ? _limit : Math.Max(_spent, _limit - figures.Remaining);
            _windowEnd = now + figures.Reset;
            Arm(now);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _timer?.Dispose();
        }
    }

    /// <summary>A call heavier than the whole quota goes alone.</summary>
    private bool Fits(int weight) => _spent + weight <= _limit || _spent == 0;

    private int Spend(int weight, DateTimeOffset now)
    {
        _windowEnd ??= now + KucoinQuotas.Window;
        _spent += weight;
        return _window;
    }

    private DateTimeOffset Roll()
    {
        var now = clock.GetUtcNow();
        if (_windowEnd <= now)
        {
            (_windowEnd, _spent) = (null, 0);
            _window++;
        }

        return now;
    }

    private void Arm(DateTimeOffset now)
    {
        if (_line.Count == 0 || _windowEnd is not { } end)
        {
            return;
        }

        _timer ??= clock.CreateTimer(static budget => ((RateBudget)budget!).Serve(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        // Rounded up: a timer that fires a moment early would find the window still closed.
        _timer.Change(TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling((end - now).TotalMilliseconds))), Timeout.InfiniteTimeSpan);
    }

    private void Serve()
    {
        lock (_lock)
        {
            var now = Roll();
            while (_line.First is { Value: var ticket } && Fits(ticket.Weight))
            {
                _line.RemoveFirst();
                _weightInLine -= ticket.Weight;
                ticket.Window = Spend(ticket.Weight, now);
                ticket.Turn.Release();
            }

            Arm(now);
        }
    }

    /// <summary>One that was served at the very moment it left gives back what it had paid.</summary>
    private void Leave(Ticket ticket)
    {
        lock (_lock)
        {
            if (ticket.Window is { } window)
            {
                _spent -= window == _window ? ticket.Weight : 0;
            }
            else
            {
                _line.Remove(ticket);
                _weightInLine -= ticket.Weight;
            }
        }
    }

    private sealed class Ticket(int weight)
    {
        public int Weight => weight;

        public SemaphoreSlim Turn { get; } = new(0, 1);

        public int? Window { get; set; }
    }
}
