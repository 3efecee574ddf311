using System.Text.RegularExpressions;
using Kucoin.Client.Transfers;
using Kucoin.Emulator;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Tests.Commands.Transfers;

/// <summary>The journal is shared by all runs of the command, and no transfer is sent without an entry.</summary>
public sealed class JournalTests : IAsyncLifetime
{
    private const string Transfer = "POST /api/v3/accounts/universal-transfer";
    private const string Move = "--asset USDT --amount 77.25 --from main --to trade";

    private readonly TemporaryProfiles _files = new();

    private KucoinEmulator _exchange = null!;

    private string Journal => Path.Combine(_files.Folder, "transfer-journal.jsonl");

    public async ValueTask InitializeAsync() => _exchange = await KucoinEmulator.StartAsync(ct: TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _exchange.DisposeAsync();
        _files.Dispose();
    }

    /// <summary>The row belongs to the second transfer: reporting that the first happened would be wrong.</summary>
    [Fact]
    public async Task Resolve_with_the_row_of_a_second_attempt_is_undetermined()
    {
        await Cut("mine-1");
        Assert.Equal(ExitCodes.Done, (await Run($"transfers create {Move} --client-oid mine-2")).Exit);
        var first = await Resolve("mine-1");
        Assert.Equal(ExitCodes.OutcomeUnknown, first.Exit);
        Assert.Equal("cannot tell", first.Json.GetProperty("verdict").GetString());
        Assert.Contains("mine-2", first.Json.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, first.Json.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public async Task Resolve_ignores_a_rejected_second_attempt()
    {
        Assert.Equal(ExitCodes.Done, (await Run($"transfers create {Move} --client-oid mine-1")).Exit);
        _exchange.Control.AddFault(new() { Kind = FaultKind.Refuse, Endpoint = Transfer, Code = "230003" });
        Assert.Equal(ExitCodes.Refused, (await Run($"transfers create {Move} --client-oid mine-2")).Exit);
        var run = await Resolve("mine-1");
        Assert.Equal(ExitCodes.Done, run.Exit);
        Assert.StartsWith(
            "One row of each wallet fits it, and no other.", run.Json.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolve_ignores_a_second_attempt_at_another_exchange()
    {
        await using var other = await KucoinEmulator.StartAsync(ct: TestContext.Current.CancellationToken);
        Assert.Equal(ExitCodes.Done, (await Run($"transfers create {Move} --client-oid mine-1")).Exit);
        Assert.Equal(ExitCodes.Done, (await At(other).Of($"transfers create {Move} --client-oid mine-2")).Exit);
        Assert.Equal(ExitCodes.Done, (await Resolve("mine-1")).Exit);
    }

    [Fact]
    public async Task Journal_file_is_accessible_only_to_its_owner_and_contains_no_key()
    {
        var run = await Run($"transfers create {Move} --client-oid mine-1");
        Assert.Equal(ExitCodes.Done, run.Exit);
        var text = await File.ReadAllTextAsync(Journal, TestContext.Current.CancellationToken);
        Assert.Contains("\"clientOid\":\"mine-1\"", text, StringComparison.Ordinal);
        var (key, secret, passphrase) = _exchange.Credentials;
        Assert.All([key, secret, passphrase], part => Assert.DoesNotContain(part, text, StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Journal));
        }
    }

    /// <summary>A transfer whose process is killed while waiting for the response stays in the journal.</summary>
    [Fact]
    public async Task Journal_entry_is_written_before_the_transfer_is_sent()
    {
        CommandRun? listed = null;
        using var network = new FakeNetwork().On(Transfer, _ =>
        {
            listed = Run("transfers list --json").GetAwaiter().GetResult();
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut");
        });
        await CommandRun.Against(_exchange, network: network, profiles: _files.Store).Of($"transfers create {Move} --client-oid mine-1");
        Assert.Equal("not settled", Assert.Single(listed!.Json.GetProperty("rows").EnumerateArray()).GetProperty("state").GetString());
        var after = await Run("transfers list --json");
        Assert.Equal("unknown", Assert.Single(after.Json.GetProperty("rows").EnumerateArray()).GetProperty("state").GetString());
    }

    /// <summary>Regardless of the error of the local clock, the deadline is one minute of exchange time away.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(3600)]
    [InlineData(-3600)]
    public async Task Journal_entry_contains_NotAfter_in_exchange_time(int secondsAhead)
    {
        var clock = new SkewedClock(TimeSpan.FromSeconds(secondsAhead));
        await using var exchange = await KucoinEmulator.StartAsync(new() { WireClock = clock }, TestContext.Current.CancellationToken);
        var begin = clock.GetUtcNow();

        var run = await At(exchange).Of($"transfers create {Move} --client-oid mine-1");

        Assert.Equal((ExitCodes.Done, "clientOid: mine-1\n"), (run.Exit, run.Error));
        var entry = Assert.Single(await new FileTransferJournal(Journal).ReadAsync(TestContext.Current.CancellationToken));
        Assert.InRange(new DateTimeOffset(entry.NotAfter!.Value), begin.AddSeconds(59), clock.GetUtcNow().AddSeconds(61));
    }

    [Theory]
    [InlineData("--demo")]
    [InlineData("--curl")]
    public async Task Journal_omits_demo_and_curl_transfers(string how)
    {
        Assert.Equal(ExitCodes.Done, (await Run($"transfers create {Move} {how}")).Exit);
        Assert.False(File.Exists(Journal));
    }

    [Theory]
    [InlineData("create")]
    [InlineData("resolve")]
    [InlineData("list")]
    public async Task Journal_that_is_invalid_fails_the_command_with_its_position(string verb)
    {
        Directory.CreateDirectory(_files.Folder);
        await File.WriteAllTextAsync(Journal, "nonsense\n", TestContext.Current.CancellationToken);
        var run = await Run(verb switch
        {
            "create" => $"transfers create {Move} --client-oid mine-1",
            "resolve" => "transfers resolve --client-oid mine-1",
            _ => "transfers list",
        });
        Assert.NotEqual(ExitCodes.Done, run.Exit);
        Assert.Contains($"{Journal} is invalid at line 1.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_exchange.Control.Received, request => request.Verb == "POST");
    }

    [Fact]
    public async Task Transfers_list_shows_sent_transfers_with_their_state_newest_first()
    {
        await Run($"transfers create {Move} --client-oid mine-1");
        _exchange.Control.AddFault(new() { Kind = FaultKind.Refuse, Endpoint = Transfer, Code = "230003" });
        await Run("transfers create --asset BTC --amount 0.5 --from trade --to main@marketMaker1 --client-oid mine-2");
        await Cut("mine-3");

        var all = await Run("transfers list --csv");
        Assert.Equal(ExitCodes.Done, all.Exit);
        var lines = all.Out.TrimEnd('\n').Split('\n');
        Assert.StartsWith("time,state,asset,amount,from,to,clientOid,orderId,sentAt,notAfter,end,exchange,keyId", lines[0], StringComparison.Ordinal);
        Assert.Contains(",unknown,USDT,77.25,main,trade,mine-3,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",did not happen,BTC,0.5,trade,main@", lines[2], StringComparison.Ordinal);
        Assert.Contains(",happened,USDT,77.25,main,trade,mine-1,", lines[3], StringComparison.Ordinal);

        var open = await Run("transfers list --unresolved --json");
        Assert.Equal("mine-3", Assert.Single(open.Json.GetProperty("rows").EnumerateArray()).GetProperty("clientOid").GetString());
    }

    /// <summary>The message of an empty list distinguishes an empty journal from a filter without matches.</summary>
    [Fact]
    public async Task Transfers_list_distinguishes_no_match_from_nothing_sent()
    {
        Assert.Equal("Nothing was sent from here.\n", (await Run("transfers list")).Out);
        Assert.Equal("Nothing was sent from here.\n", (await Run("transfers list --unresolved")).Out);

        await Run($"transfers create {Move} --client-oid mine-1");

        Assert.Equal("Nothing that was sent from here matches --unresolved.\n", (await Run("transfers list --unresolved")).Out);
        Assert.Equal("Nothing that was sent from here matches --since.\n", (await Run("transfers list --since 2040-01-01")).Out);
        var both = await Run("transfers list --since 2040-01-01 --unresolved");
        Assert.Equal((ExitCodes.Done, "Nothing that was sent from here matches --since and --unresolved.\n"), (both.Exit, both.Out));
    }

    /// <summary>The exchange accepts the key, but the journal entry was signed with another one.</summary>
    [Theory]
    [InlineData("--client-oid mine-1")]
    [InlineData($"--client-oid mine-1 {Move} --sent-at 0s")]
    public async Task Resolve_of_a_transfer_sent_with_another_key_is_undetermined(string named)
    {
        await Cut("mine-1");
        var text = await File.ReadAllTextAsync(Journal, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Journal, Regex.Replace(text, "\"keyId\":\"[0-9a-f]+\"", "\"keyId\":\"0123456789abcdef\""), TestContext.Current.CancellationToken);
        _exchange.Control.AdvanceClock(TimeSpan.FromMinutes(2));

        var run = await Run($"transfers resolve {named} --json");

        Assert.Equal(ExitCodes.OutcomeUnknown, run.Exit);
        Assert.Contains("another key", run.Json.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    private async Task Cut(string clientOid)
    {
        _exchange.Control.AddFault(new() { Kind = FaultKind.Cut, When = FaultMoment.Before, Endpoint = Transfer });
        Assert.Equal(ExitCodes.OutcomeUnknown, (await Run($"transfers create {Move} --client-oid {clientOid}")).Exit);
    }

    private Task<CommandRun> Resolve(string clientOid) => Run($"transfers resolve --client-oid {clientOid} --json");

    private CommandRun At(KucoinEmulator exchange) => CommandRun.Against(exchange, profiles: _files.Store);

    private Task<CommandRun> Run(string line) => At(_exchange).Of(line);

    /// <summary>A clock that is wrong and runs, as the client's own does; a FakeTimeProvider stands.</summary>
    private sealed class SkewedClock(TimeSpan ahead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
    }
}
