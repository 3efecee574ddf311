using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Kucoin.Benchmarks.Emulation;

/// <summary>What SQLite itself can do: one row, one commit, one after the other, as durable as the emulator's.</summary>
internal static class BareCommits
{
    public static double PerSecond(string file, int commits)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, "PRAGMA synchronous = FULL");
        Execute(connection, "CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO row (text) VALUES ($text)";
        insert.Parameters.AddWithValue("$text", "0123456789012345678901234567890123456789");
        insert.Prepare();
        var start = Stopwatch.GetTimestamp();
        for (var commit = 0; commit < commits; commit++)
        {
            insert.ExecuteNonQuery();
        }

        return commits / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Execute(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
