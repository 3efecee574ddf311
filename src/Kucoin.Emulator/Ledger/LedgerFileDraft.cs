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

    /// <summary>The path of the draft.</summary>
    public string Path { get; }

    /// <summary>Creates the empty draft.</summary>
    /// <exception cref="KucoinEmulatorException">The file already exists, or no file can be created in its folder.</exception>
    public static LedgerFileDraft Create(string file)
    {
        if (LedgerFile.Exists(file))
        {
            throw LedgerFile.Unusable(file, "a file of that name exists");
        }

        var folder = GetFolder(file);
        if (!Directory.Exists(folder))
        {
            throw new KucoinEmulatorException($"The emulator cannot create {file}: the folder {folder} does not exist.");
        }

        var path = $"{System.IO.Path.GetFullPath(file)}.{RandomNumberGenerator.GetHexString(RandomLength, lowercase: true)}.creating";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            // SQLite accepts an empty file. If it had to create the file, its error would not contain the cause.
            new FileStream(path, options).Dispose();
            return new(file, path);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new KucoinEmulatorException($"The emulator cannot create {file}: it may not write to {folder}.", error);
        }
        catch (IOException error)
        {
            throw new KucoinEmulatorException($"The emulator cannot create {file}: {error.Message}", error);
        }
    }

    /// <summary>Renames the draft to its final name and syncs the folder.</summary>
    /// <exception cref="KucoinEmulatorException">A file of that name was created meanwhile, or the disk fails.</exception>
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
            throw new KucoinEmulatorException($"The emulator cannot create {_file}: {error.Message}", error);
        }
    }

    /// <summary>Deletes the draft if it was not published.</summary>
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
