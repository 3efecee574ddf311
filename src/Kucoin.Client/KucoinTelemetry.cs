namespace Kucoin.Client;

/// <summary>The names of the OpenTelemetry activity source and meter of this library.</summary>
public static class KucoinTelemetry
{
    /// <summary>The activity source. It starts one activity per request sent and follows OpenTelemetry's HTTP client conventions.</summary>
    public const string ActivitySourceName = "Kucoin.Client";

    /// <summary>
    /// The meter: <c>http.client.request.duration</c> (seconds), <c>kucoin.client.rate_limit.wait</c> (seconds) and
    /// <c>kucoin.client.rate_limit.remaining</c> (weight).
    /// </summary>
    public const string MeterName = "Kucoin.Client";
}
