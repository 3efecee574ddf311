namespace Kucoin.Cli.Output;

/// <summary>
/// A file that is there, and whole, while a server serves. What an earlier run left is removed before the start; any other file is left
/// alone.
/// </summary>
internal sealed class ReadyFile : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>How the texts begin that are written into ready files.</summary>
    private static readonly string[] Beginnings = ["{\"address\":", "export KUCOIN_API_ENDPOINT="];

    private readonly string _path;
    private bool _isWritten;

    private ReadyFile(string path) => _path = path;

    /// <summary>Sees to it that there is no ready file.</summary>
    /// <exception cref="CliException">There is another file, or its folder cannot be used.</exception>
    public static ReadyFile Claim(string path)
    {
        var ready = new ReadyFile(Path.GetFullPath(path));
        try
        {
            if (!Path.Exists(ready._path))
            {
                return Directory.Exists(Path.GetDirectoryName(ready._path))
                    ? ready
                    : throw CliException.Usage(TableText.Harmless($"The ready file cannot be {path}: there is no such folder."));
            }

            if (!IsReadyFile(ready._path))
            {
                throw CliException.Usage(
                    TableText.Harmless($"The ready file cannot be {path}: another file is there, which is left alone."));
            }

            File.Delete(ready._path);
            return ready;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, error);
        }
    }

    /// <summary>Writes the file in one step: whoever sees it sees all of it.</summary>
    /// <exception cref="CliException">It cannot be written.</exception>
    public void Write(string text)
    {
        var draft = $"{_path}.{Path.GetRandomFileName()}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        try
        {
            using (var writer = new StreamWriter(draft, options))
            {
                writer.Write(text);
            }

            File.Move(draft, _path, overwrite: true);
            _isWritten = true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Remove(draft);
            throw Unusable(_path, error);
        }
    }

    public void Dispose()
    {
        if (_isWritten)
        {
            Remove(_path);
        }
    }

    private static bool IsReadyFile(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null || file.Attributes.HasFlag(FileAttributes.Directory))
        {
            return false;
        }

        // A pipe or a device has no length, and is not read. A ready file is never empty.
        if (file.Length == 0)
        {
            return false;
        }

        using var reader = new StreamReader(path);
        var start = reader.ReadLine() ?? "";
        return Beginnings.Any(beginning => start.StartsWith(beginning, StringComparison.Ordinal));
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Somebody else may have removed the folder; there is nothing left to say so to.
        }
    }

    private static CliException Unusable(string path, Exception error) =>
        CliException.Usage(TableText.Harmless($"The ready file cannot be {path}: {error.Message}"));
}
