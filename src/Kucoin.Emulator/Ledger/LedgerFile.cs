using System.Buffers.Binary;

namespace Kucoin.Emulator.Ledger;

/// <summary>Inspects a database file before it is opened, so that a foreign file is never opened for writing.</summary>
internal static class LedgerFile
{
    public const string InUse = "another emulator is using it";

    private const int HeaderLength = 100;
    private const int UserVersionOffset = 60;
    private const int ApplicationIdOffset = 68;

    public static bool Exists(string file) => Path.Exists(file) || new FileInfo(file).LinkTarget is not null;

    /// <summary>Refuses a file that is not a ledger file. Only the header is checked here; SQLite validates the rest later.</summary>
    public static void Check(string file)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        if (ReadHeader(file, header) < HeaderLength || !header.StartsWith("SQLite format 3\0"u8))
        {
            throw Unusable(file, "it is not a SQLite database");
        }

        if (BinaryPrimitives.ReadInt32BigEndian(header[ApplicationIdOffset..]) != LedgerSchema.ApplicationId)
        {
            throw Unusable(file, "it is the database of another program");
        }

        LedgerMigrations.CheckVersion(BinaryPrimitives.ReadInt32BigEndian(header[UserVersionOffset..]), file);
    }

    /// <summary>Refuses a read-only file. SQLite would open it and report a misleading error at the first write.</summary>
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

    private static int ReadHeader(string file, Span<byte> header)
    {
        try
        {
            using var handle = PosixFile.OpenForReading(file);
            using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
            return stream.CanSeek
                ? stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false)
                : throw Unusable(file, "it is not a regular file");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unusable(file, Directory.Exists(file) ? "it is a folder" : error.Message.TrimEnd('.'));
        }
    }
}
