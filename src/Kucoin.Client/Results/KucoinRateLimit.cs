namespace Kucoin.Client.Results;

/// <summary>
/// The state of a quota, from the <c>gw-ratelimit-*</c> headers of a response. Headers with invalid values are ignored.
/// </summary>
/// <param name="Limit">The quota of the window, in weight; at least 1.</param>
/// <param name="Remaining">The remaining weight, 0 to <paramref name="Limit"/>.</param>
/// <param name="Reset">The time until the quota resets, 0 to 5 minutes.</param>
public readonly record struct KucoinRateLimit(int Limit, int Remaining, TimeSpan Reset);
