using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Kucoin.Client.Journals;

/// <summary>POSIX file functions that .NET does not provide: opening a file without blocking on a pipe, and syncing a folder.</summary>
internal static partial class PosixFile
{
    /// <summary>SEEK_CUR.</summary>
    private const int CurrentPosition = 1;

    /// <summary>ENXIO: a socket, or a missing device.</summary>
    private const int NoSuchDevice = 6;

    /// <summary>O_RDONLY, O_NONBLOCK and O_CLOEXEC.</summary>
    private static readonly int ReadWithoutWaiting =
        OperatingSystem.IsLinux() || OperatingSystem.IsAndroid() ? 0x800 | 0x80000 : 0x4 | 0x1000000;

    /// <summary>
    /// Refuses pipes and other streams, which can block forever when they are opened. A missing file, or one that cannot be opened for
    /// another reason, is reported later by the actual open.
    /// </summary>
    /// <exception cref="IOException">The file is not a regular file.</exception>
    public static void RefuseStream(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // A folder is seekable too, and so can be a device: both are detected when they are opened for writing.
        using var handle = TryOpen(path);
        if (handle is null ? Marshal.GetLastPInvokeError() == NoSuchDevice : Seek(handle, 0, CurrentPosition) < 0)
        {
            throw NotRegular(path);
        }
    }

    /// <summary>Refuses a device, which always has the length 0 and cannot be truncated.</summary>
    /// <param name="file">A file that is open for writing, without other writers.</param>
    /// <exception cref="IOException">The file is not a regular file.</exception>
    public static void RefuseDevice(FileStream file)
    {
        if (OperatingSystem.IsWindows() || file.Length > 0)
        {
            return;
        }

        try
        {
            file.SetLength(0);
        }
        catch (Exception refused) when (refused is IOException or ArgumentException or NotSupportedException)
        {
            throw NotRegular(file.Name);
        }
    }

    /// <summary>Flushes the entries of a folder to disk. Windows does so automatically.</summary>
    /// <exception cref="IOException">The folder cannot be opened or synced.</exception>
    public static void FlushFolder(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            using var handle = TryOpen(folder)
                ?? throw new IOException($"{folder} cannot be synced: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
            RandomAccess.FlushToDisk(handle);
        }
    }

    private static IOException NotRegular(string path) => new($"{path} is not a regular file.");

    private static SafeFileHandle? TryOpen(string path) =>
        Open(path, ReadWithoutWaiting) is >= 0 and var descriptor ? new(descriptor, ownsHandle: true) : null;

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    private static partial long Seek(SafeFileHandle file, long offset, int whence);
}
