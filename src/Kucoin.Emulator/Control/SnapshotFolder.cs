using System.Buffers;

namespace Kucoin.Emulator.Control;

/// <summary>
/// The one folder in which files can be named from outside. A name is that of a file in it: no path, no link, nothing that leads elsewhere.
/// </summary>
internal sealed class SnapshotFolder
{
    private const int LongestName = 200;

    private static readonly SearchValues<char> Separators = SearchValues.Create("/\\:");

    private readonly string _folder;

    private SnapshotFolder(string folder) => _folder = folder;

    /// <summary>Opens the folder, which is made when it is not there; only its owner can look into it then.</summary>
    /// <exception cref="KucoinEmulatorException">There is no such folder, and none can be made.</exception>
    public static SnapshotFolder Open(string folder)
    {
        try
        {
            var made = OperatingSystem.IsWindows()
                ? Directory.CreateDirectory(folder)
                : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

            // Where it leads now is where it leads to the end.
            return new((made.ResolveLinkTarget(returnFinalTarget: true) ?? made).FullName);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new KucoinEmulatorException($"The folder for snapshots cannot be {folder}: {error.Message}", error);
        }
    }

    /// <summary>Gives the path of a file in the folder.</summary>
    /// <exception cref="KucoinEmulatorException">It is not the name of a file, or the file is a link.</exception>
    public string GetPath(string name)
    {
        var isName = name.Length is > 0 and <= LongestName && name[0] != '.'
            && !name.AsSpan().ContainsAny(Separators) && !name.Any(char.IsControl);
        if (!isName)
        {
            throw new KucoinEmulatorException(
                $"A snapshot is named by the name of a file in the folder for snapshots, at most {LongestName} characters that are "
                    + "not / \\ or :, the first of them not a dot. The name is something else.");
        }

        var path = Path.Combine(_folder, name);
        return new FileInfo(path).LinkTarget is null
            ? path
            : throw new KucoinEmulatorException(
                $"The snapshot {name} is a link; only files in the folder for snapshots themselves are used.");
    }
}
