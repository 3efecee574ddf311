using System.Diagnostics;
using System.Globalization;

namespace Kucoin.Load.Processes;

/// <summary>
/// A small in-memory file system, with a file whose removal frees space. Mounting requires root. Disposal discards its content.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private const string Ballast = "ballast";
    private const int BallastBytes = 512 * 1024;

    private readonly DirectoryInfo _folder;

    private SmallDisk(DirectoryInfo folder) => _folder = folder;

    /// <summary>Mounts the file system.</summary>
    /// <exception cref="InvariantViolationException">The user may not mount file systems.</exception>
    public static async Task<SmallDisk> MountAsync(string folder, int megabytes)
    {
        var made = Directory.CreateDirectory(folder);
        var size = string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m");
        if (await RunAsync("mount", "-t", "tmpfs", "-o", size, "tmpfs", made.FullName) != 0)
        {
            throw new InvariantViolationException("A small file system cannot be mounted: run this as root.");
        }

        var disk = new SmallDisk(made);
        await System.IO.File.WriteAllBytesAsync(disk.File(Ballast), new byte[BallastBytes]);
        return disk;
    }

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void MakeRoom() => System.IO.File.Delete(File(Ballast));

    /// <summary>Copies a closed ledger file with its write-ahead log, and returns the copy.</summary>
    public string CopyOf(string name, string folder)
    {
        var copy = Path.Combine(folder, name);
        foreach (var suffix in (string[])["", "-wal"])
        {
            System.IO.File.Delete(copy + suffix);
            if (System.IO.File.Exists(File(name) + suffix))
            {
                System.IO.File.Copy(File(name) + suffix, copy + suffix);
            }
        }

        return copy;
    }

    public void Dispose()
    {
        using var umount = Process.Start("umount", [_folder.FullName]);
        umount.WaitForExit();
        _folder.Delete(recursive: true);
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
