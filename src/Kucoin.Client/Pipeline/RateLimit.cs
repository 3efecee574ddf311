using System.Globalization;
using Kucoin.Client.Catalogue;
using Kucoin.Client.Results;

namespace Kucoin.Client.Pipeline;

/// <summary>KuCoin's rate limit as its answers tell of it: the figures in their headers, and the refusal for too many requests.</summary>
internal static class RateLimit
{
    public const string RefusalCode = "429000";

    /// <summary>With figures it is the quota of the pool that is used up; without them the exchange itself is overloaded.</summary>
    public static KucoinError.RateLimited Refusal(KucoinRateLimit? figures, KucoinPool pool) =>
        figures is { } quota ? new(quota.Reset, pool) : new(null, null);

    public static KucoinRateLimit? Figures(HttpResponseMessage response) =>
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
