using System.Diagnostics;
using Kucoin.Emulator.Control;

namespace Kucoin.Emulator.Tests.Control;

/// <summary>Which files a snapshot can be written to and read from, in process and remotely.</summary>
public sealed class SnapshotFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Snapshot_file_is_readable_only_by_its_owner_and_leaves_no_temporary_file()
    {
        await using var exchange = await Start.ExchangeAsync();
        var file = _folder.File("snapshot");

        exchange.Control.SaveSnapshot(file);

        Assert.Equal([file], Directory.GetFileSystemEntries(_folder.Path));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Snapshot_is_not_written_through_a_symbolic_link()
    {
        await using var exchange = await Start.ExchangeAsync();
        var letter = await Letter();
        var nowhere = _folder.File("nowhere");
        File.CreateSymbolicLink(_folder.File("snapshot.creating"), letter);
        File.CreateSymbolicLink(_folder.File("link"), letter);
        File.CreateSymbolicLink(_folder.File("dangling"), nowhere);

        exchange.Control.SaveSnapshot(_folder.File("snapshot"));
        Assert.Throws<KucoinEmulatorException>(() => exchange.Control.SaveSnapshot(_folder.File("link")));
        Assert.Throws<KucoinEmulatorException>(() => exchange.Control.SaveSnapshot(_folder.File("dangling")));

        Assert.Equal("Dear all", await File.ReadAllTextAsync(letter, Ct));
        Assert.False(File.Exists(nowhere));
    }

    /// <summary>Opening a pipe blocks until a writer opens it, possibly forever.</summary>
    [Fact]
    public async Task Snapshot_to_a_pipe_is_rejected_and_the_exchange_keeps_running()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It takes mkfifo.");
        var pipe = _folder.File("pipe");
        using (var mkfifo = Process.Start("mkfifo", [pipe]))
        {
            await mkfifo.WaitForExitAsync(Ct);
        }

        await using var exchange = await Start.ExchangeAsync();
        using var client = new SigningClient(exchange);

        var refusal = Assert.Throws<KucoinEmulatorException>(() => exchange.Control.LoadSnapshot(pipe));

        Assert.Contains("it is not a regular file", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("200000", (await client.GetAsync("/api/v1/accounts")).Code);
        var start = await Assert.ThrowsAsync<KucoinEmulatorException>(() => Start.ExchangeAsync(new() { DataFile = pipe }));
        Assert.Contains("it is not a regular file", start.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    [InlineData("/proc")]
    [InlineData("/proc/self/mem")]
    public async Task Snapshot_load_rejects_a_file_that_is_not_a_ledger(string file)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The files are those of Linux.");
        await using var exchange = await Start.ExchangeAsync();

        Assert.Throws<KucoinEmulatorException>(() => exchange.Control.LoadSnapshot(file));
    }

    /// <summary>Closing a file releases the locks of this process on it, so that the ledger in use must not be opened at all.</summary>
    [Fact]
    public async Task Snapshot_rejects_the_data_file_of_a_running_exchange()
    {
        var file = _folder.File("ledger.db");
        await using var owner = await Start.ExchangeAsync(new() { DataFile = file });
        await using var other = await Start.ExchangeAsync();
        var link = _folder.File("link");
        File.CreateSymbolicLink(link, file);

        foreach (var name in (string[])[file, link])
        {
            foreach (var exchange in (KucoinEmulator[])[owner, other])
            {
                var refusal = Assert.Throws<KucoinEmulatorException>(() => exchange.Control.LoadSnapshot(name));
                Assert.Contains("another emulator is using it", refusal.Message, StringComparison.Ordinal);
                Assert.Throws<KucoinEmulatorException>(() => exchange.Control.SaveSnapshot(name));
            }
        }
    }

    [Fact]
    public async Task Two_exchanges_can_load_one_snapshot_concurrently()
    {
        var file = _folder.File("snapshot");
        await using var one = await Start.ExchangeAsync();
        await using var other = await Start.ExchangeAsync();
        one.Control.SaveSnapshot(file);

        await Task.WhenAll(Task.Run(() => one.Control.LoadSnapshot(file), Ct), Task.Run(() => other.Control.LoadSnapshot(file), Ct));

        Assert.Equal(one.Credentials, other.Credentials);
    }

    [Fact]
    public async Task Remote_snapshot_names_are_relative_to_the_snapshot_folder()
    {
        var folder = _folder.File("snapshots");
        await using var exchange = await Start.ExchangeAsync(new() { SnapshotFolder = folder });
        using var control = new EmulatorControlClient(exchange.Address);

        await control.SaveSnapshotAsync("before.db", Ct);
        exchange.Control.AddUser(new() { Name = "lateComer1" });
        await control.LoadSnapshotAsync("before.db", Ct);

        Assert.Equal([Path.Combine(folder, "before.db")], Directory.GetFileSystemEntries(folder));
        Assert.DoesNotContain(exchange.Control.Users, user => user.Name == "lateComer1");
        Assert.True(OperatingSystem.IsWindows()
            || File.GetUnixFileMode(folder) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(".hidden")]
    [InlineData("../out.db")]
    [InlineData("..\\out.db")]
    [InlineData("sub/out.db")]
    [InlineData("/tmp/out.db")]
    [InlineData("//out.db")]
    [InlineData("C:out.db")]
    [InlineData("file:out.db")]
    [InlineData("out\0.db")]
    [InlineData("out\n.db")]
    [InlineData("in/../../out.db")]
    public async Task Snapshot_name_outside_the_folder_is_rejected(string name)
    {
        await using var exchange = await Start.ExchangeAsync(new() { SnapshotFolder = _folder.File("snapshots") });
        using var control = new EmulatorControlClient(exchange.Address);

        foreach (var ask in (Func<string, CancellationToken, Task>[])[control.SaveSnapshotAsync, control.LoadSnapshotAsync])
        {
            var refusal = await Assert.ThrowsAsync<KucoinEmulatorException>(() => ask(name, Ct));
            Assert.StartsWith("The snapshot name is invalid. Use a file name", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal([_folder.File("snapshots")], Directory.GetFileSystemEntries(_folder.Path));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.File("snapshots")));
    }

    [Fact]
    public async Task Snapshot_name_that_is_too_long_is_rejected()
    {
        await using var exchange = await Start.ExchangeAsync(new() { SnapshotFolder = _folder.Path });
        using var control = new EmulatorControlClient(exchange.Address);

        await Assert.ThrowsAsync<KucoinEmulatorException>(() => control.SaveSnapshotAsync(new('n', 201), Ct));
        await control.SaveSnapshotAsync(new('n', 200), Ct);
    }

    [Fact]
    public async Task Snapshot_symbolic_link_out_of_the_folder_is_rejected()
    {
        var folder = Directory.CreateDirectory(_folder.File("snapshots")).FullName;
        await using var exchange = await Start.ExchangeAsync(new() { SnapshotFolder = folder });
        using var control = new EmulatorControlClient(exchange.Address);
        exchange.Control.SaveSnapshot(_folder.File("outside.db"));
        File.CreateSymbolicLink(Path.Combine(folder, "link.db"), _folder.File("outside.db"));
        File.CreateSymbolicLink(Path.Combine(folder, "dangling.db"), _folder.File("nowhere.db"));

        foreach (var name in (string[])["link.db", "dangling.db"])
        {
            Assert.Contains("is a link", (await Assert.ThrowsAsync<KucoinEmulatorException>(
                () => control.LoadSnapshotAsync(name, Ct))).Message, StringComparison.Ordinal);
            Assert.Contains("is a link", (await Assert.ThrowsAsync<KucoinEmulatorException>(
                () => control.SaveSnapshotAsync(name, Ct))).Message, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(_folder.File("nowhere.db")));
    }

    [Fact]
    public async Task Remote_snapshot_without_a_folder_is_rejected()
    {
        await using var exchange = await Start.ExchangeAsync();
        using var control = new EmulatorControlClient(exchange.Address);
        exchange.Control.SaveSnapshot(_folder.File("snapshot"));

        foreach (var name in (string[])["snapshot", _folder.File("snapshot")])
        {
            var refusal = await Assert.ThrowsAsync<KucoinEmulatorException>(() => control.LoadSnapshotAsync(name, Ct));
            Assert.Contains("--snapshots FOLDER", refusal.Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<KucoinEmulatorException>(() => control.SaveSnapshotAsync("other", Ct));
    }

    [Fact]
    public async Task Invalid_snapshot_folder_is_rejected_at_start()
    {
        var refusal = await Assert.ThrowsAsync<KucoinEmulatorException>(async () =>
            await Start.ExchangeAsync(new() { SnapshotFolder = await Letter() }));

        Assert.StartsWith("The snapshot folder ", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<string> Letter()
    {
        var letter = _folder.File("letter.txt");
        await File.WriteAllTextAsync(letter, "Dear all", Ct);
        return letter;
    }
}
