using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Kucoin.Client.Http;

/// <summary>
/// The source of activities and the instruments of the client. Whoever listens hears of them when they are made; one whose making a
/// listener breaks is not there, and the client does without it.
/// </summary>
internal sealed class TelemetrySources
{
    public TelemetrySources(string activitySource, string meter)
    {
        Activities = ListenerGuard.Get(activitySource, static name => new ActivitySource(name));
        if (ListenerGuard.Get(meter, static name => new Meter(name)) is { } instruments)
        {
            Duration = ListenerGuard.Get(instruments, static meter =>
                meter.CreateHistogram<double>("http.client.request.duration", "s", "Duration of requests to KuCoin."));
            Waits = ListenerGuard.Get(instruments, static meter =>
                meter.CreateHistogram<double>("kucoin.client.rate_limit.wait", "s", "How long calls waited for their rate limit."));
            Remaining = ListenerGuard.Get(instruments, static meter =>
                meter.CreateGauge<int>("kucoin.client.rate_limit.remaining", "{weight}", "What is left of a pool's quota."));
        }
    }

    public ActivitySource? Activities { get; }

    public Histogram<double>? Duration { get; }

    public Histogram<double>? Waits { get; }

    public Gauge<int>? Remaining { get; }
}
