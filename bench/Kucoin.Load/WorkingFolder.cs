namespace Kucoin.Load;

/// <summary>A folder for the files of one run, next to the program. It is on a disk, while the temporary folder may be in memory.</summary>
internal sealed class WorkingFolder : IDisposable
{
    private readonly DirectoryInfo _folder =
        Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"run-{Environment.ProcessId}"));

    public string Folder => _folder.FullName;

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
