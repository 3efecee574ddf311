using System.Diagnostics;
using System.Diagnostics.Metrics;
using Kucoin.Client.Catalogue;
using Kucoin.Client.Results;
using Microsoft.Extensions.Logging;

namespace Kucoin.Client.Pipeline;

/// <summary>
/// What can be seen of the client from outside: activities, metrics and logs. They carry the row of the catalogue, never what was filled
/// into it: no secrets, amounts, addresses or ids.
/// </summary>
internal sealed class Watch(KucoinClientOptions options)
{
    private static readonly ActivitySource Source = new(KucoinTelemetry.ActivitySourceName);
    private static readonly Meter Meter = new(KucoinTelemetry.MeterName);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "http.client.request.duration", "s", "Duration of requests to KuCoin.");

    private static readonly Histogram<double> Waits = Meter.CreateHistogram<double>(
        "kucoin.client.rate_limit.wait", "s", "How long calls waited for their rate limit.");

    private static readonly Gauge<int> Remaining = Meter.CreateGauge<int>(
        "kucoin.client.rate_limit.remaining", "{weight}", "What is left of a pool's quota.");

    private readonly ILogger _logger = options.LoggerFactory.CreateLogger(KucoinTelemetry.ActivitySourceName);

    public static Activity? Begin(KucoinEndpoint endpoint, Uri host, int attempt)
    {
        var activity = Source.HasListeners() ? Source.StartActivity(endpoint.ToString(), ActivityKind.Client) : null;
        activity?.SetTag("http.request.method", endpoint.Verb);
        activity?.SetTag("url.template", endpoint.Path);
        activity?.SetTag("server.address", host.Host);
        activity?.SetTag("server.port", host.Port);
        if (attempt > 1)
        {
            activity?.SetTag("http.request.resend_count", attempt - 1);
        }

        return activity;
    }

    public void End(Activity? activity, KucoinEndpoint endpoint, in Exchange exchange, KucoinError? error, TimeSpan duration, int attempt)
    {
        var (status, kind) = ((int?)exchange.Status, error is null ? null : Word(error));
        activity?.SetTag("http.response.status_code", status);
        if (kind is not null)
        {
            activity?.SetTag("error.type", kind);
            activity?.SetStatus(ActivityStatusCode.Error);
        }

        // A pause before the next attempt is not part of this one.
        activity?.Stop();
        if (Duration.Enabled)
        {
            Duration.Record(
                duration.TotalSeconds,
                new("http.request.method", endpoint.Verb),
                new("url.template", endpoint.Path),
                new("http.response.status_code", status),
                new("error.type", kind));
        }

        if (exchange.RateLimit is { } quota && Remaining.Enabled)
        {
            Remaining.Record(quota.Remaining, new KeyValuePair<string, object?>("kucoin.pool", endpoint.Pool.ToString()));
        }

        var level = error switch
        {
            null => LogLevel.Debug,
            KucoinError.OutcomeUnknown => LogLevel.Warning,
            _ => LogLevel.Information,
        };
        if (_logger.IsEnabled(level))
        {
            WatchLog.Ended(_logger, level, endpoint, status, kind, duration.TotalMilliseconds, attempt);
        }
    }

    public void Waited(KucoinEndpoint endpoint, TimeSpan wait)
    {
        if (wait < TimeSpan.FromMilliseconds(1))
        {
            return;
        }

        Waits.Record(wait.TotalSeconds, new KeyValuePair<string, object?>("kucoin.pool", endpoint.Pool.ToString()));
        WatchLog.Waited(_logger, endpoint.Verb, endpoint.Path, wait.TotalMilliseconds, endpoint.Pool);
    }

    public void Repeating(KucoinEndpoint endpoint, int attempts, TimeSpan wait) =>
        WatchLog.Repeating(_logger, endpoint.Verb, endpoint.Path, attempts, wait.TotalMilliseconds);

    public void ClockCorrected(TimeSpan offset) => WatchLog.ClockCorrected(_logger, offset.TotalMilliseconds);

    /// <summary>The exchange's code where there is one: few values, and none of the caller's.</summary>
    private static string Word(KucoinError error) => error switch
    {
        KucoinError.Api { Code.Length: <= 8 } refusal => refusal.Code,
        _ => error.GetType().Name,
    };
}
