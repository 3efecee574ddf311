using Kucoin.Cli.Names;
using Kucoin.Cli.Output;
using Kucoin.Cli.Tests.Completion;

namespace Kucoin.Cli.Tests.Names;

/// <summary>The names that the command remembers.</summary>
public sealed class NameCacheTests(DemoExchange demo) : IClassFixture<DemoExchange>, IDisposable
{
    private static readonly NameOwner Owner = new("api.kucoin.com", "0123456789abcdef");

    private readonly TemporaryNames _names = new();

    [Fact]
    public async Task Command_remembers_the_names_of_its_rows_for_its_exchange_and_key()
    {
        var run = await Of("portfolio --json");
        Assert.Equal(ExitCodes.Done, run.Exit);
        var (key, secret, passphrase) = demo.Exchange.Credentials;
        var owner = new NameOwner(demo.Exchange.Address.Authority, new Client.KucoinCredentials(key, secret, passphrase).KeyId);
        Assert.Contains("marketMaker1", _names.Cache.Get(owner, NameKind.Account));
        Assert.Contains("GRAIN", _names.Cache.Get(owner, NameKind.Asset));
        Assert.Contains("isolated:ETH-USDT", _names.Cache.Get(owner, NameKind.Wallet));
        Assert.Empty(_names.Cache.Get(owner.Public, NameKind.Account));
        var text = await File.ReadAllTextAsync(_names.Path, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(key, text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipe_in_place_of_the_file_holds_nothing_up()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes in folders.");
        Directory.CreateDirectory(Path.GetDirectoryName(_names.Path)!);
        using (var making = System.Diagnostics.Process.Start("mkfifo", [_names.Path]))
        {
            await making.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, making.ExitCode);
        }

        Assert.Empty(_names.Cache.Get(Owner, NameKind.Account));
        Assert.Equal(ExitCodes.Done, (await Of("subs list")).Exit);
    }

    [Fact]
    public async Task Names_of_streams_lists_and_single_objects_are_remembered()
    {
        await Of("accounts ledger");
        await Of("subs list");
        await Of("accounts key");
        var text = await File.ReadAllTextAsync(_names.Path, TestContext.Current.CancellationToken);
        Assert.Contains("marketMaker1", text, StringComparison.Ordinal);
        Assert.Contains("USDT", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("subs list --demo")]
    [InlineData("subs list --curl")]
    [InlineData("profiles list")]
    public async Task Demo_and_printed_requests_are_not_remembered(string line)
    {
        await Of(line);
        Assert.False(File.Exists(_names.Path));
    }

    [Fact]
    public async Task Cache_that_cannot_be_written_changes_neither_result_nor_exit_code()
    {
        var blocked = Path.Combine(_names.Folder, "file");
        await File.WriteAllTextAsync(blocked, "", TestContext.Current.CancellationToken);
        var expected = await CommandRun.Against(demo.Exchange).Of("subs list --json");
        var run = await Of("subs list --json", new(Path.Combine(blocked, "kucoin", "names.json")));
        Assert.Equal((expected.Exit, expected.Out, expected.Error), (run.Exit, run.Out, run.Error));
    }

    [Fact]
    public void File_and_folder_are_readable_by_the_user_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        _names.With(Owner, NameKind.Asset, "BTC");
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_names.Path));
            File.SetUnixFileMode(_names.Path, UnixFileMode.UserRead | UnixFileMode.OtherWrite);
            Assert.Empty(_names.Cache.Get(Owner, NameKind.Asset));
        }

        Assert.Equal([_names.Path], Directory.GetFiles(Path.GetDirectoryName(_names.Path)!));
    }

    [Fact]
    public void Cache_is_bounded_in_names_and_owners_and_keeps_the_latest()
    {
        _names.With(Owner, NameKind.Asset, [.. Enumerable.Range(0, ShownNames.Limit).Select(number => $"A{number}")]);
        _names.With(Owner, NameKind.Asset, "LATEST", new string('L', 200));
        var kept = _names.Cache.Get(Owner, NameKind.Asset);
        Assert.Equal((ShownNames.Limit, "LATEST"), (kept.Count, kept[0]));

        foreach (var number in Enumerable.Range(0, 20))
        {
            _names.With(new($"127.0.0.1:{number}", ""), NameKind.Asset, "BTC");
        }

        Assert.Empty(_names.Cache.Get(Owner, NameKind.Asset));
        Assert.Equal(["BTC"], _names.Cache.Get(new("127.0.0.1:19", ""), NameKind.Asset));
    }

    [Fact]
    public void File_that_is_too_large_is_ignored()
    {
        _names.With(Owner, NameKind.Asset, "BTC");
        File.AppendAllText(_names.Path, new string(' ', 5 * 1024 * 1024));
        Assert.Empty(_names.Cache.Get(Owner, NameKind.Asset));
    }

    [Fact]
    public async Task Variable_disables_the_cache_of_the_process()
    {
        using var command = new RealCommand(demo.Exchange);
        var file = Path.Combine(command.Folder, "kucoin", "names.json");
        var off = await command.With(NameCache.OffVariable, "1").Shell($"{RealCommand.InShell} subs list");
        Assert.Equal((0, false), (off.Exit, File.Exists(file)));
        var on = await command.With(NameCache.OffVariable, null).Shell($"{RealCommand.InShell} subs list");
        Assert.Equal((0, true), (on.Exit, File.Exists(file)));
    }

    public void Dispose() => _names.Dispose();

    private Task<CommandRun> Of(string line, NameCache? cache = null)
    {
        var (id, secret, passphrase) = demo.Exchange.Credentials;
        return new CommandRun
        {
            Credentials = new(id, secret, passphrase),
            Environment = Client.KucoinEnvironment.FromAddress(demo.Exchange.Address),
            Clock = demo.Exchange.LedgerClock,
            Names = cache ?? _names.Cache,
        }.Of(line);
    }
}
