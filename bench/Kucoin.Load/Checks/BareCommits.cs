using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Kucoin.Load.Checks;

/// <summary>The baseline of SQLite: one-row commits in sequence, with the same durability as the ledger of the exchange.</summary>
internal static class BareCommits
{
    public static double PerSecond(string file, TimeSpan duration)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            PRAGMA locking_mode = EXCLUSIVE;
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
            """;
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO row (text) VALUES ($text)";
        command.Parameters.AddWithValue("$text", "a transfer of 0.000123 USDT");
        command.Prepare();
        var commits = 0;
        var begin = Stopwatch.GetTimestamp();
        for (; Stopwatch.GetElapsedTime(begin) < duration; commits++)
        {
            command.ExecuteNonQuery();
        }

        return commits / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }
}
