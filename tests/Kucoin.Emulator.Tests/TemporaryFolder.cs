namespace Kucoin.Emulator.Tests;

/// <summary>A temporary folder that is removed on disposal.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string SharedMemory = "/dev/shm";

    private readonly DirectoryInfo _folder;

    public TemporaryFolder()
        : this(Directory.CreateTempSubdirectory("kucoin-emulator-"))
    {
    }

    private TemporaryFolder(DirectoryInfo folder) => _folder = folder;

    public string Path => _folder.FullName;

    /// <summary>
    /// A folder in memory, if available: for tests that write much and do not test the disk.
    /// </summary>
    public static TemporaryFolder InMemory() => Directory.Exists(SharedMemory)
        ? new(Directory.CreateDirectory(System.IO.Path.Combine(SharedMemory, $"kucoin-emulator-{Guid.NewGuid():N}")))
        : new();

    public string File(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
