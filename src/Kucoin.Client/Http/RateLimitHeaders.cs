using System.Globalization;
using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>Parses the rate-limit headers of a response. If one of the three values is invalid, all are ignored.</summary>
internal static class RateLimitHeaders
{
    /// <summary>A window lasts 30 seconds. A much later reset time is treated as invalid, so that calls do not wait needlessly.</summary>
    private static readonly TimeSpan LatestReset = TimeSpan.FromMinutes(5);

    public static KucoinRateLimit? Read(HttpResponseMessage response) =>
        Header(response, "gw-ratelimit-limit") is { } limit
        && Header(response, "gw-ratelimit-remaining") is { } remaining
        && Header(response, "gw-ratelimit-reset") is { } reset
            ? Believed(limit, Math.Max(remaining, 0), TimeSpan.FromMilliseconds(Math.Max(reset, 0)))
            : null;

    private static KucoinRateLimit? Believed(int limit, int remaining, TimeSpan reset) =>
        limit > 0 && remaining <= limit && reset <= LatestReset ? new(limit, remaining, reset) : null;

    private static int? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values)
        && int.TryParse(values.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
