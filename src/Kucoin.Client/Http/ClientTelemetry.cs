using System.Diagnostics;
using Kucoin.Catalog;
using Kucoin.Client.Results;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kucoin.Client.Http;

/// <summary>
/// The telemetry of the client: activities, metrics and logs. They contain the endpoint template, never its arguments: no secrets, amounts,
/// addresses or ids. Exceptions of listeners are caught here and do not affect the call.
/// </summary>
internal sealed class ClientTelemetry(KucoinClientOptions options)
{
    private static readonly TelemetrySources Sources = new(KucoinTelemetry.ActivitySourceName, KucoinTelemetry.MeterName);

    private readonly ILogger _logger =
        ListenerGuard.Get(options.LoggerFactory, static factory => factory.CreateLogger(KucoinTelemetry.ActivitySourceName))
        ?? NullLogger.Instance;

    public static Activity? Begin(KucoinEndpoint endpoint, Uri host, int attempt)
    {
        if (Sources.Activities?.HasListeners() != true)
        {
            return null;
        }

        // If a listener throws, the new activity stays the current one.
        var current = Activity.Current;
        var activity = ListenerGuard.Get(endpoint, static row => Sources.Activities.StartActivity(row.ToString(), ActivityKind.Client));
        if (activity is null)
        {
            ListenerGuard.Call(current, static before => Activity.Current = before);
            return null;
        }

        activity.SetTag("http.request.method", endpoint.Verb);
        activity.SetTag("url.template", endpoint.Path);
        activity.SetTag("server.address", host.Host);
        activity.SetTag("server.port", host.Port);
        if (attempt > 1)
        {
            activity.SetTag("http.request.resend_count", attempt - 1);
        }

        return activity;
    }

    public void End(
        Activity? activity, KucoinEndpoint endpoint, in HttpExchange exchange, KucoinError? error, TimeSpan duration, int attempt)
    {
        var (status, kind) = ((int?)exchange.Status, error is null ? null : Word(error));
        activity?.SetTag("http.response.status_code", status);
        if (kind is not null)
        {
            activity?.SetTag("error.type", kind);
            activity?.SetStatus(ActivityStatusCode.Error);
        }

        // The delay before the next attempt is not part of this activity.
        Stop(activity);
        if (Sources.Duration is { Enabled: true })
        {
            ListenerGuard.Call((endpoint, status, kind, duration), static call => Sources.Duration.Record(
                call.duration.TotalSeconds,
                new("http.request.method", call.endpoint.Verb),
                new("url.template", call.endpoint.Path),
                new("http.response.status_code", call.status),
                new("error.type", call.kind)));
        }

        if (exchange.RateLimit is { } quota && Sources.Remaining is { Enabled: true })
        {
            ListenerGuard.Call(
                (endpoint, quota), static answer => Sources.Remaining.Record(answer.quota.Remaining, GetPool(answer.endpoint)));
        }

        ListenerGuard.Call((_logger, endpoint, error, status, kind, duration, attempt), static call =>
        {
            var level = GetLevel(call.error);
            if (call._logger.IsEnabled(level))
            {
                ClientLog.Ended(call._logger, level, call.endpoint, call.status, call.kind, call.duration.TotalMilliseconds, call.attempt);
            }
        });
    }

    /// <summary>Stops an activity, if it is still running.</summary>
    public static void Stop(Activity? activity)
    {
        if (activity is { IsStopped: false })
        {
            ListenerGuard.Call(activity, static ending => ending.Stop());

            // If a listener throws, the stopped activity stays the current one.
            if (Activity.Current == activity)
            {
                ListenerGuard.Call(activity.Parent, static before => Activity.Current = before);
            }
        }
    }

    public void Waiting(KucoinEndpoint endpoint, TimeSpan wait) =>
        ListenerGuard.Call((_logger, endpoint, wait), static call =>
            ClientLog.Waiting(call._logger, call.endpoint.Verb, call.endpoint.Path, call.wait.TotalMilliseconds, call.endpoint.Pool));

    public void Waited(KucoinEndpoint endpoint, TimeSpan wait)
    {
        if (wait >= TimeSpan.FromMilliseconds(1))
        {
            ListenerGuard.Call((endpoint, wait), static call => Sources.Waits?.Record(call.wait.TotalSeconds, GetPool(call.endpoint)));
            ListenerGuard.Call((_logger, endpoint, wait), static call =>
                ClientLog.Waited(call._logger, call.endpoint.Verb, call.endpoint.Path, call.wait.TotalMilliseconds, call.endpoint.Pool));
        }
    }

    public void Repeating(KucoinEndpoint endpoint, int attempts, TimeSpan wait) =>
        ListenerGuard.Call((_logger, endpoint, attempts, wait), static call =>
            ClientLog.Repeating(call._logger, call.endpoint.Verb, call.endpoint.Path, call.attempts, call.wait.TotalMilliseconds));

    public void ClockCorrected(TimeSpan offset) =>
        ListenerGuard.Call((_logger, offset), static clock => ClientLog.ClockCorrected(clock._logger, clock.offset.TotalMilliseconds));

    private static KeyValuePair<string, object?> GetPool(KucoinEndpoint endpoint) => new("kucoin.pool", endpoint.Pool.ToString());

    private static LogLevel GetLevel(KucoinError? error) => error switch
    {
        null => LogLevel.Debug,
        KucoinError.OutcomeUnknown => LogLevel.Warning,
        _ => LogLevel.Information,
    };

    /// <summary>The exchange's error code, if there is one. It has low cardinality and contains no caller data.</summary>
    private static string Word(KucoinError error) => error switch
    {
        KucoinError.Api { Code.Length: <= 8 } api => api.Code,
        _ => error.GetType().Name,
    };
}
