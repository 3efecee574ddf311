namespace Kucoin.Client.Results;

/// <summary>
/// What KuCoin said of the quota in an answer's <c>gw-ratelimit-*</c> headers. Figures that no quota can have are left out.
/// </summary>
/// <param name="Limit">The quota of the window, in weight; at least 1.</param>
/// <param name="Remaining">What is left of it, 0 to <paramref name="Limit"/>.</param>
/// <param name="Reset">How long until the quota is whole again, 0 to 5 minutes.</param>
public readonly record struct KucoinRateLimit(int Limit, int Remaining, TimeSpan Reset);
