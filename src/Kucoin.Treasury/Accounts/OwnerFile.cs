namespace Kucoin.Treasury.Accounts;

/// <summary>A file that only its user can read, replaced atomically: a change is whole or has not happened.</summary>
internal sealed class OwnerFile(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerOnly | UnixFileMode.UserExecute;

    public string Path => path;

    /// <summary>Opens it to be read; <see langword="null"/> where there is none.</summary>
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

    /// <summary>Whether somebody else can read an opened one, or write to it.</summary>
    public static bool IsOpenToOthers(FileStream file) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file.SafeFileHandle) & ~OwnerFolder) != UnixFileMode.None;

    /// <summary>A lock that ends with the process, so that of two changes none is lost.</summary>
    /// <exception cref="IOException">Somebody else has it.</exception>
    public FileStream Claim()
    {
        MakeFolder();
        return Create($"{path}.lock", FileMode.OpenOrCreate);
    }

    /// <summary>Replaces it by its changed copy in one step.</summary>
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
