namespace Kucoin.Client.Pipeline;

/// <summary>What was paid for one request: how much, and in which window of its pool.</summary>
internal readonly record struct RatePayment(int Weight, int Window, DateTimeOffset At);
