using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Emulator.Tests.Control;

public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(Start.Noon);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Snapshot_restores_chain_states()
    {
        await using var exchange = await StartAsync(null);
        using var client = new SigningClient(exchange) { Clock = _clock };
        exchange.Control.SaveSnapshot(_folder.File("open"));
        exchange.Control.SetChain("USDT", "trx", withdrawals: false);
        exchange.Control.SaveSnapshot(_folder.File("closed"));

        exchange.Control.LoadSnapshot(_folder.File("open"));
        var open = await AskAsync();
        exchange.Control.LoadSnapshot(_folder.File("closed"));
        var closed = await AskAsync();

        Assert.Equal(("200000", "260210"), (open.Code, closed.Code));

        Task<Reply> AskAsync() => client.PostAsync(
            "/api/v3/withdrawals",
            """{"currency":"USDT","amount":"10","withdrawType":"ADDRESS","toAddress":"TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ","chain":"trx"}""");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Snapshot_loaded_again_makes_the_same_script_produce_the_same_bytes(bool inFile)
    {
        await using var exchange = await StartAsync(inFile ? _folder.File("ledger.db") : null);
        using var client = new SigningClient(exchange) { Clock = _clock };
        exchange.Control.SaveSnapshot(_folder.File("snapshot"));

        var first = await Script(exchange, client);
        exchange.Control.LoadSnapshot(_folder.File("snapshot"));
        var second = await Script(exchange, client);

        Assert.Equal(first, second);
        Assert.True(exchange.TrialBalance().IsBalanced);
    }

    [Fact]
    public async Task Loaded_snapshot_is_persisted_in_the_data_file()
    {
        string accounts;
        await using (var exchange = await StartAsync(_folder.File("ledger.db")))
        {
            using var client = new SigningClient(exchange) { Clock = _clock };
            accounts = (await client.GetAsync("/api/v1/accounts")).Text;
            exchange.Control.SaveSnapshot(_folder.File("snapshot"));
            await client.TransferAsync("USDT", "5", "MAIN", "TRADE");
            exchange.Control.LoadSnapshot(_folder.File("snapshot"));
        }

        await using var again = await StartAsync(_folder.File("ledger.db"));
        using var reader = new SigningClient(again) { Clock = _clock };
        Assert.Equal(accounts, (await reader.GetAsync("/api/v1/accounts")).Text);
    }

    [Fact]
    public async Task Snapshot_is_a_data_file_and_is_not_modified_by_loading()
    {
        var file = _folder.File("snapshot");
        await using var exchange = await StartAsync(null);
        exchange.Control.SaveSnapshot(file);
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);

        exchange.Control.LoadSnapshot(file);

        Assert.Equal(bytes, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!));
        await using var other = await StartAsync(file);
        Assert.Equal(exchange.Credentials, other.Credentials);
    }

    [Fact]
    public async Task Loading_a_snapshot_removes_keys_created_after_it()
    {
        await using var exchange = await StartAsync(null);
        exchange.Control.SaveSnapshot(_folder.File("snapshot"));
        using var client = new SigningClient(exchange.Address, exchange.Control.AddKey(new() { Label = "late" })) { Clock = _clock };
        Assert.Equal("200000", (await client.GetAsync("/api/v1/accounts")).Code);

        exchange.Control.LoadSnapshot(_folder.File("snapshot"));

        Assert.Equal("400003", (await client.GetAsync("/api/v1/accounts")).Code);
    }

    [Fact]
    public async Task Loading_a_snapshot_restores_the_frozen_clock()
    {
        await using var exchange = await StartAsync(null);
        var frozen = exchange.LedgerClock.GetUtcNow();
        exchange.Control.SaveSnapshot(_folder.File("snapshot"));
        exchange.Control.AdvanceClock(TimeSpan.FromDays(3));

        exchange.Control.LoadSnapshot(_folder.File("snapshot"));

        Assert.Equal((frozen, true), (exchange.LedgerClock.GetUtcNow(), exchange.Control.Clocks.IsFrozen));
    }

    [Fact]
    public async Task Running_clock_is_never_earlier_than_the_newest_row_of_a_loaded_snapshot()
    {
        await using var ahead = await Start.ExchangeAsync(new() { WireClock = _clock });
        ahead.Control.AdvanceClock(TimeSpan.FromDays(30));
        using var client = new SigningClient(ahead) { Clock = _clock };
        await client.TransferAsync("USDT", "5", "MAIN", "TRADE");
        ahead.Control.SaveSnapshot(_folder.File("snapshot"));
        await using var exchange = await Start.ExchangeAsync(new() { WireClock = _clock });

        exchange.Control.LoadSnapshot(_folder.File("snapshot"));

        Assert.Equal((Start.Noon.AddDays(30), false), (exchange.LedgerClock.GetUtcNow(), exchange.Control.Clocks.IsFrozen));
    }

    /// <summary>The snapshot does not contain the caller, so a call that spans both ledgers would have no user.</summary>
    [Fact]
    public async Task Loading_a_snapshot_waits_for_running_requests()
    {
        var clock = new StoppedInBetween();
        await using var exchange = await Start.ExchangeAsync(new() { WireClock = clock });
        exchange.Control.SaveSnapshot(_folder.File("snapshot"));
        using var client = new SigningClient(exchange.Address, exchange.Control.AddKey(new() { Label = "late" }));
        var load = Task.CompletedTask;
        clock.InBetween = () =>
        {
            load = Task.Run(() => exchange.Control.LoadSnapshot(_folder.File("snapshot")));
            ((IAsyncResult)load).AsyncWaitHandle.WaitOne(TimeSpan.FromMilliseconds(100));
        };

        var during = await client.GetAsync("/api/v1/accounts");
        await load;
        var afterwards = await client.GetAsync("/api/v1/accounts");

        Assert.Equal(("200000", "400003"), (during.Code, afterwards.Code));
    }

    [Fact]
    public async Task Snapshot_does_not_overwrite_an_existing_file_or_load_a_foreign_one()
    {
        await using var exchange = await StartAsync(null);
        var foreign = _folder.File("letter.txt");
        await File.WriteAllTextAsync(
            foreign, new StringBuilder().Insert(0, "Dear exchange, ", 20).ToString(), TestContext.Current.CancellationToken);

        Assert.Throws<KucoinEmulatorException>(() => exchange.Control.SaveSnapshot(foreign));
        Assert.Throws<KucoinEmulatorException>(() => exchange.Control.LoadSnapshot(foreign));
        Assert.Throws<KucoinEmulatorException>(() => exchange.Control.LoadSnapshot(_folder.File("nothing")));

        using var client = new SigningClient(exchange) { Clock = _clock };
        Assert.Equal("200000", (await client.GetAsync("/api/v1/accounts")).Code);
    }

    private static async Task<string> Script(KucoinEmulator exchange, SigningClient client)
    {
        var answers = new StringBuilder();
        answers.Append((await client.TransferAsync("USDT", "5", "MAIN", "TRADE", oid: "one")).Text);
        exchange.Control.AdvanceClock(TimeSpan.FromMinutes(7));
        answers.Append(exchange.LandDeposit("marketMaker1", "USDT", "trx", 3));
        var sub = """{"subName":"scriptDesk1","password":"secret77","access":"Spot"}""";
        answers.Append((await client.PostAsync("/api/v2/sub/user/created", sub)).Text);
        answers.Append((await client.GetAsync("/api/v1/accounts/ledgers")).Text);
        answers.Append((await client.GetAsync("/api/v1/accounts")).Text);
        return answers.ToString();
    }

    private Task<KucoinEmulator> StartAsync(string? file) =>
        Start.ExchangeAsync(new() { WireClock = _clock, FreezeAtAnchor = true, DataFile = file });

    /// <summary>A clock that runs a callback while it is read, which a FakeTimeProvider does not.</summary>
    private sealed class StoppedInBetween : TimeProvider
    {
        private Action? _inBetween;
        private int _readings;

        public Action InBetween
        {
            set => _inBetween = value;
        }

        public override DateTimeOffset GetUtcNow()
        {
            // The first reading of a request is before it is served.
            if (_inBetween is not null && Interlocked.Increment(ref _readings) > 1)
            {
                Interlocked.Exchange(ref _inBetween, null)?.Invoke();
            }

            return base.GetUtcNow();
        }
    }
}
