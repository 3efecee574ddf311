using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Kucoin.Client.Journals;

/// <summary>What .NET has no call for: opening a file without waiting for the other end of a pipe, and syncing a folder.</summary>
internal static partial class PosixFile
{
    /// <summary>SEEK_CUR.</summary>
    private const int CurrentPosition = 1;

    /// <summary>ENXIO: a socket, or a device that is not there.</summary>
    private const int NoSuchDevice = 6;

    /// <summary>O_RDONLY, O_NONBLOCK and O_CLOEXEC.</summary>
    private static readonly int ReadWithoutWaiting =
        OperatingSystem.IsLinux() || OperatingSystem.IsAndroid() ? 0x800 | 0x80000 : 0x4 | 0x1000000;

    /// <summary>
    /// Refuses what is a pipe or another stream, which can keep whoever opens it waiting without end. What is not there, or cannot be
    /// opened for another reason, is left to whoever opens it in earnest.
    /// </summary>
    /// <exception cref="IOException">It is one.</exception>
    public static void RefuseStream(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // A folder has a position, too, and a device can have one: what they are shows when they are opened for writing.
        using var handle = TryOpen(path);
        if (handle is null ? Marshal.GetLastPInvokeError() == NoSuchDevice : Seek(handle, 0, CurrentPosition) < 0)
        {
            throw NotRegular(path);
        }
    }

    /// <summary>Refuses a device, which has always the length 0 and no length to set.</summary>
    /// <param name="file">A file that is open for writing, and that nobody else writes to in the meantime.</param>
    /// <exception cref="IOException">It is one.</exception>
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

    /// <summary>Puts the names of a folder on the disk. Windows does so by itself.</summary>
    /// <exception cref="IOException">It cannot be opened, or not written to the disk.</exception>
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
