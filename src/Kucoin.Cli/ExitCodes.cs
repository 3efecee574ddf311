using System.Net;
using Kucoin.Client.Results;

namespace Kucoin.Cli;

/// <summary>The exit codes of the command.</summary>
internal static class ExitCodes
{
    /// <summary>Success.</summary>
    public const int Done = 0;

    /// <summary>An unexpected error.</summary>
    public const int Unexpected = 1;

    /// <summary>The command line is invalid.</summary>
    public const int Usage = 2;

    /// <summary>The exchange refused the request.</summary>
    public const int Refused = 3;

    /// <summary>Credentials are missing or invalid, or lack a permission.</summary>
    public const int Credentials = 4;

    /// <summary>The result is incomplete.</summary>
    public const int Partial = 5;

    /// <summary>It is not known whether the exchange executed the request, or it did and the result could not be printed.</summary>
    public const int OutcomeUnknown = 6;

    /// <summary>The exchange could not be reached, or accepts no more requests for now.</summary>
    public const int Unreachable = 7;

    /// <summary>A health check found a problem. The check itself succeeded.</summary>
    public const int CheckFailed = 8;

    /// <summary>Nothing was sent: the user declined, or a safety check of the command or the library refused.</summary>
    public const int RefusedHere = 9;

    /// <summary>The user stopped the command with Ctrl-C or another signal.</summary>
    public const int Interrupted = 130;

    /// <summary>Gets the exit code of an error.</summary>
    public static int FromError(KucoinError error) => error switch
    {
        KucoinError.OutcomeUnknown => OutcomeUnknown,
        KucoinError.NoCredentials => Credentials,
        KucoinError.Api api => FromError(api.Kind),
        KucoinError.RateLimited or KucoinError.Unreachable => Unreachable,
        KucoinError.Unreadable { Status: HttpStatusCode.OK } => Unexpected,
        KucoinError.Unreadable => Unreachable,
        KucoinError.HistoryNotAvailable => RefusedHere,
        KucoinError.NotAfterPassed => RefusedHere,
        KucoinError.JournalUnavailable => RefusedHere,
        KucoinError.WithdrawalRefused => RefusedHere,
        KucoinError.WindowTooFull or KucoinError.Incomplete => Partial,
        _ => Refused,
    };

    private static int FromError(KucoinErrorKind kind) => kind switch
    {
        KucoinErrorKind.Authentication or KucoinErrorKind.Permission => Credentials,
        KucoinErrorKind.Limit or KucoinErrorKind.Maintenance => Unreachable,
        _ => Refused,
    };
}
