using System.Globalization;
using Kucoin.Client.Results;

namespace Kucoin.Client.Pipeline;

/// <summary>Reads the quota figures of an answer.</summary>
internal static class RateLimitHeaders
{
    public static KucoinRateLimit? Read(HttpResponseMessage response) =>
        Header(response, "gw-ratelimit-limit") is { } limit
        && Header(response, "gw-ratelimit-remaining") is { } remaining
        && Header(response, "gw-ratelimit-reset") is { } reset
            ? new(limit, remaining, TimeSpan.FromMilliseconds(reset))
            : null;

    private static int? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values)
        && int.TryParse(values.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
