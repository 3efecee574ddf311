using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Kucoin.Cli.Output;

/// <summary>
/// Shows in the status line what a command is doing: what it reads, how many responses it has, and what it waits for. It receives the log
/// of the client.
/// </summary>
internal sealed class Progress(StatusLine status, string task) : IProgress<string>, ILoggerFactory, ILogger
{
    private const int Answered = 1;
    private const int Failed = 2;
    private const int Waited = 3;
    private const int Repeating = 4;
    private const int Waiting = 6;

    private string _task = task;
    private int _responses;

    /// <summary>Shows the task.</summary>
    public void Start() => status.Show(_task);

    /// <summary>Shows another task.</summary>
    public void Start(string next)
    {
        _task = next;
        Start();
    }

    /// <summary>Shows a part of the task.</summary>
    public void Report(string value) => Start($"Reading {value}");

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("Progress does not support providers.");

    public void Dispose()
    {
    }

    public bool IsEnabled(LogLevel logLevel) => status.IsEnabled;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = (state as IReadOnlyList<KeyValuePair<string, object?>> ?? []).ToDictionary(pair => pair.Key, pair => pair.Value);
        switch (eventId.Id)
        {
            case Answered or Failed:
                ShowResponses(Interlocked.Increment(ref _responses));
                break;
            case Waited:
                ShowResponses(_responses);
                break;
            case Waiting:
                status.Show($"Waiting about {Seconds(values)} s for the request quota of the {values["Pool"]} pool");
                break;
            case Repeating:
                status.Show($"{values["Verb"]} {values["Path"]} failed: trying again in {Seconds(values)} s");
                break;
        }
    }

    private static string Seconds(Dictionary<string, object?> values) =>
        values.GetValueOrDefault("Milliseconds") is double milliseconds
            ? Math.Max(1, Math.Ceiling(milliseconds / 1000)).ToString("0", CultureInfo.InvariantCulture)
            : "?";

    private void ShowResponses(int responses) => status.Show(
        responses < 2 ? _task : string.Create(CultureInfo.InvariantCulture, $"{_task} ({responses} responses)"));
}
