using System.Collections.Concurrent;
using System.Net;
using Kucoin.Catalog;

namespace Kucoin.Emulator.Http;

/// <summary>The state of a quota after a call, for the <c>gw-ratelimit-*</c> headers.</summary>
internal readonly record struct RateLimitStatus(int Limit, int Remaining, long ResetMilliseconds, bool IsExceeded);

/// <summary>
/// A fixed-window rate limiter. It counts the weight of calls per user and pool, or per IP address for public data, in a window of thirty
/// seconds that starts with the first call. A refused call is not counted.
/// </summary>
internal sealed class RateLimiter(TimeProvider clock)
{
    private readonly ConcurrentDictionary<(int User, KucoinPool Pool), QuotaWindow> _users = [];
    private readonly ConcurrentDictionary<IPAddress, QuotaWindow> _callers = [];

    /// <summary>Acquires a permit for a private call.</summary>
    public RateLimitStatus Acquire(int user, int level, Endpoint row) =>
        Acquire(_users.GetOrAdd((user, row.Pool), static _ => new()), KucoinQuotas.Get(row.Pool, level), row.Weight);

    /// <summary>Acquires a permit for a public call.</summary>
    public RateLimitStatus Acquire(IPAddress caller, Endpoint row) =>
        Acquire(_callers.GetOrAdd(caller, static _ => new()), KucoinQuotas.Get(row.Pool), row.Weight);

    /// <summary>Resets all windows.</summary>
    public void Reset()
    {
        _users.Clear();
        _callers.Clear();
    }

    private RateLimitStatus Acquire(QuotaWindow window, int limit, int weight)
    {
        lock (window)
        {
            var now = clock.GetTimestamp();
            if (window.Start is not { } start || clock.GetElapsedTime(start, now) >= KucoinQuotas.Window)
            {
                (window.Start, window.Used) = (now, 0);
            }

            var isExceeded = window.Used + weight > limit;
            window.Used += isExceeded ? 0 : weight;
            var reset = KucoinQuotas.Window - clock.GetElapsedTime(window.Start.Value, now);

            // If the VIP level was lowered within the window, the used weight may exceed the limit.
            return new(limit, Math.Max(0, limit - window.Used), (long)Math.Ceiling(reset.TotalMilliseconds), isExceeded);
        }
    }

    private sealed class QuotaWindow
    {
        public long? Start { get; set; }

        public int Used { get; set; }
    }
}
