using System.Globalization;
using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Kucoin.Cli.Output;

/// <summary>
/// A logger that writes lines to standard error, to a file, or to both, from a background queue. A full or slow disk loses lines and has
/// no other effect.
/// </summary>
internal sealed class LineLog : ILoggerFactory, IAsyncDisposable
{
    private const int MostWaiting = 10_000;
    private const string Indent = "    ";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(2);

    private readonly Channel<string> _lines;
    private readonly TextWriter? _terminal;
    private readonly FileStream? _file;
    private readonly TimeProvider _clock;
    private readonly Task _writing;
    private long _dropped;

    private LineLog(TextWriter? terminal, FileStream? file, TimeProvider clock)
    {
        (_terminal, _file, _clock) = (terminal, file, clock);
        _lines = Channel.CreateBounded<string>(
            new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true },
            _ => Interlocked.Increment(ref _dropped));
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>Opens a log; <see langword="null"/> if neither target is given.</summary>
    /// <param name="terminal">Standard error, if the log is written to it.</param>
    /// <param name="file">The file to append to; if it is created, only its owner can read it.</param>
    /// <param name="clock">The clock for the timestamps.</param>
    /// <exception cref="CliException">The file cannot be written to.</exception>
    public static LineLog? Open(TextWriter? terminal, string? file, TimeProvider clock) =>
        terminal is null && file is null ? null : new(terminal, file is null ? null : Append(file), clock);

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("A line log does not support providers.");

    public void Dispose() => _lines.Writer.TryComplete();

    /// <summary>Writes the queued lines, with a time limit.</summary>
    public async ValueTask DisposeAsync()
    {
        _lines.Writer.TryComplete();
        try
        {
            await _writing.WaitAsync(LongestEnd, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            return;
        }

        if (_file is not null)
        {
            await _file.DisposeAsync();
        }
    }

    private static FileStream Append(string file)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Append,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite | FileShare.Delete,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        try
        {
            return new(file, options);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CliException.Usage(TableText.Harmless($"The log cannot be written to {file}: {error.Message}"));
        }
    }

    private async Task WriteAsync()
    {
        await foreach (var line in _lines.Reader.ReadAllAsync())
        {
            Write(line);
        }

        if (Interlocked.Read(ref _dropped) is > 0 and var dropped)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"{Now()} warning {dropped} lines were not written: they came too fast.\n"));
        }
    }

    private void Write(string line)
    {
        _terminal?.Write(line);
        try
        {
            _file?.Write(Encoding.UTF8.GetBytes(line));
        }
        catch (IOException)
        {
            // A log that cannot be written must not stop the exchange; a later line may succeed.
        }
    }

    private string Now() => _clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private sealed class Logger(LineLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Information and < LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
            {
                return;
            }

            var text = new StringBuilder(log.Now()).Append(' ').Append(Word(logLevel)).Append(' ')
                .Append(eventId.Id).Append(' ').Append(TableText.Harmless(formatter(state, exception))).Append('\n');
            foreach (var line in $"{exception}".Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                text.Append(Indent).Append(TableText.Harmless(line.TrimEnd('\r'))).Append('\n');
            }

            log._lines.Writer.TryWrite(text.ToString());
        }

        private static string Word(LogLevel level) => level switch
        {
            LogLevel.Information => "info",
            LogLevel.Warning => "warning",
            _ => "error",
        };
    }
}
