using System.Collections.Concurrent;
using Kucoin.Client.Catalogue;

namespace Kucoin.Emulator.Protocol;

/// <summary>What is left of a quota after a call, as the <c>gw-ratelimit-*</c> headers tell it.</summary>
internal readonly record struct RateReading(int Limit, int Remaining, long ResetMilliseconds, bool IsExceeded);

/// <summary>
/// Counts the weight of calls for each user and pool in a window of thirty seconds that starts with the first call. A call that does
/// not fit any more is not counted.
/// </summary>
internal sealed class RateMeter(TimeProvider clock)
{
    private static readonly TimeSpan WindowLength = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(int User, KucoinPool Pool), Window> _windows = [];

    public RateReading Pay(int user, Endpoint row)
    {
        var limit = Quota(row.Pool);
        var window = _windows.GetOrAdd((user, row.Pool), static _ => new());
        lock (window)
        {
            var now = clock.GetTimestamp();
            if (window.Start is not { } start || clock.GetElapsedTime(start, now) >= WindowLength)
            {
                (window.Start, window.Used) = (now, 0);
            }

            var isExceeded = window.Used + row.Weight > limit;
            window.Used += isExceeded ? 0 : row.Weight;
            var reset = WindowLength - clock.GetElapsedTime(window.Start.Value, now);
            return new(limit, limit - window.Used, (long)Math.Ceiling(reset.TotalMilliseconds), isExceeded);
        }
    }

    /// <summary>The quotas of VIP level 0.</summary>
    private static int Quota(KucoinPool pool) => pool switch
    {
        KucoinPool.Spot => 4000,
        _ => 2000,
    };

    private sealed class Window
    {
        public long? Start { get; set; }

        public int Used { get; set; }
    }
}
