using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kucoin.Client.Journals;

/// <summary>
/// An append-only file of JSON lines that only its user can read. A line is on disk when <see cref="AppendAsync"/> returns. Any number of
/// threads and processes can share a file: a lock file next to it, <c>.lock</c>, serializes changes and is released when its process ends.
/// </summary>
/// <remarks>
/// A process that is killed during an append leaves an incomplete line. The next append removes it: the interrupted append never returned,
/// so no request was sent for it. The file and its lock must be regular files.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle needs no disposal.")]
internal sealed class JsonLinesFile<T>(string path, JsonTypeInfo<T> type, TimeProvider? clock = null)
    where T : class
{
    /// <summary>The maximum wait for the lock. Writing a line takes milliseconds, on a slow disk tenths of a second.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerOnly | UnixFileMode.UserExecute;
    private const byte LineEnd = (byte)'\n';

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    /// <summary>Serializes the threads of this process, so that only one at a time competes for the file lock.</summary>
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private bool _isChecked;

    /// <summary>
    /// The length after the last append of this object. A shorter file is a different file, whose directory entry may not be on disk yet.
    /// </summary>
    private long _seenTo = long.MaxValue;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    private string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Reads all complete lines in order; none if the file does not exist.</summary>
    /// <exception cref="IOException">The file cannot be read, or is not a regular file.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is not accessible to this user.</exception>
    /// <exception cref="InvalidDataException">A line is invalid.</exception>
    public IReadOnlyList<T> Read()
    {
        PosixFile.RefuseStream(Path);
        try
        {
            // Shared with writers, which only append or replace the file.
            using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Rows(file);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }

    /// <summary>Appends a line and flushes it to disk.</summary>
    /// <param name="row">The line.</param>
    /// <param name="compactAbove">
    /// The size in bytes above which the file is compacted after an append: at the first append of this object, and whenever the file grows
    /// past this size, twice this size and so on, so that the amortized cost of an append stays constant even if nothing can be removed.
    /// </param>
    /// <param name="compact">Selects the rows to keep, including the new one, when the file is compacted.</param>
    /// <param name="ct">Cancels the wait for the lock. A line that was appended stays.</param>
    /// <exception cref="IOException">
    /// The line could not be written, or the file was locked by others for <see cref="Patience"/>.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder is not accessible to this user.</exception>
    /// <exception cref="InvalidDataException">A line of the file is invalid.</exception>
    public async Task AppendAsync(
        T row, long compactAbove, Func<IReadOnlyList<T>, IEnumerable<T>> compact, CancellationToken ct = default)
    {
        var line = Line(row);
        var begin = _clock.GetTimestamp();
        if (!await _turn.WaitAsync(Patience, ct).ConfigureAwait(false))
        {
            throw StillLocked();
        }

        try
        {
            using var claim = await Claim(begin, ct).ConfigureAwait(false);
            IReadOnlyList<T>? rows = null;
            if (!_isChecked)
            {
                // Do not append to a file that cannot be read.
                rows = Read();
                _isChecked = true;
            }

            var (before, after) = Append(line);
            if (rows is not null && after > compactAbove)
            {
                Compact([.. rows, row], compact);
            }
            else if (HasGrownPast(compactAbove, before, after))
            {
                Compact(Read(), compact);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private byte[] Line(T row) => [.. JsonSerializer.SerializeToUtf8Bytes(row, type), LineEnd];

    private List<T> Rows(FileStream file)
    {
        var bytes = new byte[file.Length];
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var rows = new List<T>();
        foreach (var range in bytes.AsSpan(0, WholeLines(bytes.AsSpan(0, read))).TrimEnd(LineEnd).Split(LineEnd))
        {
            var line = bytes.AsSpan(range);
            if (!line.IsEmpty)
            {
                rows.Add(Parse(line) ?? throw NotUnderstood(rows.Count + 1));
            }
        }

        return rows;
    }

    /// <summary>
    /// Returns the length of the complete lines. A last line that lacks only its line end is complete. Other trailing bytes are the start
    /// of a row, zeros after a power failure, or foreign data.
    /// </summary>
    private int WholeLines(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.LastIndexOf(LineEnd) + 1;
        var rest = bytes[end..];
        return rest.IsEmpty || Parse(rest) is not null ? bytes.Length
            : rest[0] is (byte)'{' or 0 ? end
            : throw NotUnderstood(1 + bytes[..end].Count(LineEnd));
    }

    private InvalidDataException NotUnderstood(int line) => new($"{Path} is invalid at line {line}.");

    private T? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return line.IsEmpty ? null : JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Returns the length of the file before and after.</summary>
    private (long Before, long After) Append(byte[] line)
    {
        PosixFile.RefuseStream(Path);
        using var file = Create(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        PosixFile.RefuseDevice(file);
        CloseToOthers(file);
        Repair(file);
        var end = file.Length;
        try
        {
            file.Position = end;
            file.Write(line);
            file.Flush(flushToDisk: true);
            if (end < _seenTo)
            {
                PosixFile.FlushFolder(Folder);
            }

            _seenTo = file.Length;
            return (end, _seenTo);
        }
        catch (IOException)
        {
            // For example, the disk is full: an incomplete line would be removed later anyway.
            file.SetLength(end);
            throw;
        }
    }

    private void Repair(FileStream file)
    {
        if (file.Length == 0 || LastByte(file) == LineEnd)
        {
            return;
        }

        file.Position = 0;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var whole = WholeLines(bytes);
        file.SetLength(whole);
        if (whole == bytes.Length)
        {
            file.WriteByte(LineEnd);
        }
    }

    private static int LastByte(FileStream file)
    {
        file.Position = file.Length - 1;
        return file.ReadByte();
    }

    /// <summary>Whether the append crossed the size, or the size times a power of two.</summary>
    private static bool HasGrownPast(long size, long before, long after)
    {
        while (size < before && size <= long.MaxValue / 2)
        {
            size *= 2;
        }

        return before <= size && size < after;
    }

    private void Compact(IReadOnlyList<T> rows, Func<IReadOnlyList<T>, IEnumerable<T>> compact)
    {
        T[] kept = [.. compact(rows)];
        if (kept.Length > rows.Count / 2)
        {
            return;
        }

        var copy = $"{Path}.new";
        try
        {
            PosixFile.RefuseStream(copy);
            using (var file = Create(copy, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                PosixFile.RefuseDevice(file);
                foreach (var row in kept)
                {
                    file.Write(Line(row));
                }

                file.Flush(flushToDisk: true);
            }

            File.Move(copy, Path, overwrite: true);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // The line is on disk; a failed compaction only leaves the file large.
            return;
        }

        // Sync the folder, so that later lines are not lost with the directory entry of the file.
        PosixFile.FlushFolder(Folder);
    }

    private async Task<FileStream> Claim(long begin, CancellationToken ct)
    {
        var path = $"{Path}.lock";
        MakeFolder(Folder);
        PosixFile.RefuseStream(path);
        while (true)
        {
            FileStream? claim = null;
            try
            {
                claim = Create(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException) when (Directory.Exists(Folder) && !Directory.Exists(path))
            {
                if (_clock.GetElapsedTime(begin) >= Patience)
                {
                    throw StillLocked();
                }
            }

            if (claim is not null)
            {
                return Regular(claim);
            }

            await Task.Delay(Step, _clock, ct).ConfigureAwait(false);
        }
    }

    private static FileStream Regular(FileStream file)
    {
        try
        {
            PosixFile.RefuseDevice(file);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private IOException StillLocked() => new($"{Path} was locked by others for {Patience.TotalSeconds:0} s.");

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        var missing = new Stack<string>();
        for (var parent = folder; parent is not null && !Directory.Exists(parent); parent = System.IO.Path.GetDirectoryName(parent))
        {
            missing.Push(parent);
        }

        if (missing.Count > 0)
        {
            Directory.CreateDirectory(folder, OwnerFolder);
            foreach (var made in missing)
            {
                PosixFile.FlushFolder(System.IO.Path.GetDirectoryName(made)!);
            }
        }
    }

    private static FileStream Create(string file, FileMode mode, FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new(file, options);
    }

    private static void CloseToOthers(FileStream file)
    {
        if (!OperatingSystem.IsWindows()
            && File.GetUnixFileMode(file.SafeFileHandle) is var mode
            && (mode & ~OwnerFolder) != UnixFileMode.None)
        {
            File.SetUnixFileMode(file.SafeFileHandle, mode & OwnerFolder);
        }
    }
}
