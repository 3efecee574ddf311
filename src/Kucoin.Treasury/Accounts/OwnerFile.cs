namespace Kucoin.Treasury.Accounts;

/// <summary>A file that only its user can read, and that is replaced atomically.</summary>
internal sealed class OwnerFile(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerOnly | UnixFileMode.UserExecute;

    public string Path => path;

    /// <summary>Opens the file for reading; <see langword="null"/> if it does not exist.</summary>
    public FileStream? Open()
    {
        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether other users can read an open file or write to it.</summary>
    public static bool IsOpenToOthers(FileStream file) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file.SafeFileHandle) & ~OwnerFolder) != UnixFileMode.None;

    /// <summary>Takes the lock that serializes changes. The lock is released when its process ends.</summary>
    /// <exception cref="IOException">Another process holds the lock.</exception>
    public FileStream Claim()
    {
        MakeFolder();
        return Create($"{path}.lock", FileMode.OpenOrCreate);
    }

    /// <summary>Atomically replaces the file by a changed copy.</summary>
    public void Replace(Action<Stream> write)
    {
        using (var copy = Create($"{path}.new", FileMode.Create))
        {
            write(copy);
            copy.Flush(flushToDisk: true);
        }

        File.Move($"{path}.new", path, overwrite: true);
    }

    private void MakeFolder()
    {
        var folder = System.IO.Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder, OwnerFolder);
        }
    }

    private static FileStream Create(string file, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new(file, options);
    }
}
