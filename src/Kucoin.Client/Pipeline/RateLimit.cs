using System.Collections.Concurrent;
using Kucoin.Client.Catalogue;
using Kucoin.Client.Results;

namespace Kucoin.Client.Pipeline;

/// <summary>Pays the weight of every call to the pool of this client's API key, and keeps away from a host that blocks this machine.</summary>
internal sealed class RateLimit(KucoinClientOptions options) : IDisposable
{
    private readonly Dictionary<KucoinPool, RateBudget> _budgets = Enum.GetValues<KucoinPool>()
        .ToDictionary(pool => pool, pool => new RateBudget(KucoinQuotas.Of(pool, options.VipLevel), options.TimeProvider));

    private readonly ConcurrentDictionary<KucoinHost, DateTimeOffset> _blocked = [];

    /// <summary>Waits for its turn. Gives the number of the window it was paid in, or the refusal when the wait would be too long.</summary>
    public async ValueTask<(int Window, KucoinError.RateLimited? Refusal)> Pay(KucoinEndpoint endpoint, bool async, CancellationToken ct)
    {
        if (_blocked.TryGetValue(endpoint.Host, out var until) && until - options.TimeProvider.GetUtcNow() is var block && block > TimeSpan.Zero)
        {
            if (block > options.MaxRateLimitWait)
            {
                return (0, new(block, Pool: null));
            }

            await Pause.For(block, options.TimeProvider, async, ct).ConfigureAwait(false);
        }

        var (window, tooLong) = await _budgets[endpoint.Pool].Pay(endpoint.Weight, options.MaxRateLimitWait, async, ct).ConfigureAwait(false);
        return (window, tooLong is { } wait ? new(wait, endpoint.Pool) : null);
    }

    /// <summary>Takes over what an answer says of the quota, and what a refusal means for the calls after it.</summary>
    public void Learn(KucoinEndpoint endpoint, int window, in Exchange exchange, KucoinError? error)
    {
        var limited = (error as KucoinError.OutcomeUnknown)?.Cause as KucoinError.RateLimited ?? error as KucoinError.RateLimited;
        if (exchange.RateLimit is { } figures)
        {
            _budgets[endpoint.Pool].Learn(window, figures, isRefused: limited is not null);
        }
        else if (limited is { Pool: null, RetryAfter: { } block })
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
}
