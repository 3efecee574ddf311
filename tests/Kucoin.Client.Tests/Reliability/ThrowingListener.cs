using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>
/// Listens to the client in every supported way, and throws at one point. Concurrent tests are not affected, because it only applies to
/// the execution context that created it.
/// </summary>
internal sealed class ThrowingListener : ILoggerFactory, ILogger
{
    public const string Sampling = "sampling of an activity";
    public const string Started = "start of an activity";
    public const string Stopped = "stop of an activity";
    public const string Duration = "a measurement of a duration";
    public const string Quota = "a measurement of a quota";
    public const string NewLogger = "creation of a logger";
    public const string NoLogger = "a factory that makes no logger";
    public const string Enabled = "whether a level is logged";
    public const string Line = "a line of the log";

    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();
    private readonly AsyncLocal<bool> _isOwn = new() { Value = true };
    private readonly string? _point;
    private int _calls;

    /// <param name="point">The point at which it throws; <see langword="null"/> for none.</param>
    public ThrowingListener(string? point)
    {
        _point = point;
        _activities = new()
        {
            ShouldListenTo = source => source.Name == KucoinTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
            {
                At(Sampling);
                return ActivitySamplingResult.AllDataAndRecorded;
            },
            ActivityStarted = _ => At(Started),
            ActivityStopped = _ => At(Stopped),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == KucoinTelemetry.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((_, _, _, _) => At(Duration));
        _meters.SetMeasurementEventCallback<int>((_, _, _, _) => At(Quota));
        _meters.Start();
    }

    public static IReadOnlyList<string> Points { get; } =
        [Sampling, Started, Stopped, Duration, Quota, NewLogger, NoLogger, Enabled, Line];

    /// <summary>The number of times that it reached the point.</summary>
    public int Calls => _calls;

    public ILogger CreateLogger(string categoryName)
    {
        At(NewLogger);
        if (_point != NoLogger)
        {
            return this;
        }

        _calls++;
        return null!;
    }

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => throw new NotSupportedException();

    public bool IsEnabled(LogLevel logLevel)
    {
        At(Enabled);
        return true;
    }

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => At(Line);

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private void At(string point)
    {
        if (point == _point && _isOwn.Value)
        {
            Interlocked.Increment(ref _calls);
            throw new InvalidTimeZoneException($"The listener throws at {point}.");
        }
    }
}
