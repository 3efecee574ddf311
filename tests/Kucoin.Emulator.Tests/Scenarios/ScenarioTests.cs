using System.Diagnostics;
using System.Text;
using Kucoin.Emulator.Ledger;
using Kucoin.Emulator.Scenarios;

namespace Kucoin.Emulator.Tests.Scenarios;

public sealed class ScenarioTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("empty")]
    [InlineData("small-fund")]
    [InlineData("restricted-keys")]
    [InlineData("limited-wallets")]
    [InlineData("many-subs")]
    [InlineData("stress")]
    public async Task Every_scenario_ends_on_its_declared_balances(string name)
    {
        await using var exchange = await Start.ExchangeAsync(new() { Scenario = name, ScenarioSize = 30 });

        foreach (var user in ScenarioFile.Load(name).Sized(30).AllUsers())
        {
            var owner = exchange.Ledger.UserNamed(user.Name)!;
            foreach (var wallet in user.Wallets)
            {
                var balance = exchange.Ledger.Balance(wallet.GetKey(owner.Id))!.Value;
                Assert.Equal(
                    (wallet.Available, wallet.Held, -wallet.Principal, -wallet.Interest),
                    (balance.Available, balance.Held, balance.Principal, balance.Interest));
            }
        }

        Assert.Equal([], exchange.TrialBalance().Problems);
        Assert.Contains(name, ScenarioFile.Names);
    }

    [Fact]
    public async Task Empty_scenario_has_only_a_master()
    {
        await using var exchange = await Start.ExchangeAsync(new() { Scenario = "empty" });
        using var client = new SigningClient(exchange);

        Assert.Equal(0, (await client.ReadAsync("/api/v1/accounts")).GetArrayLength());
        Assert.Equal(0, (await client.ReadAsync("/api/v2/sub/user")).GetProperty("totalNum").GetInt32());
        Assert.Equal(0, exchange.TrialBalance().Postings);
    }

    [Fact]
    public async Task Many_subs_scenario_has_ten_thousand_sub_accounts_and_restarts_within_two_seconds()
    {
        var options = new KucoinEmulatorOptions { Scenario = "many-subs", DataFile = _folder.File("ledger.db") };
        await (await Start.ExchangeAsync(options)).DisposeAsync();

        // Other tests run concurrently, so the best of three starts is used.
        var best = TimeSpan.MaxValue;
        for (var starts = 0; starts < 3 && best > TimeSpan.FromSeconds(1); starts++)
        {
            var started = Stopwatch.GetTimestamp();
            await using var again = await Start.ExchangeAsync(options);
            best = TimeSpan.FromTicks(Math.Min(best.Ticks, Stopwatch.GetElapsedTime(started).Ticks));
        }

        Assert.InRange(best, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        await using var exchange = await Start.ExchangeAsync(options);
        using var client = new SigningClient(exchange);
        var page = await client.ReadAsync("/api/v2/sub/user?pageSize=100&currentPage=100");
        Assert.Equal(10_000, page.GetProperty("totalNum").GetInt32());
        Assert.Equal(100, page.GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("reader", "POST /api/v3/accounts/universal-transfer", "400007")]
    [InlineData("no-transfer", "POST /api/v3/accounts/universal-transfer", "400007")]
    [InlineData("specification-words", "POST /api/v3/accounts/universal-transfer", "400100")]
    [InlineData("no-withdrawal", "POST /api/v3/withdrawals", "400007")]
    [InlineData("specification-words", "POST /api/v3/withdrawals", "400100")]
    [InlineData("no-margin", "POST /api/v3/sub/user/margin/enable", "400007")]
    [InlineData("no-futures", "POST /api/v3/sub/user/futures/enable", "400007")]
    [InlineData("from-here", "GET /api/v1/accounts", "200000")]
    [InlineData("from-elsewhere", "GET /api/v1/accounts", "400006")]
    [InlineData("expired", "GET /api/v1/accounts", "400003")]
    [InlineData("expires-soon", "GET /api/v1/accounts", "200000")]
    [InlineData("version-1", "GET /api/v1/accounts", "400008")]
    [InlineData("version-2", "GET /api/v1/accounts", "200000")]
    [InlineData("sub", "GET /api/v2/sub-accounts", "400010")]
    [InlineData("frozen", "GET /api/v1/accounts", "411100")]
    public async Task Restricted_keys_scenario_has_a_key_for_each_restriction(string key, string endpoint, string code)
    {
        await using var exchange = await Start.ExchangeAsync(new() { Scenario = "restricted-keys" });
        using var client = new SigningClient(exchange.Address, exchange.Keys[key]);
        var (verb, target) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);

        var reply = await client.SendAsync(new() { Verb = verb, Target = target, Body = verb == "POST" ? "{}" : null });

        Assert.Equal(code, reply.Code);
    }

    [Fact]
    public async Task Key_expires_by_the_ledger_clock()
    {
        await using var exchange = await Start.ExchangeAsync(new() { Scenario = "restricted-keys" });
        using var client = new SigningClient(exchange.Address, exchange.Keys["expires-soon"]);
        Assert.Equal("200000", (await client.GetAsync("/api/v1/accounts")).Code);

        exchange.Control.AdvanceClock(TimeSpan.FromDays(1));

        Assert.Equal("400003", (await client.GetAsync("/api/v1/accounts")).Code);
    }

    [Fact]
    public async Task Key_permissions_use_the_names_of_the_key_endpoint()
    {
        await using var exchange = await Start.ExchangeAsync(new() { Scenario = "restricted-keys" });
        using var client = new SigningClient(exchange.Address, exchange.Keys["specification-words"]);

        var key = await client.ReadAsync("/api/v1/user/api-key");

        Assert.Equal("General,InnerTransfer,Transfer", key.GetProperty("permission").GetString());
        using var old = new SigningClient(exchange.Address, exchange.Keys["version-2"]);
        Assert.Equal(2, (await old.ReadAsync("/api/v1/user/api-key")).GetProperty("apiVersion").GetInt32());
    }

    [Fact]
    public async Task Stress_scenario_has_the_requested_number_of_movements()
    {
        await using var exchange = await Start.ExchangeAsync(
            new() { Scenario = "stress", ScenarioSize = 20_000, DataFile = _folder.File("ledger.db") });
        using var client = new SigningClient(exchange);

        var rows = (await client.ReadAsync("/api/v1/accounts/ledgers")).GetProperty("totalNum").GetInt32();

        Assert.InRange(exchange.TrialBalance().Postings, 40_000, 40_200);
        Assert.InRange(rows, 20, 120);
        Assert.True(exchange.TrialBalance().IsBalanced);
    }

    [Fact]
    public async Task Stress_scenario_movements_and_days_are_mutually_exclusive()
    {
        var file = Write(
            """
            {
              "seed": 1, "anchor": "2026-01-01T00:00:00Z", "history": { "days": 30, "entriesPerDay": 4, "movements": 100 },
              "users": [
                { "name": "a", "wallets": [ { "kind": "MAIN", "asset": "USDT", "available": "9" }, { "kind": "TRADE", "asset": "USDT" } ] }
              ]
            }
            """);

        var error = await Assert.ThrowsAsync<KucoinEmulatorException>(() => Start.ExchangeAsync(new() { Scenario = file }));

        Assert.Contains("movements", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stress_scenario_in_memory_is_rejected()
    {
        var error = await Assert.ThrowsAsync<KucoinEmulatorException>(() => Start.ExchangeAsync(new() { Scenario = "stress" }));

        Assert.Contains("data file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Different_seed_gives_different_keys()
    {
        await using var one = await Start.ExchangeAsync(new() { Scenario = "empty", Seed = 1 });
        await using var other = await Start.ExchangeAsync(new() { Scenario = "empty", Seed = 2 });

        Assert.NotEqual(one.Credentials, other.Credentials);
    }

    [Theory]
    [InlineData("nothing", "empty, limited-wallets, living-fund, many-subs, restricted-keys, small-fund, stress")]
    [InlineData("nothing.json", "nothing.json")]
    public async Task Missing_scenario_is_an_error_that_names_it(string name, string said)
    {
        var error = await Assert.ThrowsAsync<KucoinEmulatorException>(() => Start.ExchangeAsync(new() { Scenario = name }));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenario_file_can_be_started_and_its_master_gets_a_key()
    {
        var file = Write("""
            {
              "seed": 3, "anchor": "2026-01-01T00:00:00Z", "history": { "days": 2, "entriesPerDay": 0 },
              "assets": [ { "code": "MINE", "fullName": "Mine", "precision": 3, "price": "2.5", "chains": [] } ],
              "users": [ { "name": "fileMaster1", "wallets": [ { "kind": "MAIN", "asset": "MINE", "available": "12.345" } ] } ]
            }
            """);
        var data = _folder.File("ledger.db");
        for (var start = 0; start < 2; start++)
        {
            await using var exchange = await Start.ExchangeAsync(new() { Scenario = file, DataFile = data });
            using var client = new SigningClient(exchange);

            Assert.Equal("12.345", (await client.ReadAsync("/api/v1/accounts"))[0].GetProperty("available").GetString());
            Assert.Equal("400100", (await client.TransferAsync("MINE", "0.0001", "MAIN", "TRADE")).Code);
            Assert.Equal("3", (await client.ReadAsync("/api/v3/currencies/MINE")).GetProperty("precision").ToString());
        }
    }

    [Theory]
    [InlineData("""{ "users": [] }""", "first user")]
    [InlineData("""{ "users": [ { "name": "a", "stranger": true } ] }""", "first user")]
    [InlineData("""{ "users": [ { "name": "" } ] }""", "name of the user is missing")]
    [InlineData("""{ "users": [ { "name": "a" }, { "name": "a" } ] }""", "The user a is defined twice")]
    [InlineData("""{ "users": [ { "name": "a", "access": "Everything" } ] }""", "Everything")]
    [InlineData("""{ "users": [ { "name": "a", "vipLevel": 13 } ] }""", "VIP level 13")]
    [InlineData("""{ "users": [ { "name": "a", "keys": [ { "label": "k", "permissions": ["Fly"] } ] } ] }""", "Fly")]
    [InlineData("""{ "users": [ { "name": "a", "secret": "x" } ] }""", "$.users[0] has the unknown member secret")]
    [InlineData("""{ "users": [ { "name": "a" }, { "name": 7 } ] }""", "$.users[1].name must be String, but is Number")]
    [InlineData("""{ "users": [ { "name": "a", "frozen": "yes" } ] }""", "$.users[0].frozen must be true or false")]
    [InlineData("""{ "users": [ { "name": "a", "vipLevel": 0.5 } ] }""", "cannot be read")]
    [InlineData("""{ "users": [ { "name": "a", "keys": [ { "label": "k" } ] } ] }""", "$.users[0].keys[0] does not have the required member permissions")]
    [InlineData("""{ "users": [ { "name": "a", "keys": [ { "label": "k", "permissions": [1] } ] } ] }""", "permissions[0] must be String, but is Number")]
    [InlineData("""{ "users": null }""", "$ does not have the required member users")]
    [InlineData("""{ "users": {} }""", "$.users must be Array, but is Object")]
    [InlineData("""{ "users": [ { "name": "\ud800" } ] }""", "cannot be read")]
    [InlineData("""{ "users": [ { "name": "a", "wallets": [ { "kind": "POCKET", "asset": "USDT" } ] } ] }""", "POCKET")]
    [InlineData("""{ "users": [ { "name": "a", "wallets": [ { "kind": "MAIN", "asset": "NONE" } ] } ] }""", "NONE")]
    [InlineData("""{ "users": [ { "name": "a", "wallets": [ { "kind": "MAIN", "asset": "USDT", "held": "-1" } ] } ] }""", "negative amount")]
    [InlineData("""{ "users": [ { "name": "a", "wallets": [ { "kind": "MAIN", "asset": "USDT", "held": "x" } ] } ] }""", "cannot be read")]
    [InlineData("""{ "users": [ { "name": "a", "wallets": [ { "kind": "ISOLATED", "tag": "A-B", "asset": "USDT" } ] } ] }""", "A-B")]
    [InlineData("""{ "users": [ { "name": "a", "wallets": [ { "kind": "MAIN", "tag": "BTC-USDT", "asset": "USDT" } ] } ] }""", "tag")]
    [InlineData("""{ "users": [ { "name": "a", "wallets": [ { "kind": "MARGIN", "asset": "USDT", "principal": "1" } ] } ] }""", "60 days")]
    [InlineData("""{ "users": [ { "name": "a", "addresses": [ { "asset": "USDT", "chain": "x", "wallet": "MAIN" } ] } ] }""", "chain x")]
    [InlineData("""{ "users": [ { "name": "a", "neverOpened": ["MAIN"] } ] }""", "lists MAIN in neverOpened. Allowed values: MARGIN")]
    [InlineData(
        """{ "users": [ { "name": "a", "neverOpened": ["MARGIN"], "wallets": [ { "kind": "MARGIN_V2", "asset": "BTC" } ] } ] }""",
        "a lists MARGIN in neverOpened")]
    [InlineData("[]", "cannot be read")]
    [InlineData("null", "cannot be read")]
    [InlineData("{", "cannot be read")]
    public async Task Invalid_scenario_file_is_reported_and_leaves_no_file(string text, string said)
    {
        const string Head = """{ "seed": 1, "anchor": "2026-01-01T00:00:00Z", "history": { "days": 2, "entriesPerDay": 0 }, """;
        var file = Write(text.Replace("{ \"users\"", $"{Head} \"users\"", StringComparison.Ordinal));

        var error = await Assert.ThrowsAsync<KucoinEmulatorException>(
            () => Start.ExchangeAsync(new() { Scenario = file, DataFile = _folder.File("ledger.db") }));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("ledger.db")));
    }

    [Fact]
    public async Task Cloned_account_scenario_contains_no_keys()
    {
        var file = _folder.File("copy.json");
        var copy = new ScenarioCopy
        {
            At = new(2026, 5, 4, 3, 2, 1, TimeSpan.Zero),
            Users =
            [
                new("liveMaster", [
                    new("main", "USDT", 12.5m), new("trade", "USDT", 3m), new("TRADE_HF", "USDT", 0.25m) { Held = 1m },
                    new("MARGIN", "USDT", 20m) { Principal = 100m, Interest = 0.5m }, new("MARGIN", "BTC", 0.01m),
                    new("isolated", "ETH", 1m) { Tag = "ETH-USDT" }, new("isolated", "XYZ", 1m) { Tag = "XYZ-USDT" },
                    new("main", "RARE", 0.123456789012m), new("contract", "SOL", 4m), new("UNIFIED", "USDT", 1m)])
                { VipLevel = 3 },
                new("desk@example.com", [new("main", "USDT", 1m)]) { Remarks = "one\ntwo", Access = "Spot", IsFrozen = true },
            ],
        };

        var leftOut = copy.Save(file);

        Assert.Equal(2, leftOut.Count);
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.All(["secret", "passphrase", "label"], word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        await using var exchange = await Start.ExchangeAsync(new() { Scenario = file, FreezeAtAnchor = true });
        Assert.Equal([], exchange.TrialBalance().Problems);
        Assert.Equal(copy.At, exchange.LedgerClock.GetUtcNow());
        using var client = new SigningClient(exchange);
        var wallets = exchange.Ledger.Balances(1).Where(wallet => !wallet.Total.IsZero)
            .Select(wallet => $"{wallet.Wallet.Kind} {wallet.Asset} {wallet.Available} {wallet.Held}");
        Assert.Equal(
            [
                "Main USDT 12.5 0", "Trade USDT 3.25 1", "Margin USDT 20 0", "Margin BTC 0.01 0", "Isolated ETH 1 0",
                "Main RARE 0.123456789012 0", "Contract SOL 4 0",
            ],
            wallets);
        var debtor = exchange.Ledger.Balance(new(1, WalletKind.Margin, "", "USDT"))!.Value;
        Assert.Equal(("20", "-100", "-0.5"), ($"{debtor.Available}", $"{debtor.Principal}", $"{debtor.Interest}"));
        Assert.Equal("10000", (await client.GetAsync("/api/v3/margin/accounts")).Header("gw-ratelimit-limit"));
        var sub = (await client.ReadAsync("/api/v2/sub/user")).GetProperty("items")[0];
        Assert.Equal("desk@example.com", sub.GetProperty("subName").GetString());
    }

    private string Write(string text)
    {
        var file = _folder.File("scenario.json");
        File.WriteAllText(file, text, Encoding.UTF8);
        return file;
    }
}
