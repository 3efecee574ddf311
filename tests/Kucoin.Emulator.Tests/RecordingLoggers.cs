using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Kucoin.Emulator.Tests;

/// <summary>Records all log messages of all levels.</summary>
internal sealed class RecordingLoggers : ILoggerFactory
{
    public ConcurrentQueue<Entry> Entries { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName);

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    public sealed record Entry(string Category, LogLevel Level, int Event, string Text, Exception? Exception);

    private sealed class Recorder(RecordingLoggers loggers, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            loggers.Entries.Enqueue(new(category, logLevel, eventId.Id, formatter(state, exception), exception));
    }
}
