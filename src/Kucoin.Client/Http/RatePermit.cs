namespace Kucoin.Client.Http;

/// <summary>What was paid for one request.</summary>
/// <param name="Weight">How much.</param>
/// <param name="Window">In which window of its pool.</param>
/// <param name="At">When, on the clock of its pool.</param>
internal readonly record struct RatePermit(int Weight, int Window, TimeSpan At);
