using System.Security.Cryptography;
using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>
/// Decides whether a call is sent again, and after what wait. The error alone decides: what may have happened is
/// <see cref="KucoinError.OutcomeUnknown"/> and never repeated; every error listed here says that nothing did.
/// </summary>
internal sealed class Retry(KucoinClientOptions options)
{
    private const int JitterSteps = 1000;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public bool Allows(KucoinError error, int attempts, out TimeSpan wait)
    {
        wait = error switch
        {
            // The rate limit makes the next attempt wait for its turn, and the clock is measured before it.
            KucoinError.RateLimited { Pool: not null } or KucoinError.Api { IsClock: true } => TimeSpan.Zero,
            _ => Backoff(attempts),
        };
        return attempts < options.MaxAttempts && IsHarmless(error);
    }

    private static bool IsHarmless(KucoinError error) => error switch
    {
        KucoinError.RateLimited or KucoinError.Unreachable or KucoinError.Unreadable => true,
        KucoinError.Api refusal => refusal.IsClock || refusal.IsUnclear,
        _ => false,
    };

    /// <summary>
    /// Doubles up to a cap; the second half of each wait is left to chance, so that callers who failed together do not come back together.
    /// </summary>
    private static TimeSpan Backoff(int attempts)
    {
        var whole = TimeSpan.FromTicks(Math.Min(FirstWait.Ticks << Math.Min(attempts - 1, 16), LongestWait.Ticks));
        return (whole / 2) + (whole / 2 * RandomNumberGenerator.GetInt32(JitterSteps) / JitterSteps);
    }
}
