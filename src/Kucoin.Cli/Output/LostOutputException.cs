namespace Kucoin.Cli.Output;

/// <summary>Standard output could not be written. The message completes "could not be written to standard output: ".</summary>
internal sealed class LostOutputException(Exception cause) : Exception(Reason(cause), cause)
{
    /// <summary>The Unix error number of a closed descriptor (EBADF).</summary>
    public const int Closed = 9;

    private const int NoSpace = 28;
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = 109;
    private const int WindowsNoData = 232;
    private const int WindowsDiskFull = 112;

    /// <summary>Whether the reader of a pipe exited, as <c>head</c> does. This is not an error for a command that reads.</summary>
    public bool IsReaderGone { get; } = IsPipeWithoutReader(cause);

    /// <summary>Whether an exception means that a stream cannot be written.</summary>
    public static bool IsCauseOf(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or ObjectDisposedException or NotSupportedException;

    private static string Reason(Exception cause) => cause switch
    {
        _ when IsPipeWithoutReader(cause) => "the pipe has no reader",
        _ when !OperatingSystem.IsWindows() && Number(cause) == Closed => "it is closed",
        _ when Number(cause) == (OperatingSystem.IsWindows() ? WindowsDiskFull : NoSpace) => "no space is left",
        _ => TableText.Harmless(cause.Message.TrimEnd('.')),
    };

    private static bool IsPipeWithoutReader(Exception cause) => OperatingSystem.IsWindows()
        ? Number(cause) is WindowsBrokenPipe or WindowsNoData
        : Number(cause) == BrokenPipe;

    private static int Number(Exception cause) => OperatingSystem.IsWindows() ? cause.HResult & 0xFFFF : cause.HResult;
}
