using System.Net;
using Kucoin.Client.Results;

namespace Kucoin.Cli;

/// <summary>How the command ends, as the shell sees it.</summary>
internal static class ExitCodes
{
    /// <summary>It did what was asked.</summary>
    public const int Done = 0;

    /// <summary>Something happened that nobody foresaw.</summary>
    public const int Unexpected = 1;

    /// <summary>The command line is not one.</summary>
    public const int Usage = 2;

    /// <summary>The exchange refused.</summary>
    public const int Refused = 3;

    /// <summary>Credentials are missing or wrong, or lack a permission.</summary>
    public const int Credentials = 4;

    /// <summary>The result is a part of the whole.</summary>
    public const int Partial = 5;

    /// <summary>It is not known whether the exchange did it, or it did and the result could not be printed.</summary>
    public const int OutcomeUnknown = 6;

    /// <summary>The exchange could not be reached, or takes no more requests for now.</summary>
    public const int Unreachable = 7;

    /// <summary>What was checked is not as it should be. The check itself succeeded.</summary>
    public const int CheckFailed = 8;

    /// <summary>It was refused here, and nothing was sent: somebody said no, or a guard of the command or the library did.</summary>
    public const int RefusedHere = 9;

    /// <summary>Somebody stopped it, with Ctrl-C or another signal.</summary>
    public const int Interrupted = 130;

    /// <summary>The exit code of an error.</summary>
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
        KucoinError.WindowTooFull => Partial,
        _ => Refused,
    };

    private static int FromError(KucoinErrorKind kind) => kind switch
    {
        KucoinErrorKind.Authentication or KucoinErrorKind.Permission => Credentials,
        KucoinErrorKind.Limit or KucoinErrorKind.Maintenance => Unreachable,
        _ => Refused,
    };
}
