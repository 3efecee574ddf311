using System.Buffers;

namespace Kucoin.Emulator.Control;

/// <summary>
/// The snapshot folder, the only folder that HTTP callers can access. Callers specify a file name in it; paths and links are not allowed.
/// </summary>
internal sealed class SnapshotFolder
{
    private const int LongestName = 200;

    private static readonly SearchValues<char> Separators = SearchValues.Create("/\\:");

    private readonly string _folder;

    private SnapshotFolder(string folder) => _folder = folder;

    /// <summary>Opens the folder. A missing folder is created, accessible only to its owner.</summary>
    /// <exception cref="KucoinEmulatorException">The folder does not exist and cannot be created.</exception>
    public static SnapshotFolder Open(string folder)
    {
        try
        {
            var made = OperatingSystem.IsWindows()
                ? Directory.CreateDirectory(folder)
                : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

            // The path is resolved once, so that later changes of links have no effect.
            return new((made.ResolveLinkTarget(returnFinalTarget: true) ?? made).FullName);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new KucoinEmulatorException($"The snapshot folder {folder} cannot be used: {error.Message}", error);
        }
    }

    /// <summary>Returns the path of a file in the folder.</summary>
    /// <exception cref="KucoinEmulatorException">The name is not a valid file name, or the file is a link.</exception>
    public string GetPath(string name)
    {
        var isName = name.Length is > 0 and <= LongestName && name[0] != '.'
            && !name.AsSpan().ContainsAny(Separators) && !name.Any(char.IsControl);
        if (!isName)
        {
            throw new KucoinEmulatorException(
                $"The snapshot name is invalid. Use a file name of at most {LongestName} characters, "
                    + "without / \\ or :, that does not start with a dot.");
        }

        var path = Path.Combine(_folder, name);
        return new FileInfo(path).LinkTarget is null
            ? path
            : throw new KucoinEmulatorException(
                $"The snapshot {name} is a link; only regular files in the snapshot folder are allowed.");
    }
}
