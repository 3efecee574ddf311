using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Kucoin.Client.Http;

/// <summary>
/// The activity source and the metric instruments of the client. If a listener throws while an instrument is created, the instrument is
/// missing and the client works without it.
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
                meter.CreateHistogram<double>("kucoin.client.rate_limit.wait", "s", "Time that calls waited for the rate limiter."));
            Remaining = ListenerGuard.Get(instruments, static meter =>
                meter.CreateGauge<int>("kucoin.client.rate_limit.remaining", "{weight}", "Remaining weight of the quota of a pool."));
        }
    }

    public ActivitySource? Activities { get; }

    public Histogram<double>? Duration { get; }

    public Histogram<double>? Waits { get; }

    public Gauge<int>? Remaining { get; }
}
