using Kucoin.Catalog;
using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>
/// The rate limiting of the client: acquires a permit for each request from the pool of the API key, and then from the budget of the host,
/// which other clients can share.
/// </summary>
internal sealed class RateLimit(KucoinClientOptions options) : IDisposable
{
    private readonly FixedWindowRateLimiter[] _pools = Array.ConvertAll(
        Enum.GetValues<KucoinPool>(), pool => new FixedWindowRateLimiter(
            KucoinQuotas.Get(pool, options.VipLevel), options.TimeProvider, KucoinQuotas.Window));

    private readonly HostLimit[] _hosts = GetHosts(options.HostBudget ?? KucoinHostBudget.Own(options.TimeProvider), options.Environment);

    /// <summary>Acquires a permit if no wait is needed.</summary>
    public bool TryAcquire(KucoinEndpoint endpoint, out RatePermit permit)
    {
        permit = default;
        if (GetHost(endpoint).Blocked > TimeSpan.Zero || !GetPool(endpoint).TryAcquire(endpoint.Weight, out permit))
        {
            return false;
        }

        if (GetHost(endpoint).TryAcquire())
        {
            return true;
        }

        Refund(endpoint, permit);
        return false;
    }

    /// <summary>The expected wait for a permit.</summary>
    public TimeSpan EstimateWait(KucoinEndpoint endpoint)
    {
        var (host, pool) = (GetHost(endpoint).EstimateWait(), GetPool(endpoint).EstimateWait(endpoint.Weight));
        return host > pool ? host : pool;
    }

    /// <summary>Waits for a permit. Returns the permit, or an error when the wait would be too long.</summary>
    public async ValueTask<(RatePermit Permit, KucoinError.RateLimited? Rejection)> Acquire(
        KucoinEndpoint endpoint, TimeSpan maxWait, bool async, CancellationToken ct)
    {
        var clock = options.TimeProvider;
        var begin = clock.GetTimestamp();
        var (host, pool) = (GetHost(endpoint), GetPool(endpoint));
        TimeSpan Patience() => maxWait - clock.GetElapsedTime(begin);
        while (true)
        {
            if (host.Blocked is var block && block > TimeSpan.Zero)
            {
                if (block > Patience())
                {
                    return (default, new(block, Pool: null));
                }

                await Delay.Wait(block, clock, async, ct).ConfigureAwait(false);
                continue;
            }

            var (permit, tooLong) = await pool.Acquire(endpoint.Weight, Patience(), async, ct).ConfigureAwait(false);
            if (tooLong is { } poolWait)
            {
                return (default, new(poolWait, endpoint.Pool));
            }

            TimeSpan? hostWait;
            try
            {
                hostWait = await host.Acquire(Patience(), async, ct).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                pool.Refund(permit);
                throw;
            }

            if (hostWait is null && host.Blocked <= TimeSpan.Zero)
            {
                return (permit, null);
            }

            // The request is not sent, or not now: the host began to block this machine while the call was waiting.
            pool.Refund(permit);
            if (hostWait is { } wait)
            {
                return (default, new(wait, Pool: null) { IsHostBudget = true });
            }
        }
    }

    /// <summary>Refunds a permit whose request is not sent.</summary>
    public void Refund(KucoinEndpoint endpoint, RatePermit permit) => GetPool(endpoint).Refund(permit);

    /// <summary>Completes a permit whose request got no information about the quota.</summary>
    public void Close(KucoinEndpoint endpoint, RatePermit permit) => GetPool(endpoint).Update(permit, said: null, isRefused: false);

    /// <summary>Updates the quota from a response, and applies a rate-limit error to later calls.</summary>
    public void Update(KucoinEndpoint endpoint, RatePermit permit, in HttpExchange exchange, KucoinError? error)
    {
        var limited = (error as KucoinError.OutcomeUnknown)?.Cause as KucoinError.RateLimited ?? error as KucoinError.RateLimited;
        GetPool(endpoint).Update(permit, exchange.RateLimit, isRefused: limited is { Pool: not null });
        if (limited is { Pool: null, RetryAfter: { } block })
        {
            GetHost(endpoint).Block(block);
        }
    }

    public void Dispose()
    {
        foreach (var pool in _pools)
        {
            pool.Dispose();
        }
    }

    private static HostLimit[] GetHosts(KucoinHostBudget budget, KucoinEnvironment exchange) =>
        Array.ConvertAll(Enum.GetValues<KucoinHost>(), host => budget.For(exchange[host]));

    private FixedWindowRateLimiter GetPool(KucoinEndpoint endpoint) => _pools[(int)endpoint.Pool];

    private HostLimit GetHost(KucoinEndpoint endpoint) => _hosts[(int)endpoint.Host];
}
