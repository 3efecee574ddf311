using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kucoin.Emulator.Books;

/// <summary>How books are made, opened and copied.</summary>
internal sealed partial class BookStore
{
    /// <summary>SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE.</summary>
    private const int NoCheckpointOnClose = 1006;

    /// <summary>SQLITE_DBCONFIG_ENABLE_QPSG.</summary>
    private const int StablePlans = 1007;

    /// <summary>Makes books without content, in memory or in a file that is empty.</summary>
    public static BookStore Create(string? file) => Connected(file, SqliteOpenMode.ReadWriteCreate, connection =>
    {
        Statement.Execute(connection.Handle!, BookSchema.Settings);
        Statement.Execute(connection.Handle!, $"BEGIN; {BookSchema.Tables} COMMIT;");
        return new(connection);
    });

    /// <summary>
    /// Opens the books in a file, and brings them to the form of today. What is not such a file is refused, and left as it is.
    /// </summary>
    public static BookStore Open(string file) => Opened(file, () => Connected(file, SqliteOpenMode.ReadWrite, connection =>
    {
        // Closing a file that is refused must not tidy it up.
        LeaveLogOnClose(connection, true);
        Statement.Execute(connection.Handle!, BookSchema.Lock);
        if (BookForms.Check(connection, file) != BookSchema.Version)
        {
            BookForms.Migrate(connection, file);
        }

        LeaveLogOnClose(connection, false);
        Statement.Execute(connection.Handle!, BookSchema.Settings);
        return new(connection);
    }));

    /// <summary>
    /// Opens the books in a file to read them, which leaves the file as it is. Those of an earlier form are read into memory.
    /// </summary>
    public static BookStore Read(string file) => Opened(file, () => Connected(file, SqliteOpenMode.ReadOnly, connection =>
    {
        Statement.Execute(connection.Handle!, BookSchema.Guard);
        if (BookForms.Check(connection, file) == BookSchema.Version)
        {
            return new(connection);
        }

        var copy = Connected(null, SqliteOpenMode.Memory, copy =>
        {
            connection.BackupDatabase(copy);
            BookForms.Migrate(copy, file);
            return new(copy);
        });
        connection.Dispose();
        return copy;
    }));

    /// <summary>Copies everything into an empty file, which then stands for itself: no log lies beside it.</summary>
    public void CopyTo(string file, string clock)
    {
        using var copy = Connect(file, SqliteOpenMode.ReadWrite);
        _connection.BackupDatabase(copy);
        Statement.Execute(copy.Handle!, "PRAGMA journal_mode = DELETE");
        Set(copy, AccountBooks.Settings.Clock, clock);
    }

    /// <summary>Takes over everything that other books hold, whole or not at all.</summary>
    public void CopyFrom(BookStore source) => source._connection.BackupDatabase(_connection);

    private static void Set(SqliteConnection connection, string name, string value)
    {
        using var statement = new Statement(connection.Handle!, "INSERT OR REPLACE INTO setting (name, value) VALUES ($name, $value)");
        statement.Run(name, value);
    }

    /// <summary>Refuses a file that SQLite cannot work with.</summary>
    private static BookStore Opened(string file, Func<BookStore> open)
    {
        BookFile.Check(file);
        try
        {
            return open();
        }
        catch (SqliteException error)
        {
            throw BookFile.Unusable(file, error.SqliteErrorCode == raw.SQLITE_BUSY
                ? BookFile.InUse
                : $"SQLite cannot read it ({error.Message})");
        }
    }

    private static BookStore Connected(string? file, SqliteOpenMode mode, Func<SqliteConnection, BookStore> open)
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

            // Otherwise a statement is prepared anew whenever a bound value could change its plan, in most pages of a ledger.
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
