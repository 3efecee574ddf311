using System.Security.Cryptography;
using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>
/// The retry policy: exponential backoff with jitter. Only the error decides: <see cref="KucoinError.OutcomeUnknown"/> is never retried;
/// every error that is retried guarantees that the request had no effect.
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
            // The rate limiter delays the next attempt, and the clock is measured before it.
            KucoinError.RateLimited { Pool: not null } or KucoinError.Api { IsClock: true } => TimeSpan.Zero,
            _ => Backoff(attempts),
        };
        return attempts < options.MaxAttempts && IsHarmless(error);
    }

    private static bool IsHarmless(KucoinError error) => error switch
    {
        KucoinError.RateLimited or KucoinError.Unreachable or KucoinError.Unreadable => true,
        KucoinError.Api api => api.IsClock || api.IsUnclear,
        _ => false,
    };

    /// <summary>
    /// The delay doubles up to a cap. Its second half is random (jitter), so that callers that failed together do not retry together.
    /// </summary>
    private static TimeSpan Backoff(int attempts)
    {
        var whole = TimeSpan.FromTicks(Math.Min(FirstWait.Ticks << Math.Min(attempts - 1, 16), LongestWait.Ticks));
        return (whole / 2) + (whole / 2 * RandomNumberGenerator.GetInt32(JitterSteps) / JitterSteps);
    }
}
