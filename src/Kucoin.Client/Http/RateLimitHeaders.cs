using System.Globalization;
using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>Reads the quota figures of an answer. Figures that no quota can have are not believed, none of the three.</summary>
internal static class RateLimitHeaders
{
    /// <summary>A window lasts half a minute. A reset much further away would keep callers waiting for nothing.</summary>
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
