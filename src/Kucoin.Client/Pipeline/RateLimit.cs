using System.Collections.Concurrent;
using Kucoin.Client.Catalogue;
using Kucoin.Client.Results;

namespace Kucoin.Client.Pipeline;

/// <summary>
/// Pays the weight of every call to the pool of this client's API key, and keeps away from a host that blocks this machine.
/// </summary>
internal sealed class RateLimit(KucoinClientOptions options) : IDisposable
{
    private readonly Dictionary<KucoinPool, RateBudget> _budgets = Enum.GetValues<KucoinPool>()
        .ToDictionary(pool => pool, pool => new RateBudget(KucoinQuotas.Of(pool, options.VipLevel), options.TimeProvider));

    private readonly ConcurrentDictionary<KucoinHost, DateTimeOffset> _blocked = [];

    /// <summary>Waits for its turn. Gives the payment, or the refusal when the wait would be too long.</summary>
    public async ValueTask<(
        RatePayment Payment, KucoinError.RateLimited? Refusal)> Pay(KucoinEndpoint endpoint, bool async, CancellationToken ct)
    {
        var clock = options.TimeProvider;
        var begin = clock.GetTimestamp();
        while (true)
        {
            var patience = options.MaxRateLimitWait - clock.GetElapsedTime(begin);
            if (Block(endpoint) is var block && block > TimeSpan.Zero)
            {
                if (block > patience)
                {
                    return (default, new(block, Pool: null));
                }

                await Pause.For(block, clock, async, ct).ConfigureAwait(false);
                continue;
            }

            var (payment, tooLong) = await _budgets[endpoint.Pool].Pay(endpoint.Weight, patience, async, ct).ConfigureAwait(false);
            if (tooLong is { } wait)
            {
                return (default, new(wait, endpoint.Pool));
            }

            if (Block(endpoint) <= TimeSpan.Zero)
            {
                return (payment, null);
            }

            // The host began to block while the call stood in line.
            _budgets[endpoint.Pool].GiveBack(payment);
        }
    }

    /// <summary>Takes over what an answer says of the quota, and what a refusal means for the calls after it.</summary>
    public void Learn(KucoinEndpoint endpoint, RatePayment payment, in Exchange exchange, KucoinError? error)
    {
        var limited = (error as KucoinError.OutcomeUnknown)?.Cause as KucoinError.RateLimited ?? error as KucoinError.RateLimited;
        _budgets[endpoint.Pool].Learn(payment, exchange.RateLimit, isRefused: limited is { Pool: not null });
        if (limited is { Pool: null, RetryAfter: { } block })
        {
            _blocked[endpoint.Host] = options.TimeProvider.GetUtcNow() + block;
        }
    }

    public void Dispose()
    {
        foreach (var budget in _budgets.Values)
        {
            budget.Dispose();
        }
    }

    private TimeSpan Block(KucoinEndpoint endpoint) =>
        _blocked.TryGetValue(endpoint.Host, out var until) ? until - options.TimeProvider.GetUtcNow() : TimeSpan.Zero;
}
