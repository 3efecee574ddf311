using System.Security.Cryptography;

namespace Kucoin.Emulator.Ledger;

/// <summary>
/// A draft file that is created under a random name and renamed when it is complete: an interrupted start leaves no partial ledger, and an
/// existing link cannot redirect the write. Only its owner can read it, because a ledger contains API keys.
/// </summary>
internal sealed class LedgerFileDraft : IDisposable
{
    private const int RandomLength = 16;

    private static readonly string[] Siblings = ["", "-wal", "-shm", "-journal"];

    private readonly string _file;

    private LedgerFileDraft(string file, string path) => (_file, Path) = (file, path);

    /// <summary>Where the file is while it is made.</summary>
    public string Path { get; }

    /// <summary>Makes the empty file.</summary>
    /// <exception cref="KucoinEmulatorException">There is a file of that name, or none can be made in its folder.</exception>
    public static LedgerFileDraft Create(string file)
    {
        if (LedgerFile.Exists(file))
        {
            throw LedgerFile.Unusable(file, "a file of that name exists");
        }

        var folder = GetFolder(file);
        if (!Directory.Exists(folder))
        {
            throw new KucoinEmulatorException($"The emulator cannot make {file}: there is no folder {folder}.");
        }

        var path = $"{System.IO.Path.GetFullPath(file)}.{RandomNumberGenerator.GetHexString(RandomLength, lowercase: true)}.creating";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            // SQLite takes the empty file for its own; if it had to make the file, it would not say what stands in the way.
            new FileStream(path, options).Dispose();
            return new(file, path);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new KucoinEmulatorException($"The emulator cannot make {file}: it may not write in {folder}.", error);
        }
        catch (IOException error)
        {
            throw new KucoinEmulatorException($"The emulator cannot make {file}: {error.Message}", error);
        }
    }

    /// <summary>Gives the file its own name, which is then on the disk too.</summary>
    /// <exception cref="KucoinEmulatorException">Meanwhile somebody made a file of that name, or the disk fails.</exception>
    public void Publish()
    {
        try
        {
            using (var handle = File.OpenHandle(Path, FileMode.Open, FileAccess.Write))
            {
                RandomAccess.FlushToDisk(handle);
            }

            File.Move(Path, _file, overwrite: false);
            PosixFile.FlushFolder(GetFolder(_file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KucoinEmulatorException($"The emulator cannot make {_file}: {error.Message}", error);
        }
    }

    /// <summary>Removes what was not published.</summary>
    public void Dispose()
    {
        foreach (var sibling in Siblings)
        {
            try
            {
                File.Delete(Path + sibling);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // A leftover draft is harmless; the original error is already reported.
            }
        }
    }

    private static string GetFolder(string file) => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(file)) ?? file;
}
