using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kucoin.Emulator.Ledger;

/// <summary>Creates, opens and copies ledger files.</summary>
internal sealed partial class LedgerStore
{
    /// <summary>SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE.</summary>
    private const int NoCheckpointOnClose = 1006;

    /// <summary>SQLITE_DBCONFIG_ENABLE_QPSG.</summary>
    private const int StablePlans = 1007;

    /// <summary>Creates an empty ledger, in memory or in an empty file.</summary>
    public static LedgerStore Create(string? file) => Create(file, LedgerSchema.Settings, "");

    /// <summary>Creates an empty ledger in the file of a draft, for many rows; <see cref="EndDraft"/> completes it.</summary>
    public static LedgerStore CreateDraft(string file) => Create(file, LedgerSchema.DraftSettings, LedgerSchema.DropPostingIndexes);

    /// <summary>Completes the file of a draft.</summary>
    public void EndDraft() => Statement.Execute(_connection.Handle!, LedgerSchema.PostingIndexes);

    /// <summary>
    /// Opens a ledger file and migrates it to the current version. Any other file is refused and not changed.
    /// </summary>
    public static LedgerStore Open(string file) => Opened(file, () => Connected(file, SqliteOpenMode.ReadWrite, connection =>
    {
        // Closing a file that was refused must not change it.
        LeaveLogOnClose(connection, true);
        Statement.Execute(connection.Handle!, LedgerSchema.Lock);
        if (LedgerMigrations.Check(connection, file) != LedgerSchema.Version)
        {
            LedgerMigrations.Migrate(connection, file);
        }

        LeaveLogOnClose(connection, false);
        Statement.Execute(connection.Handle!, LedgerSchema.Settings);
        return new(connection);
    }));

    /// <summary>
    /// Opens a ledger file for reading, without changing it. A file of an earlier version is migrated in memory.
    /// </summary>
    public static LedgerStore Read(string file) => Opened(file, () => Connected(file, SqliteOpenMode.ReadOnly, connection =>
    {
        Statement.Execute(connection.Handle!, LedgerSchema.Guard);
        if (LedgerMigrations.Check(connection, file) == LedgerSchema.Version)
        {
            return new(connection);
        }

        var copy = Connected(null, SqliteOpenMode.Memory, copy =>
        {
            connection.BackupDatabase(copy);
            LedgerMigrations.Migrate(copy, file);
            return new(copy);
        });
        connection.Dispose();
        return copy;
    }));

    /// <summary>Copies everything to an empty file, which is self-contained: it has no write-ahead log.</summary>
    public void CopyTo(string file, string clock)
    {
        using var copy = Connect(file, SqliteOpenMode.ReadWrite);
        _connection.BackupDatabase(copy);
        Statement.Execute(copy.Handle!, "PRAGMA journal_mode = DELETE");
        Set(copy, GeneralLedger.Settings.Clock, clock);
    }

    /// <summary>Replaces the content with that of another ledger, atomically.</summary>
    public void CopyFrom(LedgerStore source) => source._connection.BackupDatabase(_connection);

    private static LedgerStore Create(string? file, string settings, string drops) =>
        Connected(file, SqliteOpenMode.ReadWriteCreate, connection =>
        {
            Statement.Execute(connection.Handle!, settings);
            Statement.Execute(connection.Handle!, $"BEGIN; {LedgerSchema.Tables} {drops} COMMIT;");
            return new(connection);
        });

    private static void Set(SqliteConnection connection, string name, string value)
    {
        using var statement = new Statement(connection.Handle!, "INSERT OR REPLACE INTO setting (name, value) VALUES ($name, $value)");
        statement.Run(name, value);
    }

    /// <summary>Refuses a file that SQLite cannot work with.</summary>
    private static LedgerStore Opened(string file, Func<LedgerStore> open)
    {
        LedgerFile.Check(file);
        try
        {
            return open();
        }
        catch (SqliteException error)
        {
            throw LedgerFile.Unusable(file, error.SqliteErrorCode == raw.SQLITE_BUSY
                ? LedgerFile.InUse
                : $"SQLite cannot read it ({error.Message})");
        }
    }

    private static LedgerStore Connected(string? file, SqliteOpenMode mode, Func<SqliteConnection, LedgerStore> open)
    {
        var connection = Connect(file, mode);
        try
        {
            return open(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static SqliteConnection Connect(string? file, SqliteOpenMode mode)
    {
        Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file ?? ":memory:",
            Mode = file is null ? SqliteOpenMode.Memory : mode,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();

            // Otherwise SQLite would prepare a statement again whenever a bound value could change its plan, which happens for most ledger
            // pages.
            Configure(connection, StablePlans, true);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void LeaveLogOnClose(SqliteConnection connection, bool leave) => Configure(connection, NoCheckpointOnClose, leave);

    private static void Configure(SqliteConnection connection, int option, bool isOn) =>
        _ = raw.sqlite3_db_config(connection.Handle, option, isOn ? 1 : 0, out _);
}
