using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kucoin.Emulator.Ledger;

/// <summary>
/// A prepared SQLite statement. Parameters are bound in the order of their first use in the text. It calls SQLite directly: a transfer
/// takes five statements, and the overhead of ADO.NET exceeds the cost of most of them.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        Check(database, raw.sqlite3_prepare_v2(database, sql, out _statement));
    }

    /// <summary>Runs a script of statements without parameters.</summary>
    public static void Execute(sqlite3 database, string sql) => Check(database, raw.sqlite3_exec(database, sql));

    public void Run(params ReadOnlySpan<object?> arguments)
    {
        Bind(arguments);
        try
        {
            Step();
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <summary>Binds a number without boxing it.</summary>
    public void Bind(int parameter, long number) => Check(_database, raw.sqlite3_bind_int64(_statement, parameter, number));

    /// <summary>Binds the text of an amount without allocating it.</summary>
    public void Bind(int parameter, Amount amount)
    {
        Span<char> text = stackalloc char[Amount.MaxLength];
        Span<byte> bytes = stackalloc byte[Amount.MaxLength];
        var length = Encoding.ASCII.GetBytes(text[..amount.Format(text)], bytes);
        Check(_database, raw.sqlite3_bind_text(_statement, parameter, bytes[..length]));
    }

    /// <summary>Executes the statement and returns its rows. A row is valid until the next one is read.</summary>
    public IEnumerable<StatementRow> Rows(object?[] arguments)
    {
        Bind(arguments);
        try
        {
            while (Step())
            {
                yield return new(_statement);
            }
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();

    private static void Check(sqlite3 database, int code) => SqliteException.ThrowExceptionForRC(code, database);

    private bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            Check(_database, code);
        }

        return code == raw.SQLITE_ROW;
    }

    private void Bind(ReadOnlySpan<object?> arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            Check(_database, arguments[i] switch
            {
                null => raw.sqlite3_bind_null(_statement, i + 1),
                int number => raw.sqlite3_bind_int(_statement, i + 1, number),
                long number => raw.sqlite3_bind_int64(_statement, i + 1, number),
                string text => raw.sqlite3_bind_text(_statement, i + 1, text),
                var other => throw new ArgumentException($"A {other.GetType().Name} cannot be stored in the database.", nameof(arguments)),
            });
        }
    }
}

/// <summary>The current row of a statement.</summary>
internal readonly struct StatementRow(sqlite3_stmt statement)
{
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <summary>A whole number; NULL is zero.</summary>
    public long Int64(int column) => raw.sqlite3_column_int64(statement, column);

    public int Int32(int column) => raw.sqlite3_column_int(statement, column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();
}
