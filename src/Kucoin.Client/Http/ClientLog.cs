using Kucoin.Catalog;
using Microsoft.Extensions.Logging;

namespace Kucoin.Client.Http;

/// <summary>The log messages of the client.</summary>
internal static partial class ClientLog
{
    public static void Ended(
        ILogger logger, LogLevel level, KucoinEndpoint endpoint, int? status, string? error, double milliseconds, int attempt)
    {
        if (error is null)
        {
            Answered(logger, endpoint.Verb, endpoint.Path, status, milliseconds, attempt);
        }
        else
        {
            object seen = status is { } code ? code : "none";
            Failed(logger, level, endpoint.Verb, endpoint.Path, seen, error, milliseconds, attempt);
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "{Verb} {Path} responded with HTTP {Status} in {Milliseconds} ms (attempt {Attempt})")]
    private static partial void Answered(ILogger logger, string verb, string path, int? status, double milliseconds, int attempt);

    [LoggerMessage(EventId = 2, Message = "{Verb} {Path} failed in {Milliseconds} ms: {Error}, HTTP status {Status} (attempt {Attempt})")]
    private static partial void Failed(
        ILogger logger, LogLevel level, string verb, string path, object status, string error, double milliseconds, int attempt);

    [LoggerMessage(3, LogLevel.Information, "{Verb} {Path} waited {Milliseconds} ms for the quota of the {Pool} pool")]
    public static partial void Waited(ILogger logger, string verb, string path, double milliseconds, KucoinPool pool);

    [LoggerMessage(4, LogLevel.Information, "{Verb} {Path} is retried after {Attempts} attempts and {Milliseconds} ms")]
    public static partial void Repeating(ILogger logger, string verb, string path, int attempts, double milliseconds);

    [LoggerMessage(
        5, LogLevel.Warning, "The local clock is {Milliseconds} ms off the exchange's clock; requests are signed with exchange time")]
    public static partial void ClockCorrected(ILogger logger, double milliseconds);

    [LoggerMessage(6, LogLevel.Debug, "{Verb} {Path} waits about {Milliseconds} ms for the quota of the {Pool} pool")]
    public static partial void Waiting(ILogger logger, string verb, string path, double milliseconds, KucoinPool pool);
}
