using System.Diagnostics;
using System.Globalization;

namespace Kucoin.Emulator.Tests.Disks;

/// <summary>A small in-memory file system, with a file whose removal frees space.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int BallastBytes = 512 * 1024;

    private readonly TemporaryFolder _folder;

    private SmallDisk(TemporaryFolder folder) => _folder = folder;

    /// <summary>Mounts it, or skips the test with the reason.</summary>
    public static async Task<SmallDisk> MountAsync(int megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Mounting a small file system takes root on Linux.");
        var folder = new TemporaryFolder();
        var size = string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m");
        if (!await SucceedsAsync("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.Path))
        {
            folder.Dispose();
            Assert.Skip("No file system can be mounted here, for example in a container without the right to.");
        }

        var disk = new SmallDisk(folder);
        await System.IO.File.WriteAllBytesAsync(disk.File("ballast"), new byte[BallastBytes], TestContext.Current.CancellationToken);
        return disk;
    }

    public string File(string name) => _folder.File(name);

    public void MakeRoom() => System.IO.File.Delete(File("ballast"));

    public void Dispose()
    {
        using (var umount = Process.Start("umount", [_folder.Path]))
        {
            umount.WaitForExit();
        }

        _folder.Dispose();
    }

    private static async Task<bool> SucceedsAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0;
    }
}
