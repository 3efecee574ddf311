namespace Kucoin.Cli.Output;

/// <summary>Knows when the reader of a pipe has gone, as <c>head</c> does once it has enough. That is no error.</summary>
internal static class ClosedPipe
{
    private const int UnixBrokenPipe = 32;
    private const int WindowsBrokenPipe = 109;
    private const int WindowsNoData = 232;

    public static bool Is(IOException failure) => OperatingSystem.IsWindows()
        ? (failure.HResult & 0xFFFF) is WindowsBrokenPipe or WindowsNoData
        : failure.HResult == UnixBrokenPipe;
}
