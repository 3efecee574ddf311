using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Kucoin.Emulator.Ledger;

/// <summary>POSIX file functions that .NET does not provide: opening a file without blocking on a pipe, and syncing a folder.</summary>
internal static partial class PosixFile
{
    /// <summary>O_RDONLY, O_NONBLOCK and O_CLOEXEC.</summary>
    private static readonly int ReadWithoutWaiting = OperatingSystem.IsLinux() ? 0x800 | 0x80000 : 0x4 | 0x1000000;

    /// <summary>Opens a file for reading. Opening a pipe does not block, even without a writer.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static SafeFileHandle OpenForReading(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return File.OpenHandle(path, share: FileShare.ReadWrite);
        }

        var descriptor = Open(path, ReadWithoutWaiting);
        return descriptor >= 0
            ? new(descriptor, ownsHandle: true)
            : throw new IOException(Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
    }

    /// <summary>Flushes the entries of a folder to disk. Windows does so automatically.</summary>
    public static void FlushFolder(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            using var handle = OpenForReading(folder);
            RandomAccess.FlushToDisk(handle);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);
}
