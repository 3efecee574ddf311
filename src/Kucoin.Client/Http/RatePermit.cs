namespace Kucoin.Client.Http;

/// <summary>The permit of one request.</summary>
/// <param name="Weight">The weight.</param>
/// <param name="Window">The number of the window.</param>
/// <param name="At">The time at which it was acquired, on the clock of the rate limiter.</param>
internal readonly record struct RatePermit(int Weight, int Window, TimeSpan At);
