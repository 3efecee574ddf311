using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Kucoin.Client.Tests.Wire;

/// <summary>
/// Records the telemetry of the library while a test runs: log lines with their parameters, activities with their tags, and
/// measurements with theirs. Telemetry of concurrent tests is excluded by the execution context.
/// </summary>
internal sealed class Recorder : ILoggerProvider, ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ConcurrentQueue<string> _names = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();
    private readonly AsyncLocal<bool> _isOwn = new() { Value = true };

    public Recorder()
    {
        _activities = new()
        {
            ShouldListenTo = source => source.Name == KucoinTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Record,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == KucoinTelemetry.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Record(instrument, value, tags));
        _meters.Start();
    }

    /// <summary>All recorded text.</summary>
    public string Text => string.Join('\n', _lines);

    /// <summary>
    /// The recorded names: <c>log:</c>, <c>activity:</c> or <c>metric:</c> and the name of the parameter or tag.
    /// </summary>
    public IReadOnlySet<string> Names => _names.ToHashSet();

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _lines.Enqueue($"scope {state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue($"log {logLevel} {eventId} {formatter(state, exception)} {exception}");
        foreach (var (name, value) in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
        {
            _names.Enqueue($"log:{name}");
            _lines.Enqueue($"log {name}={value}");
        }
    }

    public void Write(object? seen) => _lines.Enqueue($"{seen}");

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private void Record(Activity activity)
    {
        if (!_isOwn.Value)
        {
            return;
        }

        _lines.Enqueue($"activity {activity.OperationName} {activity.DisplayName} {activity.StatusDescription} {activity.TraceStateString}");
        foreach (var (name, value) in activity.TagObjects.Concat(activity.Events.SelectMany(happened => happened.Tags)))
        {
            _names.Enqueue($"activity:{name}");
            _lines.Enqueue($"activity {name}={value}");
        }

        foreach (var (name, value) in activity.Baggage)
        {
            _names.Enqueue($"baggage:{name}");
            _lines.Enqueue($"baggage {name}={value}");
        }
    }

    private void Record<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (!_isOwn.Value)
        {
            return;
        }

        _names.Enqueue($"metric:{instrument.Name}");
        _lines.Enqueue($"metric {instrument.Name}={value}");
        foreach (var (name, tag) in tags)
        {
            _names.Enqueue($"metric:{name}");
            _lines.Enqueue($"metric {name}={tag}");
        }
    }
}
