using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace Kucoin.Emulator.Books;

/// <summary>Looks at a database file from outside, so that a file which is not ours is never opened for writing.</summary>
internal static class BookFile
{
    public const string InUse = "another emulator is using it";

    private const int HeaderLength = 100;
    private const int UserVersionOffset = 60;
    private const int ApplicationIdOffset = 68;
    private const string DraftExtension = ".creating";

    private static readonly ConcurrentDictionary<string, string> Claimed = [];

    /// <summary>
    /// Reserves a file within this process, until the claim is disposed. SQLite locks it against other processes; but closing a file
    /// drops every lock this process has on it, so it must not even be looked at twice.
    /// </summary>
    public static IDisposable Claim(string file)
    {
        var path = Path.GetFullPath(file);
        return Claimed.TryAdd(path, path) ? new Release(path) : throw Unusable(file, InUse);
    }

    public static bool Exists(string file) => Path.Exists(file);

    /// <summary>Gives the name under which new books are made until they are whole.</summary>
    public static string StartDraft(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        if (!Directory.Exists(folder))
        {
            throw new KucoinEmulatorException($"The emulator cannot make {file}: there is no folder {folder}.");
        }

        try
        {
            // SQLite takes the empty file for its own; if it had to make the file, it would not say what stands in the way.
            using var draft = File.Create(DraftOf(file));
            return DraftOf(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KucoinEmulatorException($"The emulator cannot make {file}: it may not write in {folder}.", error);
        }
    }

    public static void FinishDraft(string file) => File.Move(DraftOf(file), file, overwrite: false);

    public static void Check(string file)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        if (ReadHeader(file, header) < HeaderLength || !header.StartsWith("SQLite format 3\0"u8))
        {
            throw Unusable(file, "it is not a SQLite database");
        }

        if (BinaryPrimitives.ReadInt32BigEndian(header[ApplicationIdOffset..]) != BookSchema.ApplicationId)
        {
            throw Unusable(file, "it is the database of another program");
        }

        var version = BinaryPrimitives.ReadInt32BigEndian(header[UserVersionOffset..]);
        if (version != BookSchema.Version)
        {
            throw Unusable(file, $"its books have form {version}, and this emulator reads form {BookSchema.Version}");
        }
    }

    /// <summary>SQLite opens what it may not write to, and says something else when it comes to that.</summary>
    public static void CheckWritable(string file)
    {
        try
        {
            using var handle = File.OpenHandle(file, access: FileAccess.ReadWrite, share: FileShare.ReadWrite);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unusable(file, Directory.Exists(file) ? "it is a folder" : "it cannot be opened for writing");
        }
    }

    public static KucoinEmulatorException Unusable(string file, string reason) =>
        new($"The emulator will not use {file}: {reason}. The file was not changed.");

    private static string DraftOf(string file) => file + DraftExtension;

    private static int ReadHeader(string file, Span<byte> header)
    {
        try
        {
            using var handle = File.OpenHandle(file, share: FileShare.ReadWrite);
            return RandomAccess.Read(handle, header, fileOffset: 0);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unusable(file, error.Message.TrimEnd('.'));
        }
    }

    private sealed class Release(string path) : IDisposable
    {
        public void Dispose() => Claimed.TryRemove(path, out _);
    }
}
