namespace Kucoin.Client.Http;

/// <summary>The limit of one host: requests per second, and a block of this machine.</summary>
internal sealed class HostLimit(int? requestsPerSecond, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly FixedWindowRateLimiter? _limiter = requestsPerSecond is { } limit ? new(limit, clock, Window) : null;

    /// <summary>A monotonic time base for blocks, independent of changes of the wall clock.</summary>
    private readonly long _begin = clock.GetTimestamp();

    private long _blockedUntil;

    /// <summary>The remaining time for which the host blocks this machine; zero or negative when it does not.</summary>
    public TimeSpan Blocked => Interlocked.Read(ref _blockedUntil) is var until && until == 0
        ? TimeSpan.Zero
        : TimeSpan.FromTicks(until) - clock.GetElapsedTime(_begin);

    /// <summary>Stops all requests to the host for some time.</summary>
    public void Block(TimeSpan time) => Interlocked.Exchange(ref _blockedUntil, (clock.GetElapsedTime(_begin) + time).Ticks);

    /// <summary>Counts a request if no wait is needed.</summary>
    public bool TryAcquire()
    {
        if (_limiter is null)
        {
            return true;
        }

        var isFree = _limiter.TryAcquire(1, out var permit);
        if (isFree)
        {
            Count(permit);
        }

        return isFree;
    }

    /// <summary>The expected wait of a request.</summary>
    public TimeSpan EstimateWait()
    {
        var (block, queue) = (Blocked, _limiter?.EstimateWait(1) ?? TimeSpan.Zero);
        return block > queue ? block : queue;
    }

    /// <summary>Waits until the budget allows a request, and counts it. Returns the required wait when it would be too long.</summary>
    public async ValueTask<TimeSpan?> Acquire(TimeSpan maxWait, bool async, CancellationToken ct)
    {
        if (_limiter is null)
        {
            return null;
        }

        var (permit, tooLong) = await _limiter.Acquire(1, maxWait, async, ct).ConfigureAwait(false);
        if (tooLong is null)
        {
            Count(permit);
        }

        return tooLong;
    }

    /// <summary>
    /// The network in front of the exchange counts a request when it arrives, so that a slow response holds nothing back.
    /// </summary>
    private void Count(RatePermit permit) => _limiter!.Update(permit, said: null, isRefused: false);
}
