#:project ../src/Kucoin.Client/Kucoin.Client.csproj
#:package Microsoft.Data.Sqlite.Core
#:package SQLitePCLRaw.bundle_e_sqlite3
#:property GenerateDocumentationFile=true
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property NoWarn=$(NoWarn);RS0030;CS1591

// Copies the ledger of an account into a SQLite file. Run it as often as you like: each row is stored once, and only what is new is read.
//
//   dotnet run examples/ledger-to-sqlite.cs -- ledger.sqlite 2026-01-01      # the time from which on the first run reads
//
// Use one file for each account. The key comes from KUCOIN_API_KEY, KUCOIN_API_SECRET and KUCOIN_API_PASSPHRASE; KUCOIN_API_ENDPOINT
// chooses another address than the live exchange. Exit code: 0 complete, 1 failed, 2 invalid command line, 5 KuCoin no longer has all of
// the range.

using System.Globalization;
using Kucoin.Client;
using Kucoin.Client.Results;
using Microsoft.Data.Sqlite;

if (args is not [var file, var day] || !DateTime.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture,
    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var start))
{
    Console.Error.WriteLine("Usage: dotnet run examples/ledger-to-sqlite.cs -- FILE YYYY-MM-DD");
    return 2;
}

SQLitePCL.Batteries_V2.Init();
using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
database.Open();

// Amounts are text: a number of SQLite has 15 digits, an amount of KuCoin up to 28.
Run("""
    CREATE TABLE IF NOT EXISTS ledger (id TEXT PRIMARY KEY, time TEXT NOT NULL, wallet TEXT NOT NULL, asset TEXT NOT NULL,
        direction TEXT NOT NULL, amount TEXT NOT NULL, fee TEXT, balance TEXT, type TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS progress (one INTEGER PRIMARY KEY CHECK (one = 1), complete_to TEXT NOT NULL) STRICT;
    """);

// A row can become visible after a later one, so the last hour before the end of the previous run is read again.
if (Run("SELECT complete_to FROM progress") is string end)
{
    start = DateTime.Parse(end, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind).AddHours(-1);
}

using var client = new KucoinRestClient(KucoinClientOptions.FromEnvironment());
var history = client.SpotApi.Account.EnumerateAccountLedgersAsync(start, allowTruncated: true);
var before = Count();
try
{
    await foreach (var page in history.Chunk(100))
    {
        // The rows arrive newest first. An interrupted run keeps what it has, and the next one reads the same range again.
        using var transaction = database.BeginTransaction();
        foreach (var row in page)
        {
            Run(
                "INSERT INTO ledger VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING",
                row.Id, Time(row.CreateTime), row.AccountType.Value, row.Asset, row.Direction.Value,
                Amount(row.Quantity), Amount(row.Fee), Amount(row.Balance), row.BizType.Value);
        }

        transaction.Commit();
    }
}
catch (KucoinException failure)
{
    Console.Error.WriteLine($"{Count() - before} rows were added; the range is incomplete. {failure.Error.Message}");
    return 1;
}

Run("INSERT OR REPLACE INTO progress VALUES (1, $1)", Time(history.To));
Console.WriteLine($"{Count() - before} rows were added, from {Time(history.AvailableFrom ?? start)} to {Time(history.To)}.");
if (history.AvailableFrom is { } available)
{
    Console.Error.WriteLine($"KuCoin no longer has the rows from {Time(start)} to {Time(available)}.");
    return 5;
}

return 0;

object? Run(string sql, params string?[] values)
{
    using var command = database.CreateCommand();
    command.CommandText = sql;
    foreach (var (index, value) in values.Index())
    {
        command.Parameters.AddWithValue($"${index + 1}", (object?)value ?? DBNull.Value);
    }

    return command.ExecuteScalar();
}

long Count() => (long)Run("SELECT count(*) FROM ledger")!;

static string Time(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

static string? Amount(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);
