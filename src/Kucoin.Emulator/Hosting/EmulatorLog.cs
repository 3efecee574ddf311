using Microsoft.Extensions.Logging;

namespace Kucoin.Emulator.Hosting;

/// <summary>The log messages of the emulator, with their event ids. Paths and queries are logged without secrets.</summary>
internal static partial class EmulatorLog
{
    /// <summary>The log category.</summary>
    public const string Category = "Kucoin.Emulator";

    [LoggerMessage(1000, LogLevel.Information, "Listening at {Address}; control is {Control}.")]
    public static partial void Listening(this ILogger logger, Uri address, string control);

    [LoggerMessage(1001, LogLevel.Information, "Stopped.")]
    public static partial void Stopped(this ILogger logger);

    [LoggerMessage(1100, LogLevel.Information, "{Verb} {Path} by {Key}: {Status} {Code}", SkipEnabledCheck = true)]
    public static partial void Answered(this ILogger logger, string verb, string path, string? key, int? status, string? code);

    [LoggerMessage(1101, LogLevel.Information, "{Verb} {Path} by {Key}: fault {Fault}, {Status} {Code}", SkipEnabledCheck = true)]
    public static partial void Faulted(
        this ILogger logger, string verb, string path, string? key, string fault, int? status, string? code);

    [LoggerMessage(1102, LogLevel.Information, "{Verb} {Path}: {Status}", SkipEnabledCheck = true)]
    public static partial void Controlled(this ILogger logger, string verb, string path, int status);

    [LoggerMessage(1200, LogLevel.Error, "{Verb} {Path} was answered 500000: unexpected exception.")]
    public static partial void Unforeseen(this ILogger logger, Exception exception, string verb, string path);

    [LoggerMessage(1201, LogLevel.Error, "{Verb} {Path} was answered 500000: the ledger could not be written.")]
    public static partial void NotCommitted(this ILogger logger, Exception exception, string verb, string path);

    [LoggerMessage(1203, LogLevel.Error, "Interest, settlements and traffic that were due could not be written.")]
    public static partial void ChargesFailed(this ILogger logger, Exception exception);

    [LoggerMessage(1202, LogLevel.Error, "{Verb} {Path} failed.")]
    public static partial void ControlFailed(this ILogger logger, Exception exception, string verb, string path);
}
