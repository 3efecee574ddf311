using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json.Serialization;
using Kucoin.Client.Journals;
using Kucoin.Client.Tests.Wire;
using Kucoin.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Client.Tests.Journals;

/// <summary>An appended line is durable, with concurrent writers and after a killed process.</summary>
public sealed class JsonLinesFileTests : IDisposable
{
    private const long Never = long.MaxValue;

    private readonly TemporaryFolder _folder = new();

    private string FilePath => _folder.At("lines.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lines_are_read_in_write_order()
    {
        var file = Open();
        Assert.Empty(file.Read());

        await Append(file, 1, 2, 3);

        Assert.Equal([1, 2, 3], Numbers(Open()));
        Assert.Equal("{\"number\":1}\n{\"number\":2}\n{\"number\":3}\n", await File.ReadAllTextAsync(FilePath));
    }

    [Fact]
    public async Task Concurrent_writers_lose_no_line()
    {
        const int Writers = 8;
        const int Lines = 12;
        await Parallel.ForAsync(0, Writers, TestContext.Current.CancellationToken, async (writer, _) =>
        {
            var file = Open();
            await Parallel.ForAsync(0, Lines, async (line, _) => await Append(file, (writer * Lines) + line));
        });

        Assert.Equal(Enumerable.Range(0, Writers * Lines), Numbers(Open()).Order());
    }

    /// <summary>The trailing bytes after a killed process or a power failure.</summary>
    [Theory]
    [InlineData("{\"number\":2", 1)]
    [InlineData("{", 1)]
    [InlineData("\0\0\0\0", 1)]
    [InlineData("{\"number\":2}", 2)]
    public async Task Partial_last_line_is_skipped_and_truncated(string tail, int whole)
    {
        await Append(Open(), 1);
        await File.AppendAllTextAsync(FilePath, tail);
        Assert.Equal(Enumerable.Range(1, whole), Numbers(Open()));

        await Append(Open(), 3);

        Assert.Equal([.. Enumerable.Range(1, whole), 3], Numbers(Open()));
        Assert.Equal(whole + 1, (await File.ReadAllTextAsync(FilePath)).Count(character => character == '\n'));
    }

    [Theory]
    [InlineData("nonsense\n", 2)]
    [InlineData("{\"number\":2\n{\"number\":3}\n", 2)]
    [InlineData("{\"number\":2}\n{\"other\":3}\n", 3)]
    [InlineData("nonsense", 2)]
    public async Task Invalid_line_is_an_error_with_its_position(string text, int line)
    {
        await Append(Open(), 1);
        await File.AppendAllTextAsync(FilePath, text);

        var error = Assert.Throws<InvalidDataException>(() => Open().Read());

        Assert.Equal($"{FilePath} is invalid at line {line}.", error.Message);
    }

    /// <summary>A file of another kind, given by mistake, is not truncated.</summary>
    [Fact]
    public async Task Foreign_file_is_not_truncated()
    {
        await File.WriteAllTextAsync(FilePath, "Dear diary");

        await Assert.ThrowsAsync<InvalidDataException>(() => Append(Open(), 1));

        Assert.Equal("Dear diary", await File.ReadAllTextAsync(FilePath));
    }

    [Fact]
    public async Task Journal_file_is_accessible_only_to_its_owner()
    {
        var path = _folder.At("made", "for it", "lines.jsonl");
        await Append(Open(path), 1);
        await File.WriteAllTextAsync(FilePath, "");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(FilePath, (UnixFileMode)0b110_100_100);
        await Append(Open(), 1);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode($"{path}.lock"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FilePath));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public async Task Lock_held_by_another_process_times_out_after_ten_seconds()
    {
        var clock = new SteppingClock(TestClient.Now);
        using var held = new FileStream($"{FilePath}.lock", FileMode.Create, FileAccess.Write, FileShare.None);

        var failed = await Assert.ThrowsAsync<IOException>(() => clock.Drive(Append(Open(clock: clock), 1)));

        Assert.Equal($"{FilePath} was locked by others for 10 s.", failed.Message);
        Assert.Equal(10, (clock.GetUtcNow() - TestClient.Now).TotalSeconds);
        Assert.False(File.Exists(FilePath));
    }

    [Fact]
    public async Task Released_lock_is_acquired()
    {
        var clock = new SteppingClock(TestClient.Now);
        var held = new FileStream($"{FilePath}.lock", FileMode.Create, FileAccess.Write, FileShare.None);
        var append = Append(Open(clock: clock), 1);
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.False(append.IsCompleted);
        await held.DisposeAsync();

        await clock.Drive(append);

        Assert.Equal([1], Numbers(Open()));
    }

    [Fact]
    public async Task Lock_wait_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        using var held = new FileStream($"{FilePath}.lock", FileMode.Create, FileAccess.Write, FileShare.None);
        var append = Open(clock: new FakeTimeProvider(TestClient.Now)).AppendAsync(new() { Number = 1 }, Never, static rows => rows, source.Token);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => append);
        Assert.False(File.Exists(FilePath));
    }

    [Fact]
    public async Task Failed_write_is_an_error()
    {
        Directory.CreateDirectory(FilePath);
        await Assert.ThrowsAnyAsync<UnauthorizedAccessException>(() => Append(Open(), 1));

        await File.WriteAllTextAsync(_folder.At("file"), "");
        await Assert.ThrowsAnyAsync<IOException>(() => Append(Open(_folder.At("file", "lines.jsonl")), 1));
    }

    /// <summary>Compaction runs only above the size, and only if at least half of the lines can be removed.</summary>
    [Theory]
    [InlineData(1_000, 2, new[] { 1, 2, 3, 4, 5 })]
    [InlineData(10, 2, new[] { 4, 5 })]
    [InlineData(10, 4, new[] { 1, 2, 3, 4, 5 })]
    public async Task Compaction_runs_when_it_shrinks_the_file_considerably(long compactAbove, int kept, int[] left)
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            await Open().AppendAsync(
                new() { Number = number }, number < 5 ? Never : compactAbove, rows => rows.Skip(5 - kept));
        }

        Assert.Equal(left, Numbers(Open()));
        Assert.False(File.Exists($"{FilePath}.new"));
    }

    /// <summary>If no line can be removed, the file is read again after it doubled, and by another process at its first append.</summary>
    [Fact]
    public async Task Compaction_without_effect_is_retried_after_the_file_doubled()
    {
        const int Above = 100;
        const int Lines = 1_000;
        var tries = new List<long>();
        var file = Open();
        for (var number = 1; number <= Lines; number++)
        {
            await file.AppendAsync(new() { Number = number }, Above, Count);
        }

        Assert.Equal([8, 15, 30, 58, 114, 221, 434, 861], tries);

        tries.Clear();
        file = Open();
        for (var number = 1; number <= 10; number++)
        {
            await file.AppendAsync(new() { Number = number }, Above, Count);
        }

        Assert.Equal([Lines + 1], tries);

        IEnumerable<Line> Count(IReadOnlyList<Line> rows)
        {
            tries.Add(rows.Count);
            return rows;
        }
    }

    /// <summary>The line is on disk; only the compaction failed.</summary>
    [Fact]
    public async Task Failed_compaction_still_appends_the_line()
    {
        Directory.CreateDirectory($"{FilePath}.new");
        foreach (var number in Enumerable.Range(1, 5))
        {
            await Open().AppendAsync(new() { Number = number }, 10, rows => rows.Skip(rows.Count - 1));
        }

        Assert.Equal([1, 2, 3, 4, 5], Numbers(Open()));
    }

    /// <summary>Opening a pipe blocks until its other end is opened, and a device stores nothing.</summary>
    [Theory]
    [InlineData("", "fifo")]
    [InlineData(".lock", "fifo")]
    [InlineData("", "/dev/null")]
    [InlineData(".lock", "/dev/null")]
    [InlineData("", "/dev/full")]
    [InlineData("", "socket")]
    [InlineData(".lock", "socket")]
    public async Task Anything_but_a_regular_file_is_rejected_immediately(string suffix, string kind)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such files.");
        var path = FilePath + suffix;
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        switch (kind)
        {
            case "fifo":
                using (var made = Process.Start("mkfifo", path))
                {
                    await made.WaitForExitAsync(TestContext.Current.CancellationToken);
                }

                break;
            case "socket":
                socket.Bind(new UnixDomainSocketEndPoint(path));
                break;
            default:
                File.CreateSymbolicLink(path, kind);
                break;
        }

        var append = Task.Run(() => Append(Open(), 1), TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<IOException>(() => append.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));

        Assert.Equal($"{path} is not a regular file.", refused.Message);
        if (suffix.Length == 0 && !kind.StartsWith('/'))
        {
            Assert.Throws<IOException>(() => Open().Read());
        }
    }

    private static async Task Append(JsonLinesFile<Line> file, params int[] numbers)
    {
        foreach (var number in numbers)
        {
            await file.AppendAsync(new() { Number = number }, Never, static rows => rows);
        }
    }

    private static IEnumerable<int> Numbers(JsonLinesFile<Line> file) => file.Read().Select(line => line.Number);

    private JsonLinesFile<Line> Open(string? path = null, TimeProvider? clock = null) => new(path ?? FilePath, LineJson.Default.Line, clock);
}

/// <summary>A row of the files of these tests.</summary>
internal sealed record Line
{
    public required int Number { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Line))]
internal sealed partial class LineJson : JsonSerializerContext;
