using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Kucoin.Emulator.Ledger;

/// <summary>
/// Schema migrations of ledger files. A file is accepted only if its schema exactly matches its version, and is then migrated to the
/// current version. Foreign SQL in a file, for example a trigger, never runs.
/// </summary>
internal static class LedgerMigrations
{
    /// <summary>The oldest schema version that can be migrated.</summary>
    public const int Oldest = 3;

    private const string Prefix = "former_";
    private const string Postings = "posting";

    /// <summary>
    /// Migrates the rows of version 3: deposits that can still be rolled back, deposits that were rolled back, and uids larger than 32
    /// bits, which new users get as well.
    /// </summary>
    private const string FromForm3 =
        """
        UPDATE deposit SET status = 'PRE_SUCCESS' WHERE status = 'SUCCESS' AND is_final = 0;
        UPDATE deposit SET status = 'ROLLBACK' WHERE is_rolled_back <> 0;
        INSERT INTO setting (name, value) VALUES ('largeUids', 'true');
        """;

    /// <summary>Returns the schema version of a ledger file.</summary>
    /// <exception cref="KucoinEmulatorException">The version is unknown, the schema does not match it, or the file is
    /// damaged.</exception>
    public static int Check(SqliteConnection connection, string file)
    {
        var version = Form(connection);
        CheckVersion(version, file);
        if (Difference(connection, version) is { } difference)
        {
            throw LedgerFile.Unusable(file, difference);
        }

        var damage = Text(connection, "PRAGMA quick_check(1)").Single();
        return damage == "ok" ? version : throw LedgerFile.Unusable(file, $"it is damaged ({damage.Trim()})");
    }

    public static void CheckVersion(int version, string file)
    {
        if (version is < Oldest or > LedgerSchema.Version)
        {
            throw LedgerFile.Unusable(
                file, $"its schema version is {version}, but this emulator supports {Oldest} to {LedgerSchema.Version}");
        }
    }

    /// <summary>Migrates a ledger to the current schema version, atomically.</summary>
    public static void Migrate(SqliteConnection connection, string file)
    {
        try
        {
            Statement.Execute(connection.Handle!, $"PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE; {Script(connection)}");
            if (Text(connection, "PRAGMA foreign_key_check").FirstOrDefault() is { } table)
            {
                throw LedgerFile.Unusable(file, $"its table {table} references rows that do not exist");
            }

            Statement.Execute(connection.Handle!, "COMMIT");
        }
        catch (SqliteException error)
        {
            throw LedgerFile.Unusable(
                file, $"its ledger cannot be migrated to schema version {LedgerSchema.Version} ({error.Message.TrimEnd('.')})");
        }
    }

    /// <summary>
    /// Renames the old tables, creates the current ones, and copies the rows. A new column gets its default value.
    /// </summary>
    private static string Script(SqliteConnection connection)
    {
        var objects = Objects(connection).Where(entry => entry.Sql.Length > 0).ToList();
        var tables = objects.Where(entry => entry.Type == "table").Select(entry => entry.Name).ToList();
        return string.Concat(
        [
            .. objects.Where(entry => entry.Type != "table").Select(entry => $"DROP {entry.Type} {entry.Name};"),
            .. tables.Select(table => $"ALTER TABLE {table} RENAME TO {Prefix}{table};"),
            LedgerSchema.Tables,
            "DELETE FROM user;",
            .. tables.Where(table => table != Postings).Select(table => Copy(table, Columns(connection, table))),
            CopyPostings(Columns(connection, Postings)),
            .. tables.Select(table => $"DROP TABLE {Prefix}{table};"),
            Form(connection) == 3 ? FromForm3 : "",
        ]);
    }

    /// <summary>Postings are never changed, so the flag of the high-frequency list is set while they are copied.</summary>
    private static string CopyPostings(string columns) =>
        $"""
        INSERT INTO posting ({columns}, hf)
        SELECT {columns}, ledger > 0 AND wallet IN (SELECT id FROM wallet WHERE kind = 'TRADE') FROM {Prefix}posting;
        """;

    private static string Columns(SqliteConnection connection, string table) =>
        string.Join(", ", Text(connection, $"SELECT name FROM pragma_table_info('{table}')"));

    private static string Copy(string table, string columns) => $"INSERT INTO {table} ({columns}) SELECT {columns} FROM {Prefix}{table};";

    /// <summary>The first difference between the schema and that of the version; null if they are equal.</summary>
    private static string? Difference(SqliteConnection connection, int version)
    {
        var expected = Expected(version).ToDictionary(entry => (entry.Type, entry.Name));
        foreach (var entry in Objects(connection))
        {
            if (!expected.Remove((entry.Type, entry.Name), out var known))
            {
                return $"it has the {entry.Type} {entry.Name}, which is not part of the ledger schema";
            }

            if (known != entry)
            {
                return $"its {entry.Type} {entry.Name} differs from the ledger schema";
            }
        }

        return expected.Keys.Select(missing => $"it lacks the {missing.Type} {missing.Name}").FirstOrDefault();
    }

    private static int Form(SqliteConnection connection) =>
        int.Parse(Text(connection, "PRAGMA user_version").Single(), CultureInfo.InvariantCulture);

    private static List<SchemaObject> Expected(int version)
    {
        using var ledger = new SqliteConnection("Data Source=:memory:;Pooling=False");
        ledger.Open();
        Statement.Execute(ledger.Handle!, version == LedgerSchema.Version ? LedgerSchema.Tables : FormerTables(version));
        return Objects(ledger);
    }

    private static string FormerTables(int version)
    {
        using var stream = typeof(LedgerMigrations).Assembly.GetManifestResourceStream(
            string.Create(CultureInfo.InvariantCulture, $"form-{version}.sql"))!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static List<SchemaObject> Objects(SqliteConnection connection)
    {
        using var statement = new Statement(connection.Handle!, "SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema");
        return [.. statement.Rows([]).Select(row => new SchemaObject(row.Text(0), row.Text(1), row.Text(2), row.Text(3)))];
    }

    private static List<string> Text(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection.Handle!, sql);
        return [.. statement.Rows([]).Select(row => row.Text(0))];
    }

    /// <summary>
    /// A table, index, trigger or view. Objects that SQLite creates itself, such as the index of a UNIQUE column, have no SQL.
    /// </summary>
    private sealed record SchemaObject(string Type, string Name, string Table, string Sql);
}
