using Kucoin.Catalog;
using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>
/// Pays the weight of every call to the pool of this client's API key, and keeps away from a host that blocks this machine.
/// </summary>
internal sealed class RateLimit(KucoinClientOptions options) : IDisposable
{
    private readonly FixedWindowRateLimiter[] _budgets = Array.ConvertAll(
        Enum.GetValues<KucoinPool>(), pool => new FixedWindowRateLimiter(KucoinQuotas.Get(pool, options.VipLevel), options.TimeProvider));

    private readonly long[] _blockedUntil = new long[Enum.GetValues<KucoinHost>().Length];

    /// <summary>What blocks are counted from: no change of the wall clock moves them.</summary>
    private readonly long _begin = options.TimeProvider.GetTimestamp();

    /// <summary>Pays if the call need not wait.</summary>
    public bool TryPay(KucoinEndpoint endpoint, out RatePermit payment)
    {
        payment = default;
        return GetBlock(endpoint) <= TimeSpan.Zero && GetBudget(endpoint).TryAcquire(endpoint.Weight, out payment);
    }

    /// <summary>Waits for its turn. Gives the payment, or the refusal when the wait would be too long.</summary>
    public async ValueTask<(RatePermit Payment, KucoinError.RateLimited? Refusal)> Pay(
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

            var (payment, tooLong) = await GetBudget(endpoint).Acquire(endpoint.Weight, patience, async, ct).ConfigureAwait(false);
            if (tooLong is { } wait)
            {
                return (default, new(wait, endpoint.Pool));
            }

            if (GetBlock(endpoint) <= TimeSpan.Zero)
            {
                return (payment, null);
            }

            // The host began to block while the call stood in line.
            GetBudget(endpoint).Refund(payment);
        }
    }

    /// <summary>Takes back a payment whose request is not sent.</summary>
    public void GiveBack(KucoinEndpoint endpoint, RatePermit payment) => GetBudget(endpoint).Refund(payment);

    /// <summary>Closes a payment whose request came to no end that says anything of the quota.</summary>
    public void Close(KucoinEndpoint endpoint, RatePermit payment) => GetBudget(endpoint).Update(payment, said: null, isRefused: false);

    /// <summary>Takes over what an answer says of the quota, and what a refusal means for the calls after it.</summary>
    public void Learn(KucoinEndpoint endpoint, RatePermit payment, in HttpExchange exchange, KucoinError? error)
    {
        var limited = (error as KucoinError.OutcomeUnknown)?.Cause as KucoinError.RateLimited ?? error as KucoinError.RateLimited;
        GetBudget(endpoint).Update(payment, exchange.RateLimit, isRefused: limited is { Pool: not null });
        if (limited is { Pool: null, RetryAfter: { } block })
        {
            Interlocked.Exchange(ref _blockedUntil[(int)endpoint.Host], (Now + block).Ticks);
        }
    }

    public void Dispose()
    {
        foreach (var budget in _budgets)
        {
            budget.Dispose();
        }
    }

    private TimeSpan Now => options.TimeProvider.GetElapsedTime(_begin);

    private FixedWindowRateLimiter GetBudget(KucoinEndpoint endpoint) => _budgets[(int)endpoint.Pool];

    /// <summary>How long the host of the endpoint keeps this machine out; nothing or less when it does not.</summary>
    private TimeSpan GetBlock(KucoinEndpoint endpoint)
    {
        var until = Interlocked.Read(ref _blockedUntil[(int)endpoint.Host]);
        return until == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(until) - Now;
    }
}
