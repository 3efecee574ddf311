using Kucoin.Catalog;
using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>
/// The rate limiting of the client: acquires a permit for each call from the pool of the API key, and stops calls to a host that blocks
/// this machine.
/// </summary>
internal sealed class RateLimit(KucoinClientOptions options) : IDisposable
{
    private readonly FixedWindowRateLimiter[] _limiters = Array.ConvertAll(
        Enum.GetValues<KucoinPool>(), pool => new FixedWindowRateLimiter(KucoinQuotas.Get(pool, options.VipLevel), options.TimeProvider));

    private readonly long[] _blockedUntil = new long[Enum.GetValues<KucoinHost>().Length];

    /// <summary>A monotonic time base for blocks, independent of changes of the wall clock.</summary>
    private readonly long _begin = options.TimeProvider.GetTimestamp();

    /// <summary>Acquires a permit if no wait is needed.</summary>
    public bool TryAcquire(KucoinEndpoint endpoint, out RatePermit permit)
    {
        permit = default;
        return GetBlock(endpoint) <= TimeSpan.Zero && GetLimiter(endpoint).TryAcquire(endpoint.Weight, out permit);
    }

    /// <summary>The expected wait for a permit.</summary>
    public TimeSpan EstimateWait(KucoinEndpoint endpoint)
    {
        var (block, quota) = (GetBlock(endpoint), GetLimiter(endpoint).EstimateWait(endpoint.Weight));
        return block > quota ? block : quota;
    }

    /// <summary>Waits for a permit. Returns the permit, or an error when the wait would be too long.</summary>
    public async ValueTask<(RatePermit Permit, KucoinError.RateLimited? Rejection)> Acquire(
        KucoinEndpoint endpoint, TimeSpan maxWait, bool async, CancellationToken ct)
    {
        var clock = options.TimeProvider;
        var begin = clock.GetTimestamp();
        while (true)
        {
            var patience = maxWait - clock.GetElapsedTime(begin);
            if (GetBlock(endpoint) is var block && block > TimeSpan.Zero)
            {
                if (block > patience)
                {
                    return (default, new(block, Pool: null));
                }

                await Delay.Wait(block, clock, async, ct).ConfigureAwait(false);
                continue;
            }

            var (permit, tooLong) = await GetLimiter(endpoint).Acquire(endpoint.Weight, patience, async, ct).ConfigureAwait(false);
            if (tooLong is { } wait)
            {
                return (default, new(wait, endpoint.Pool));
            }

            if (GetBlock(endpoint) <= TimeSpan.Zero)
            {
                return (permit, null);
            }

            // The host began to block this machine while the call was waiting.
            GetLimiter(endpoint).Refund(permit);
        }
    }

    /// <summary>Refunds a permit whose request is not sent.</summary>
    public void Refund(KucoinEndpoint endpoint, RatePermit permit) => GetLimiter(endpoint).Refund(permit);

    /// <summary>Completes a permit whose request got no information about the quota.</summary>
    public void Close(KucoinEndpoint endpoint, RatePermit permit) => GetLimiter(endpoint).Update(permit, said: null, isRefused: false);

    /// <summary>Updates the quota from a response, and applies a rate-limit error to later calls.</summary>
    public void Update(KucoinEndpoint endpoint, RatePermit permit, in HttpExchange exchange, KucoinError? error)
    {
        var limited = (error as KucoinError.OutcomeUnknown)?.Cause as KucoinError.RateLimited ?? error as KucoinError.RateLimited;
        GetLimiter(endpoint).Update(permit, exchange.RateLimit, isRefused: limited is { Pool: not null });
        if (limited is { Pool: null, RetryAfter: { } block })
        {
            Interlocked.Exchange(ref _blockedUntil[(int)endpoint.Host], (Now + block).Ticks);
        }
    }

    public void Dispose()
    {
        foreach (var limiter in _limiters)
        {
            limiter.Dispose();
        }
    }

    private TimeSpan Now => options.TimeProvider.GetElapsedTime(_begin);

    private FixedWindowRateLimiter GetLimiter(KucoinEndpoint endpoint) => _limiters[(int)endpoint.Pool];

    /// <summary>The remaining time for which the host of the endpoint blocks this machine; zero or negative when it does not.</summary>
    private TimeSpan GetBlock(KucoinEndpoint endpoint)
    {
        var until = Interlocked.Read(ref _blockedUntil[(int)endpoint.Host]);
        return until == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(until) - Now;
    }
}
