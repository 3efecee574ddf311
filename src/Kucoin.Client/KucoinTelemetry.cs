namespace Kucoin.Client;

/// <summary>The names under which this library can be watched with OpenTelemetry.</summary>
public static class KucoinTelemetry
{
    /// <summary>The activity source: one activity for each request that is sent, in OpenTelemetry's HTTP client conventions.</summary>
    public const string ActivitySourceName = "Kucoin.Client";

    /// <summary>
    /// The meter: <c>http.client.request.duration</c> (seconds), <c>kucoin.client.rate_limit.wait</c> (seconds) and
    /// <c>kucoin.client.rate_limit.remaining</c> (weight).
    /// </summary>
    public const string MeterName = "Kucoin.Client";
}
