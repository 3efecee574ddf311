using Kucoin.Emulator.Ledger;
using Microsoft.Data.Sqlite;

namespace Kucoin.Emulator.Tests.Ledger;

/// <summary>Ledger files with an older, unknown or modified schema.</summary>
public sealed class LedgerMigrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _file;

    public LedgerMigrationTests() => _file = _folder.File("ledger.db");

    public static TheoryData<int> FormerForms => [3, 4, 5];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_supported_schema_version_has_a_sample_file() => Assert.Equal(
        Enumerable.Range(LedgerMigrations.Oldest, LedgerSchema.Version - LedgerMigrations.Oldest), FormerForms.Select(form => form.Data));

    [Theory]
    [MemberData(nameof(FormerForms))]
    public async Task Older_schema_version_is_migrated_without_loss(int form)
    {
        Make(form);
        var before = Rows(_file);

        await using (var exchange = await StartAsync())
        {
            Assert.True(exchange.TrialBalance().IsBalanced);
            Assert.Equal(["master", "reader"], exchange.Keys.Keys.Order());
            using var client = new SigningClient(exchange);
            Assert.Equal("200000", (await client.TransferAsync("USDT", "1", "MAIN", "TRADE")).Code);
            Assert.Equal("200000", (await client.PostAsync(
                "/api/v2/sub/user/created", """{"subName":"nightDesk7","password":"q1234567","access":"Spot"}""")).Code);
            Assert.Contains("PRE_SUCCESS", (await client.ReadAsync("/api/v1/deposits?currency=BTC")).GetRawText(), StringComparison.Ordinal);
        }

        Assert.Equal($"{LedgerSchema.Version}", Text(_file, "PRAGMA user_version").Single());
        Assert.Equal(11, before.Count);
        Assert.All(Rows(_file), table => Assert.True(table.Value >= before.GetValueOrDefault(table.Key), table.Key));
        await using var again = await StartAsync();
        Assert.True(again.TrialBalance().IsBalanced);
    }

    [Theory]
    [MemberData(nameof(FormerForms))]
    public async Task Snapshot_of_an_older_schema_is_loaded_and_not_modified(int form)
    {
        Make(form);
        var bytes = await File.ReadAllBytesAsync(_file, TestContext.Current.CancellationToken);
        await using var exchange = await Start.ExchangeAsync(new() { DataFile = OfOneScenario() });

        exchange.Control.LoadSnapshot(_file);

        Assert.True(exchange.TrialBalance().IsBalanced);
        Assert.Equal(["master", "reader"], exchange.Keys.Keys.Order());
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Migration_keeps_the_range_of_user_numbers()
    {
        Make(3);
        await using var exchange = await StartAsync();

        exchange.Control.AddUser(new() { Name = "lateComer1" });

        Assert.All(exchange.Control.Users, user => Assert.True(user.Uid > int.MaxValue, $"{user}"));
        Assert.Equal(exchange.Control.Users.Count, exchange.Control.Users.Select(user => user.Uid).Distinct().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(99)]
    [InlineData(-1)]
    public async Task Unknown_schema_version_is_rejected_unchanged(int form)
    {
        Make(4);
        Execute(_file, $"PRAGMA user_version = {form}");

        await RefusesAsync($"its schema version is {form}, but this emulator supports 3 to 6");
    }

    [Theory]
    [InlineData("CREATE TRIGGER spy AFTER INSERT ON posting BEGIN INSERT INTO setting VALUES (new.id, ''); END", "it has the trigger spy")]
    [InlineData("CREATE TABLE extra (id INTEGER)", "it has the table extra")]
    [InlineData("CREATE VIEW everything AS SELECT * FROM entry", "it has the view everything")]
    [InlineData("CREATE INDEX quick ON entry (at)", "it has the index quick")]
    [InlineData("CREATE UNIQUE INDEX strict ON api_key (key)", "it has the index strict")]
    [InlineData("DROP TRIGGER posting_stays", "it lacks the trigger posting_stays")]
    [InlineData("DROP TRIGGER entry_remains", "it lacks the trigger entry_remains")]
    [InlineData("DROP INDEX posting_account", "it lacks the index posting_account")]
    [InlineData("DROP TABLE old_funding", "it lacks the table old_funding")]
    [InlineData("ALTER TABLE setting ADD COLUMN note TEXT", "its table setting differs from the ledger schema")]
    [InlineData("ALTER TABLE withdrawal RENAME COLUMN remark TO note", "its table withdrawal differs from the ledger schema")]
    [InlineData(
        "DROP TRIGGER entry_stays; CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT 1; END",
        "its trigger entry_stays differs from the ledger schema")]
    [InlineData("DROP INDEX deposit_owner; CREATE INDEX deposit_owner ON deposit (owner)", "its index deposit_owner differs from the ledger schema")]
    [InlineData("CREATE TABLE other (id); CREATE TRIGGER posting_late AFTER INSERT ON other BEGIN SELECT 1; END", "is not part of the ledger schema")]
    public async Task Unexpected_tables_are_rejected_unchanged(string sql, string reason)
    {
        await using (await StartAsync())
        {
        }

        Execute(_file, sql);

        await RefusesAsync(reason);
        await using var exchange = await Start.ExchangeAsync();
        var refusal = Assert.Throws<KucoinEmulatorException>(() => exchange.Control.LoadSnapshot(_file));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Modified_older_schema_is_rejected_unchanged()
    {
        Make(3);
        Execute(_file, "CREATE TRIGGER spy AFTER DELETE ON user BEGIN DELETE FROM setting; END");

        await RefusesAsync("it has the trigger spy");
    }

    [Fact]
    public async Task Older_schema_with_a_wrongly_typed_value_is_rejected_unchanged()
    {
        Make(3);
        Execute(_file, "UPDATE deposit SET confirmations = 'many' WHERE id = 1");

        await RefusesAsync($"its ledger cannot be migrated to schema version {LedgerSchema.Version}");
    }

    [Theory]
    [InlineData("DELETE FROM setting WHERE name = 'seed'")]
    [InlineData("UPDATE setting SET value = 'noon' WHERE name = 'anchor'")]
    [InlineData("UPDATE setting SET value = '9999-12-31T23:59:59Z' WHERE name = 'anchor'")]
    [InlineData("INSERT OR REPLACE INTO setting VALUES ('clock', '1970-01-01T00:00:00Z')")]
    [InlineData("INSERT INTO entry SELECT max(id) + 1, 253402300799000, 'TRANSFER', '', NULL, NULL FROM entry")]
    public async Task Inconsistent_ledger_content_is_rejected_unchanged(string sql)
    {
        await using (await StartAsync())
        {
        }

        Execute(_file, sql);

        await RefusesAsync("its ledger is inconsistent");
    }

    [Fact]
    public async Task Corrupt_page_not_read_at_start_is_detected()
    {
        await using (await StartAsync())
        {
        }

        var page = int.Parse(Text(_file, "SELECT rootpage FROM sqlite_schema WHERE name = 'deposit_owner'").Single(), null);
        await using (var stream = File.OpenWrite(_file))
        {
            stream.Position = ((page - 1) * 4096L) + 8;
            stream.Write(new byte[64]);
        }

        await RefusesAsync("it is damaged");
    }

    private static void Execute(string file, string sql)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<string> Text(string file, string sql)
    {
        using var connection = Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var texts = new List<string>();
        while (row.Read())
        {
            texts.Add(row.GetString(0));
        }

        return texts;
    }

    private static SqliteConnection Open(string file)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private static Dictionary<string, int> Rows(string file) => Text(file, "SELECT name FROM sqlite_schema WHERE type = 'table'")
        .ToDictionary(table => table, table => int.Parse(Text(file, $"SELECT count(*) FROM {table}").Single(), null));

    private Task<KucoinEmulator> StartAsync() => Start.ExchangeAsync(new() { DataFile = _file });

    /// <summary>Another ledger of the same scenario: a snapshot can be loaded only if the assets are the same.</summary>
    private string OfOneScenario()
    {
        var other = _folder.File("other.db");
        File.Copy(_file, other);
        Execute(other, "UPDATE api_key SET label = 'other' WHERE label = 'reader'");
        return other;
    }

    private void Make(int form)
    {
        using var stream = typeof(LedgerMigrationTests).Assembly.GetManifestResourceStream($"ledger-of-form-{form}.sql")!;
        using var reader = new StreamReader(stream);

        // The tables are sorted by name, and reference later ones.
        Execute(_file, $"PRAGMA foreign_keys = OFF; {reader.ReadToEnd()}");
    }

    private async Task RefusesAsync(string reason)
    {
        var before = await File.ReadAllBytesAsync(_file, TestContext.Current.CancellationToken);

        var refusal = await Assert.ThrowsAsync<KucoinEmulatorException>(StartAsync);

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_file, TestContext.Current.CancellationToken));
    }
}
