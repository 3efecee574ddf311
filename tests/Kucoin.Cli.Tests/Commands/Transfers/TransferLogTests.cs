using Kucoin.Cli.Commands.Transfers;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Tests.Commands.Transfers;

/// <summary>What one run of the command knows of the transfers of earlier runs.</summary>
public sealed class TransferLogTests : IAsyncLifetime
{
    private const string Transfer = "POST /api/v3/accounts/universal-transfer";
    private const string Move = "--asset USDT --amount 77.25 --from main --to trade";

    private readonly TemporaryProfiles _files = new();

    private KucoinEmulator _exchange = null!;

    private string Log => Path.Combine(_files.Folder, "transfers.jsonl");

    public async ValueTask InitializeAsync() => _exchange = await KucoinEmulator.StartAsync(ct: TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _exchange.DisposeAsync();
        _files.Dispose();
    }

    /// <summary>The row is the second one's: to say that the first happened would leave it undone.</summary>
    [Fact]
    public async Task The_row_of_a_second_attempt_does_not_prove_the_first()
    {
        await Cut("mine-1");
        Assert.Equal(Exit.Done, (await Run($"transfers create {Move} --client-oid mine-2")).Exit);
        var first = await Resolve("mine-1");
        Assert.Equal(Exit.OutcomeUnknown, first.Exit);
        Assert.Equal("cannot tell", first.Json.GetProperty("verdict").GetString());
        Assert.Contains("mine-2", first.Json.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, first.Json.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task One_that_was_refused_is_no_second_attempt()
    {
        Assert.Equal(Exit.Done, (await Run($"transfers create {Move} --client-oid mine-1")).Exit);
        _exchange.Control.AddFault(new() { Kind = FaultKind.Refuse, Endpoint = Transfer, Code = "230003" });
        Assert.Equal(Exit.Refused, (await Run($"transfers create {Move} --client-oid mine-2")).Exit);
        Assert.Equal(2, (await File.ReadAllLinesAsync(Log, TestContext.Current.CancellationToken)).Length);
        var run = await Resolve("mine-1");
        Assert.Equal(Exit.Done, run.Exit);
        Assert.StartsWith(
            "One row of each wallet fits it, and no other.", run.Json.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_at_another_exchange_is_no_second_attempt()
    {
        await using var other = await KucoinEmulator.StartAsync(ct: TestContext.Current.CancellationToken);
        Assert.Equal(Exit.Done, (await Run($"transfers create {Move} --client-oid mine-1")).Exit);
        Assert.Equal(Exit.Done, (await At(other).Of($"transfers create {Move} --client-oid mine-2")).Exit);
        Assert.Equal(Exit.Done, (await Resolve("mine-1")).Exit);
    }

    [Fact]
    public async Task The_log_is_for_its_user_only_and_holds_no_key()
    {
        var run = await Run($"transfers create {Move} --client-oid mine-1");
        Assert.Equal(Exit.Done, run.Exit);
        var line = Assert.Single(await File.ReadAllLinesAsync(Log, TestContext.Current.CancellationToken));
        Assert.Contains("\"clientOid\":\"mine-1\",\"asset\":\"USDT\",\"amount\":77.25,\"from\":\"main\"", line, StringComparison.Ordinal);
        var (key, secret, passphrase) = _exchange.Credentials;
        Assert.All([key, secret, passphrase], part => Assert.DoesNotContain(part, line, StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Log));
        }
    }

    /// <summary>What is killed while it waits for its answer must not be forgotten.</summary>
    [Fact]
    public async Task It_is_written_before_the_transfer_is_sent()
    {
        var written = "";
        using var network = new FakeNetwork().On(Transfer, _ =>
        {
            written = File.ReadAllText(Log);
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut");
        });
        await CommandRun.Against(_exchange, network: network, profiles: _files.Store).Of($"transfers create {Move} --client-oid mine-1");
        Assert.Contains("\"clientOid\":\"mine-1\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain("\"end\"", written, StringComparison.Ordinal);
        Assert.Contains("\"end\"", await File.ReadAllTextAsync(Log, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--demo")]
    [InlineData("--curl")]
    public async Task What_moves_nothing_real_is_not_kept(string how)
    {
        Assert.Equal(Exit.Done, (await Run($"transfers create {Move} {how}")).Exit);
        Assert.False(File.Exists(Log));
    }

    [Fact]
    public async Task A_log_that_cannot_be_written_is_said_and_stops_nothing()
    {
        Directory.CreateDirectory(_files.Folder);
        await File.WriteAllTextAsync(Log, "nonsense\n", TestContext.Current.CancellationToken);
        var sent = await Run($"transfers create {Move} --client-oid mine-1");
        Assert.Equal(Exit.Done, sent.Exit);
        Assert.Equal(
            $"{Log} cannot be understood at line 1. 'kucoin transfers resolve' will not know of this transfer.\nclientOid: mine-1\n",
            sent.Error);

        var asked = await Resolve("mine-1");
        Assert.Equal(Exit.OutcomeUnknown, asked.Exit);
        Assert.Contains($"It cannot be told: {Log} cannot be understood at line 1.", asked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_older_than_a_day_and_an_hour_is_forgotten()
    {
        var log = TransferLog.Beside(_files.Store, TimeProvider.System);
        await log.Begin(Sent("mine-1", TimeSpan.FromHours(25.1)));
        await log.Begin(Sent("mine-2", TimeSpan.FromHours(24.9)));
        await log.Begin(Sent("mine-3", TimeSpan.FromHours(1)));
        var lines = await File.ReadAllLinesAsync(Log, TestContext.Current.CancellationToken);
        Assert.Equal(["mine-2", "mine-3"], lines.Select(line => line.Split("\"clientOid\":\"")[1].Split('"')[0]));
    }

    [Fact]
    public async Task Commands_at_once_lose_no_transfer()
    {
        await Parallel.ForAsync(0, 8, TestContext.Current.CancellationToken, async (index, _) =>
            await TransferLog.Beside(_files.Store, TimeProvider.System).Begin(Sent($"mine-{index}", TimeSpan.Zero)));
        Assert.Equal(8, (await File.ReadAllLinesAsync(Log, TestContext.Current.CancellationToken)).Length);
    }

    [Theory]
    [InlineData("main", "trade", true)]
    [InlineData("main", "margin", true)]
    [InlineData("margin", "trade", true)]
    [InlineData("trade", "main", false)]
    [InlineData("main", "trade@desk7", false)]
    public async Task One_common_wallet_is_enough_to_mistake_two(string from, string to, bool isTwin)
    {
        var log = TransferLog.Beside(_files.Store, TimeProvider.System);
        await log.Begin(Sent("mine-1", TimeSpan.Zero) with { From = from, To = to });
        Assert.Equal(isTwin, log.TwinOf(Sent("mine-2", TimeSpan.Zero)) is not null);
        Assert.Null(log.TwinOf(Sent("mine-2", TimeSpan.Zero) with { Amount = 77.26m }));
        Assert.Null(log.TwinOf(Sent("mine-1", TimeSpan.Zero)));
    }

    [Fact]
    public async Task Two_that_are_far_apart_are_not_mistaken()
    {
        var log = TransferLog.Beside(_files.Store, TimeProvider.System);
        var early = Sent("mine-1", TimeSpan.FromHours(1));
        await log.Begin(early);
        await log.Settle(early, refused: false);
        var far = Sent("mine-2", TimeSpan.FromHours(3)) with { End = TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(2.9) };
        await log.Begin(far);
        Assert.Null(log.TwinOf(Sent("mine-2", TimeSpan.Zero)));
    }

    private static SentTransfer Sent(string clientOid, TimeSpan age) => new()
    {
        Time = TimeProvider.System.GetUtcNow() - age,
        ClientOid = clientOid,
        Asset = "USDT",
        Amount = 77.25m,
        From = "main",
        To = "trade",
        Exchange = "http://127.0.0.1:8080/",
    };

    private async Task Cut(string clientOid)
    {
        _exchange.Control.AddFault(new() { Kind = FaultKind.Cut, When = FaultMoment.Before, Endpoint = Transfer });
        Assert.Equal(Exit.OutcomeUnknown, (await Run($"transfers create {Move} --client-oid {clientOid}")).Exit);
    }

    private Task<CommandRun> Resolve(string clientOid) => Run($"transfers resolve {Move} --sent-at 1m --client-oid {clientOid} --json");

    private CommandRun At(KucoinEmulator exchange) => CommandRun.Against(exchange, profiles: _files.Store);

    private Task<CommandRun> Run(string line) => At(_exchange).Of(line);
}
