using Kucoin.Client.Catalogue;
using Kucoin.Client.Results;

namespace Kucoin.Client.Pipeline;

/// <summary>
/// Pays the weight of every call to the pool of this client's API key, and keeps away from a host that blocks this machine.
/// </summary>
internal sealed class RateLimit(KucoinClientOptions options) : IDisposable
{
    private readonly RateBudget[] _budgets = Array.ConvertAll(
        Enum.GetValues<KucoinPool>(), pool => new RateBudget(KucoinQuotas.Of(pool, options.VipLevel), options.TimeProvider));

    private readonly long[] _blockedUntil = new long[Enum.GetValues<KucoinHost>().Length];

    /// <summary>What blocks are counted from: no change of the wall clock moves them.</summary>
    private readonly long _begin = options.TimeProvider.GetTimestamp();

    /// <summary>Pays if the call need not wait.</summary>
    public bool TryPay(KucoinEndpoint endpoint, out RatePayment payment)
    {
        payment = default;
        return BlockOf(endpoint) <= TimeSpan.Zero && BudgetOf(endpoint).TryPay(endpoint.Weight, out payment);
    }

    /// <summary>Waits for its turn. Gives the payment, or the refusal when the wait would be too long.</summary>
    public async ValueTask<(RatePayment Payment, KucoinError.RateLimited? Refusal)> Pay(
        KucoinEndpoint endpoint, TimeSpan maxWait, bool async, CancellationToken ct)
    {
        var clock = options.TimeProvider;
        var begin = clock.GetTimestamp();
        while (true)
        {
            var patience = maxWait - clock.GetElapsedTime(begin);
            if (BlockOf(endpoint) is var block && block > TimeSpan.Zero)
            {
                if (block > patience)
                {
                    return (default, new(block, Pool: null));
                }

                await Pause.For(block, clock, async, ct).ConfigureAwait(false);
                continue;
            }

            var (payment, tooLong) = await BudgetOf(endpoint).Pay(endpoint.Weight, patience, async, ct).ConfigureAwait(false);
            if (tooLong is { } wait)
            {
                return (default, new(wait, endpoint.Pool));
            }

            if (BlockOf(endpoint) <= TimeSpan.Zero)
            {
                return (payment, null);
            }

            // The host began to block while the call stood in line.
            BudgetOf(endpoint).GiveBack(payment);
        }
    }

    /// <summary>Takes back a payment whose request is not sent.</summary>
    public void GiveBack(KucoinEndpoint endpoint, RatePayment payment) => BudgetOf(endpoint).GiveBack(payment);

    /// <summary>Closes a payment whose request came to no end that says anything of the quota.</summary>
    public void Close(KucoinEndpoint endpoint, RatePayment payment) => BudgetOf(endpoint).Learn(payment, said: null, isRefused: false);

    /// <summary>Takes over what an answer says of the quota, and what a refusal means for the calls after it.</summary>
    public void Learn(KucoinEndpoint endpoint, RatePayment payment, in Exchange exchange, KucoinError? error)
    {
        var limited = (error as KucoinError.OutcomeUnknown)?.Cause as KucoinError.RateLimited ?? error as KucoinError.RateLimited;
        BudgetOf(endpoint).Learn(payment, exchange.RateLimit, isRefused: limited is { Pool: not null });
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

    private RateBudget BudgetOf(KucoinEndpoint endpoint) => _budgets[(int)endpoint.Pool];

    /// <summary>How long the host of the endpoint keeps this machine out; nothing or less when it does not.</summary>
    private TimeSpan BlockOf(KucoinEndpoint endpoint)
    {
        var until = Interlocked.Read(ref _blockedUntil[(int)endpoint.Host]);
        return until == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(until) - Now;
    }
}
