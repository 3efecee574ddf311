using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kucoin.Client.Journals;

/// <summary>
/// An append-only file of JSON lines that only its user can read. A line is on the disk when <see cref="AppendAsync"/> returns. Any
/// number of threads and processes can use one file: a lock beside it, <c>.lock</c>, orders their changes and ends with its process.
/// </summary>
/// <remarks>
/// A process that is killed while it appends leaves a line without an end. Whoever appends next cuts it off: the append that wrote it
/// never returned, so that nothing was done on the strength of it.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing to dispose of.")]
internal sealed class JsonLinesFile<T>(string path, JsonTypeInfo<T> type, TimeProvider? clock = null)
    where T : class
{
    /// <summary>How long an append waits for others. Writing a line takes milliseconds, on a slow disk tenths of a second.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerOnly | UnixFileMode.UserExecute;
    private const byte LineEnd = (byte)'\n';

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    /// <summary>Of the threads that share this object one at a time competes with other processes.</summary>
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private bool _isChecked;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Every whole line, in the order of their writing; none where there is no file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file belongs to somebody else.</exception>
    /// <exception cref="InvalidDataException">A line is not one of these rows.</exception>
    public IReadOnlyList<T> Read()
    {
        try
        {
            // Shared with writers, which only add at the end or put another file in its place.
            using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Rows(file);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }

    /// <summary>Adds a line, and returns when it is on the disk.</summary>
    /// <param name="row">The line.</param>
    /// <param name="compactAbove">The size in bytes above which the file is compacted after the line was added.</param>
    /// <param name="compact">What the file keeps of its rows, the new one among them, when it is compacted.</param>
    /// <param name="ct">Cancels the wait for others. A line that was added stays.</param>
    /// <exception cref="IOException">The line could not be written, or others kept the file locked for <see cref="Patience"/>.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder belongs to somebody else.</exception>
    /// <exception cref="InvalidDataException">A line of the file is not one of these rows.</exception>
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
            if (!_isChecked)
            {
                // A line at the end of a file that nobody can read is of no use.
                _ = Read();
                _isChecked = true;
            }

            if (Append(line) > compactAbove)
            {
                Compact(compact);
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
    /// How many of the bytes are whole lines. A last line that lacks its end alone is one. What else stands there is the start of a row, or
    /// zeros where a disk lost power, or not of this file.
    /// </summary>
    private int WholeLines(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.LastIndexOf(LineEnd) + 1;
        var rest = bytes[end..];
        return rest.IsEmpty || Parse(rest) is not null ? bytes.Length
            : rest[0] is (byte)'{' or 0 ? end
            : throw NotUnderstood(1 + bytes[..end].Count(LineEnd));
    }

    private InvalidDataException NotUnderstood(int line) => new($"{Path} cannot be understood at line {line}.");

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

    /// <summary>Gives the length of the file afterwards.</summary>
    private long Append(byte[] line)
    {
        using var file = Create(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        CloseToOthers(file);
        Repair(file);
        var end = file.Length;
        try
        {
            file.Position = end;
            file.Write(line);
            file.Flush(flushToDisk: true);
            return file.Length;
        }
        catch (IOException)
        {
            // The disk is full, for one: half a line would be cut off later anyhow.
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

    private void Compact(Func<IReadOnlyList<T>, IEnumerable<T>> compact)
    {
        var rows = Read();
        T[] kept = [.. compact(rows)];
        if (kept.Length > rows.Count / 2)
        {
            return;
        }

        var copy = $"{Path}.new";
        using (var file = Create(copy, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            foreach (var row in kept)
            {
                file.Write(Line(row));
            }

            file.Flush(flushToDisk: true);
        }

        File.Move(copy, Path, overwrite: true);
    }

    private async Task<FileStream> Claim(long begin, CancellationToken ct)
    {
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        MakeFolder(folder);
        while (true)
        {
            try
            {
                return Create($"{Path}.lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException) when (Directory.Exists(folder) && !Directory.Exists($"{Path}.lock"))
            {
                if (_clock.GetElapsedTime(begin) >= Patience)
                {
                    throw StillLocked();
                }
            }

            await Task.Delay(Step, _clock, ct).ConfigureAwait(false);
        }
    }

    private IOException StillLocked() => new($"{Path} was locked by others for {Patience.TotalSeconds:0} s.");

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder, OwnerFolder);
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
