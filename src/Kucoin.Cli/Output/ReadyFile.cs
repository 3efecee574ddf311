namespace Kucoin.Cli.Output;

/// <summary>
/// A file that exists, complete, while a server is ready. A file of an earlier run is removed at the start; any other file is not
/// touched.
/// </summary>
internal sealed class ReadyFile : IDisposable
{
    /// <summary>The prefixes that identify a ready file.</summary>
    private static readonly string[] Beginnings = ["{\"address\":", "export KUCOIN_API_ENDPOINT="];

    private readonly string _path;
    private bool _isWritten;

    private ReadyFile(string path) => _path = path;

    /// <summary>Removes a ready file of an earlier run.</summary>
    /// <exception cref="CliException">There is another file, or the folder cannot be used.</exception>
    public static ReadyFile Claim(string path)
    {
        var ready = new ReadyFile(Path.GetFullPath(path));
        try
        {
            if (!Path.Exists(ready._path))
            {
                return Directory.Exists(Path.GetDirectoryName(ready._path))
                    ? ready
                    : throw CliException.Usage(TableText.Harmless($"The ready file cannot be {path}: its folder does not exist."));
            }

            if (!IsReadyFile(ready._path))
            {
                throw CliException.Usage(
                    TableText.Harmless($"The ready file cannot be {path}: another file exists there, which is not overwritten."));
            }

            File.Delete(ready._path);
            return ready;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unusable(path, error);
        }
    }

    /// <summary>Writes the file atomically: a reader never sees a part of it.</summary>
    /// <exception cref="CliException">The file cannot be written.</exception>
    public void Write(string text)
    {
        try
        {
            OwnerOnlyFile.Write(_path, text);
            _isWritten = true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unusable(_path, error);
        }
    }

    public void Dispose()
    {
        if (_isWritten)
        {
            OwnerOnlyFile.Remove(_path);
        }
    }

    private static bool IsReadyFile(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null || file.Attributes.HasFlag(FileAttributes.Directory))
        {
            return false;
        }

        // A pipe or a device has no length and is not read. A ready file is never empty.
        if (file.Length == 0)
        {
            return false;
        }

        using var reader = new StreamReader(path);
        var start = reader.ReadLine() ?? "";
        return Beginnings.Any(beginning => start.StartsWith(beginning, StringComparison.Ordinal));
    }

    private static CliException Unusable(string path, Exception error) =>
        CliException.Usage(TableText.Harmless($"The ready file cannot be {path}: {error.Message}"));
}
