namespace Kucoin.Client.Results;

/// <summary>What KuCoin said of the quota in an answer's <c>gw-ratelimit-*</c> headers.</summary>
/// <param name="Limit">The quota of the window, in weight.</param>
/// <param name="Remaining">What is left of it.</param>
/// <param name="Reset">How long until the quota is whole again.</param>
public readonly record struct KucoinRateLimit(int Limit, int Remaining, TimeSpan Reset);
