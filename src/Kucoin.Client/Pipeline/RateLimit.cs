using Kucoin.Client.Catalogue;
using Kucoin.Client.Results;

namespace Kucoin.Client.Pipeline;

/// <summary>Pays the weight of every call to the pool of this client's API key, and keeps away from a host that blocks this machine.</summary>
internal sealed class RateLimit(KucoinClientOptions options) : IDisposable
{
    private readonly RateBudget[] _budgets = Array.ConvertAll(
        Enum.GetValues<KucoinPool>(), pool => new RateBudget(KucoinQuotas.Of(pool, options.VipLevel), options.TimeProvider));

    private readonly long[] _blockedUntil = new long[Enum.GetValues<KucoinHost>().Length];

    /// <summary>Pays if nobody has to wait, and gives the number of the window it was paid in.</summary>
    public bool TryPay(KucoinEndpoint endpoint, out int window)
    {
        window = 0;
        return BlockOf(endpoint) <= TimeSpan.Zero && BudgetOf(endpoint).TryPay(endpoint.Weight, out window);
    }

    /// <summary>Waits for its turn. Gives the number of the window it was paid in, or the refusal when the wait would be too long.</summary>
    public async ValueTask<(int Window, KucoinError.RateLimited? Refusal)> Pay(KucoinEndpoint endpoint, bool async, CancellationToken ct)
    {
        var block = BlockOf(endpoint);
        if (block > options.MaxRateLimitWait)
        {
            return (0, new(block, Pool: null));
        }

        await Pause.For(block, options.TimeProvider, async, ct).ConfigureAwait(false);
        var (window, tooLong) = await BudgetOf(endpoint).Pay(endpoint.Weight, options.MaxRateLimitWait, async, ct).ConfigureAwait(false);
        return (window, tooLong is { } wait ? new(wait, endpoint.Pool) : null);
    }

    /// <summary>Takes over what an answer says of the quota, and what a refusal means for the calls after it.</summary>
    public void Learn(KucoinEndpoint endpoint, int window, in Exchange exchange, KucoinError? error)
    {
        var limited = (error as KucoinError.OutcomeUnknown)?.Cause as KucoinError.RateLimited ?? error as KucoinError.RateLimited;
        if (exchange.RateLimit is { } figures)
        {
            BudgetOf(endpoint).Learn(window, figures, isRefused: limited is not null);
        }
        else if (limited is { Pool: null, RetryAfter: { } block })
        {
            Interlocked.Exchange(ref _blockedUntil[(int)endpoint.Host], (options.TimeProvider.GetUtcNow() + block).UtcTicks);
        }
    }

    public void Dispose()
    {
        foreach (var budget in _budgets)
        {
            budget.Dispose();
        }
    }

    private RateBudget BudgetOf(KucoinEndpoint endpoint) => _budgets[(int)endpoint.Pool];

    /// <summary>How long the host of the endpoint keeps this machine out; nothing or less when it does not.</summary>
    private TimeSpan BlockOf(KucoinEndpoint endpoint)
    {
        var until = Interlocked.Read(ref _blockedUntil[(int)endpoint.Host]);
        return until == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(until - options.TimeProvider.GetUtcNow().UtcTicks);
    }
}
