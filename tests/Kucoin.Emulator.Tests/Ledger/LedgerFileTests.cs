using System.Security.Cryptography;
using Kucoin.Emulator.Ledger;
using Kucoin.Emulator.Tests.Disks;
using Microsoft.Data.Sqlite;

namespace Kucoin.Emulator.Tests.Ledger;

public sealed class LedgerFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _file;

    public LedgerFileTests() => _file = _folder.File("ledger.db");

    [Fact]
    public async Task Commit_is_durable_before_the_response()
    {
        await using var exchange = await StartAsync();

        Assert.Equal(("wal", "2", "1", "exclusive"), Pragmas(exchange));
        await exchange.DisposeAsync();
        await using var again = await StartAsync();
        Assert.Equal(("wal", "2", "1", "exclusive"), Pragmas(again));
    }

    /// <summary>SQLite 3.50.2 fixed an error in aggregate queries that allowed a crafted statement to write memory.</summary>
    [Fact]
    public void SQLite_version_includes_the_required_fixes()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();

        Assert.True(Version.Parse(connection.ServerVersion) >= new Version(3, 50, 2), connection.ServerVersion);
    }

    [Fact]
    public async Task Ledger_file_survives_a_restart()
    {
        string accounts;
        string ledger;
        EmulatorCredentials credentials;
        await using (var first = await StartAsync())
        {
            using var client = new SigningClient(first);
            Assert.Equal("200000", (await client.TransferAsync("USDT", "12.5", "MAIN", "MARGIN")).Code);
            var added = await client.PostAsync(
                "/api/v2/sub/user/created", """{"subName":"nightDesk7","password":"q1234567","access":"Spot"}""");
            Assert.Equal("200000", added.Code);
            accounts = (await client.ReadAsync("/api/v1/accounts")).GetRawText();
            ledger = (await client.ReadAsync("/api/v1/accounts/ledgers?pageSize=500&endAt=" + Now(first))).GetRawText();
            credentials = first.Credentials;
        }

        await using var second = await Start.ExchangeAsync(new() { DataFile = _file, Scenario = "not looked at again" });
        using var again = new SigningClient(second);

        Assert.Equal(credentials, second.Credentials);
        Assert.Equal(accounts, (await again.ReadAsync("/api/v1/accounts")).GetRawText());
        Assert.Contains("nightDesk7", (await again.ReadAsync("/api/v2/sub/user")).GetRawText(), StringComparison.Ordinal);
        Assert.Contains("\"12.5\"", ledger, StringComparison.Ordinal);
        var since = second.Ledger.NewestAt - (24 * 60 * 60 * 1000);
        var reread = await again.ReadAsync($"/api/v1/accounts/ledgers?pageSize=500&startAt={since}&endAt={second.Ledger.NewestAt}");
        Assert.Equal("12.5", reread.GetProperty("items")[0].GetProperty("amount").GetString());
        Assert.True(second.TrialBalance().IsBalanced);
        Assert.Equal("200000", (await again.TransferAsync("USDT", "12.5", "MARGIN", "MAIN")).Code);
    }

    [Fact]
    public async Task File_that_is_not_a_database_is_rejected_unchanged()
    {
        await File.WriteAllTextAsync(_file, "Dear diary", TestContext.Current.CancellationToken);

        await RefusesAsync("it is not a SQLite database");
    }

    [Fact]
    public async Task Empty_file_is_rejected_unchanged()
    {
        await File.WriteAllBytesAsync(_file, [], TestContext.Current.CancellationToken);

        await RefusesAsync("it is not a SQLite database");
    }

    [Fact]
    public async Task Database_of_another_program_is_rejected_unchanged()
    {
        Run("CREATE TABLE invoice (id INTEGER PRIMARY KEY); INSERT INTO invoice VALUES (1);", create: true);

        await RefusesAsync("it is the database of another program");
    }

    [Fact]
    public async Task Ledger_with_another_schema_version_is_rejected_unchanged()
    {
        await using (await StartAsync())
        {
        }

        Run("PRAGMA user_version = 99");

        await RefusesAsync("its schema version is 99");
    }

    [Fact]
    public async Task Corrupt_file_is_rejected_unchanged()
    {
        await using (await StartAsync())
        {
        }

        var bytes = await File.ReadAllBytesAsync(_file, TestContext.Current.CancellationToken);
        bytes.AsSpan(100).Fill(0xa5);
        await File.WriteAllBytesAsync(_file, bytes, TestContext.Current.CancellationToken);

        await RefusesAsync("SQLite cannot read it");
    }

    [Fact]
    public async Task Truncated_file_is_rejected_unchanged()
    {
        await using (await StartAsync())
        {
        }

        await using (var stream = File.OpenWrite(_file))
        {
            stream.SetLength(8192);
        }

        await RefusesAsync("SQLite cannot read it");
    }

    [Fact]
    public async Task File_in_use_by_another_process_is_rejected_unchanged()
    {
        await using (await StartAsync())
        {
        }

        using var other = Connect();
        Execute(other, "BEGIN EXCLUSIVE");

        await RefusesAsync("another emulator is using it");
    }

    [Fact]
    public async Task File_in_use_by_this_process_is_rejected()
    {
        await using var first = await StartAsync();

        var refusal = await Assert.ThrowsAsync<KucoinEmulatorException>(StartAsync);

        Assert.Contains("another emulator is using it", refusal.Message, StringComparison.Ordinal);
        using var client = new SigningClient(first);
        Assert.Equal("200000", (await client.TransferAsync("USDT", "1", "MAIN", "TRADE")).Code);
    }

    /// <summary>
    /// Opening and closing a file releases the locks of this process on it, so that a file in use must not be opened at all.
    /// </summary>
    [Fact]
    public async Task File_in_use_by_this_process_is_not_opened()
    {
        await using (await StartAsync())
        {
        }

        using (LedgerFileLock.Own(_file))
        {
            var refusal = await Assert.ThrowsAsync<KucoinEmulatorException>(StartAsync);
            Assert.Contains("another emulator is using it", refusal.Message, StringComparison.Ordinal);
        }

        await using var exchange = await StartAsync();
        Assert.True(exchange.TrialBalance().IsBalanced);
    }

    [Fact]
    public async Task Open_ledger_is_locked_against_other_writers()
    {
        await using var exchange = await StartAsync();

        Assert.Throws<SqliteException>(() => Run("DELETE FROM setting"));
    }

    [Fact]
    public async Task Folder_as_data_file_is_rejected()
    {
        Directory.CreateDirectory(_file);

        await Assert.ThrowsAsync<KucoinEmulatorException>(StartAsync);
    }

    [Fact]
    public async Task Data_file_in_a_missing_folder_is_rejected()
    {
        var options = new KucoinEmulatorOptions { DataFile = _folder.File("missing/ledger.db") };

        await Assert.ThrowsAsync<KucoinEmulatorException>(() => Start.ExchangeAsync(options));
    }

    /// <summary>This draft name is predictable.</summary>
    [Fact]
    public async Task Symbolic_link_next_to_the_file_is_not_written_through()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a right of its own.");
        var victim = _folder.File("letter.txt");
        await File.WriteAllTextAsync(victim, "Dear all", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(_file + ".creating", victim);

        await using var exchange = await StartAsync();

        Assert.True(exchange.TrialBalance().IsBalanced);
        Assert.Equal("Dear all", await File.ReadAllTextAsync(victim, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Ledger_file_is_readable_only_by_its_owner_and_leaves_no_other_file()
    {
        await using (await StartAsync())
        {
        }

        Assert.Equal([_file], Directory.GetFiles(_folder.Path));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(_file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Symbolic_link_as_new_file_is_rejected()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a right of its own.");
        File.CreateSymbolicLink(_file, _folder.File("elsewhere.db"));

        await Assert.ThrowsAsync<KucoinEmulatorException>(StartAsync);

        Assert.Equal([_file], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Unknown_scenario_leaves_no_file()
    {
        var options = new KucoinEmulatorOptions { DataFile = _file, Scenario = "no-such" };

        var refusal = await Assert.ThrowsAsync<KucoinEmulatorException>(
            () => Start.ExchangeAsync(options));

        Assert.Contains("small-fund", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_file));
    }

    [Theory]
    [InlineData("UPDATE posting SET amount = '1000000' WHERE id = 1")]
    [InlineData("DELETE FROM posting WHERE id = 1")]
    [InlineData("UPDATE entry SET at = 0")]
    [InlineData("DELETE FROM entry")]
    [InlineData("UPDATE deposit SET confirmations = 'many'")]
    [InlineData("INSERT INTO posting SELECT max(id) + 1, 1, 0, 0, '-9', '-9', '0', 1, 0, 0, 0, 0 FROM posting")]
    [InlineData("INSERT INTO posting SELECT max(id) + 1, 1, 0, 2, '9', '9', '0', 1, 0, 0, 0, 0 FROM posting")]
    public async Task Database_triggers_reject_updates_of_postings_and_overdrafts(string sql)
    {
        await using (await StartAsync())
        {
        }

        Assert.Throws<SqliteException>(() => Run(sql));
    }

    [Theory]
    [InlineData("UPDATE posting SET amount = '1000000' WHERE id = 1")]
    [InlineData("UPDATE posting SET balance = '1000000' WHERE id = 1")]
    [InlineData("DELETE FROM posting WHERE id = (SELECT max(id) FROM posting)")]
    [InlineData("INSERT INTO posting SELECT max(id) + 1, 1, 0, 0, '5', '5', '0', 1, 0, 0, 0, 0 FROM posting")]
    public async Task TrialBalance_detects_tampering(string sql)
    {
        await using (await StartAsync())
        {
        }

        Run(
            $"""
            CREATE TEMP TABLE rule AS SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'posting';
            DROP TRIGGER posting_stays;
            DROP TRIGGER posting_remains;
            {sql};
            """,
            again: "SELECT sql FROM rule");

        await using var exchange = await StartAsync();
        Assert.NotEmpty(exchange.TrialBalance().Problems);
    }

    /// <summary>The disk fails at the commit, after the transfer was posted and the response was written.</summary>
    [Fact]
    public async Task Failed_commit_is_not_reported_as_success()
    {
        using var disk = FaultyDisk.Of(_folder.Path);
        await using var exchange = await StartAsync();
        using var client = new SigningClient(exchange);
        var before = (await client.GetAsync("/api/v1/accounts")).Text;
        disk.Fail(1, SQLitePCL.raw.SQLITE_FULL);

        var lost = await client.TransferAsync("USDT", "7.77", "MAIN", "TRADE");

        Assert.Equal("500000", lost.Code);
        Assert.Equal(before, (await client.GetAsync("/api/v1/accounts")).Text);
        Assert.Equal("200000", (await client.TransferAsync("USDT", "7.78", "MAIN", "TRADE")).Code);
        Assert.True(exchange.TrialBalance().IsBalanced);
    }

    public void Dispose() => _folder.Dispose();

    private static (string Journal, string Synchronous, string ForeignKeys, string Locking) Pragmas(KucoinEmulator exchange) => (
        exchange.Ledger.Pragma("journal_mode"),
        exchange.Ledger.Pragma("synchronous"),
        exchange.Ledger.Pragma("foreign_keys"),
        exchange.Ledger.Pragma("locking_mode"));

    private static long Now(KucoinEmulator exchange) => exchange.LedgerClock.GetUtcNow().ToUnixTimeMilliseconds();

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 1;
        command.ExecuteNonQuery();
    }

    private Task<KucoinEmulator> StartAsync() =>
        Start.ExchangeAsync(new() { DataFile = _file });

    private async Task RefusesAsync(string reason)
    {
        var before = Fingerprint();

        var refusal = await Assert.ThrowsAsync<KucoinEmulatorException>(StartAsync);

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, Fingerprint());
    }

    private string Fingerprint()
    {
        using var stream = new FileStream(_file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Convert.ToHexString(SHA256.HashData(stream));
    }

    private SqliteConnection Connect(bool create = false)
    {
        SQLitePCL.Batteries_V2.Init();
        var mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite;
        var connection = new SqliteConnection($"Data Source={_file};Mode={mode};Pooling=False;Default Timeout=1");
        connection.Open();
        return connection;
    }

    private void Run(string sql, bool create = false, string? again = null)
    {
        using var connection = Connect(create);
        Execute(connection, sql);
        foreach (var statement in again is null ? [] : Texts(connection, again))
        {
            Execute(connection, statement);
        }
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
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
}
