using System.Diagnostics;
using Kucoin.Client.Catalogue;
using Kucoin.Client.Results;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kucoin.Client.Pipeline;

/// <summary>
/// What can be seen of the client from outside: activities, metrics and logs. They carry the row of the catalogue, never what was filled
/// into it: no secrets, amounts, addresses or ids. Whoever listens changes nothing: what a listener throws ends here.
/// </summary>
internal sealed class Watch(KucoinClientOptions options)
{
    private static readonly WatchSources Sources = new(KucoinTelemetry.ActivitySourceName, KucoinTelemetry.MeterName);

    private readonly ILogger _logger =
        Quiet.Get(options.LoggerFactory, static factory => factory.CreateLogger(KucoinTelemetry.ActivitySourceName)) ?? NullLogger.Instance;

    public static Activity? Begin(KucoinEndpoint endpoint, Uri host, int attempt)
    {
        if (Sources.Activities?.HasListeners() != true)
        {
            return null;
        }

        // A listener that throws leaves the new activity behind as the current one.
        var current = Activity.Current;
        var activity = Quiet.Get(endpoint, static row => Sources.Activities.StartActivity(row.ToString(), ActivityKind.Client));
        if (activity is null)
        {
            Quiet.Call(current, static before => Activity.Current = before);
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
        Stop(activity);
        if (Sources.Duration is { Enabled: true })
        {
            Quiet.Call((endpoint, status, kind, duration), static call => Sources.Duration.Record(
                call.duration.TotalSeconds,
                new("http.request.method", call.endpoint.Verb),
                new("url.template", call.endpoint.Path),
                new("http.response.status_code", call.status),
                new("error.type", call.kind)));
        }

        if (exchange.RateLimit is { } quota && Sources.Remaining is { Enabled: true })
        {
            Quiet.Call((endpoint, quota), static answer => Sources.Remaining.Record(answer.quota.Remaining, PoolOf(answer.endpoint)));
        }

        Quiet.Call((_logger, endpoint, error, status, kind, duration, attempt), static call =>
        {
            var level = LevelOf(call.error);
            if (call._logger.IsEnabled(level))
            {
                WatchLog.Ended(call._logger, level, call.endpoint, call.status, call.kind, call.duration.TotalMilliseconds, call.attempt);
            }
        });
    }

    /// <summary>Ends an activity, if it has not ended yet.</summary>
    public static void Stop(Activity? activity)
    {
        if (activity is { IsStopped: false })
        {
            Quiet.Call(activity, static ending => ending.Stop());

            // A listener that throws leaves the ended activity behind as the current one.
            if (Activity.Current == activity)
            {
                Quiet.Call(activity.Parent, static before => Activity.Current = before);
            }
        }
    }

    public void Waited(KucoinEndpoint endpoint, TimeSpan wait)
    {
        if (wait >= TimeSpan.FromMilliseconds(1))
        {
            Quiet.Call((endpoint, wait), static call => Sources.Waits?.Record(call.wait.TotalSeconds, PoolOf(call.endpoint)));
            Quiet.Call((_logger, endpoint, wait), static call =>
                WatchLog.Waited(call._logger, call.endpoint.Verb, call.endpoint.Path, call.wait.TotalMilliseconds, call.endpoint.Pool));
        }
    }

    public void Repeating(KucoinEndpoint endpoint, int attempts, TimeSpan wait) =>
        Quiet.Call((_logger, endpoint, attempts, wait), static call =>
            WatchLog.Repeating(call._logger, call.endpoint.Verb, call.endpoint.Path, call.attempts, call.wait.TotalMilliseconds));

    public void ClockCorrected(TimeSpan offset) =>
        Quiet.Call((_logger, offset), static clock => WatchLog.ClockCorrected(clock._logger, clock.offset.TotalMilliseconds));

    private static KeyValuePair<string, object?> PoolOf(KucoinEndpoint endpoint) => new("kucoin.pool", endpoint.Pool.ToString());

    private static LogLevel LevelOf(KucoinError? error) => error switch
    {
        null => LogLevel.Debug,
        KucoinError.OutcomeUnknown => LogLevel.Warning,
        _ => LogLevel.Information,
    };

    /// <summary>The exchange's code where there is one: few values, and none of the caller's.</summary>
    private static string Word(KucoinError error) => error switch
    {
        KucoinError.Api { Code.Length: <= 8 } refusal => refusal.Code,
        _ => error.GetType().Name,
    };
}
