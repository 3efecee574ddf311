using Microsoft.Data.Sqlite;

namespace Kucoin.Emulator.Books;

/// <summary>
/// The database under the books, and the only class that knows which one it is. Postings and entries are written once and never
/// changed. The connection holds the file for itself, so a second emulator cannot write to the same books.
/// One caller at a time: <see cref="AccountBooks"/> sees to it.
/// </summary>
internal sealed partial class BookStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _statements = [];
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;
    private readonly Statement _addWallet;
    private readonly Statement _addEntry;
    private readonly Statement _addPosting;
    private readonly Statement _hasClientOid;
    private readonly Statement _countRows;
    private readonly Statement _pageOfRows;

    private BookStore(SqliteConnection connection)
    {
        _connection = connection;
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _rollback = Prepare("ROLLBACK");
        _addWallet = Prepare(
            "INSERT INTO wallet (id, owner, kind, tag, asset, public_id) VALUES ($id, $owner, $kind, $tag, $asset, $public_id)");
        _addEntry = Prepare(
            "INSERT INTO entry (id, at, business, context, actor, client_oid) VALUES ($id, $at, $business, $context, $actor, $client_oid)");
        _addPosting = Prepare(
            """
            INSERT INTO posting (id, entry, wallet, side, amount, balance, fee, owner, ledger, at)
            VALUES ($id, $entry, $wallet, $side, $amount, $balance, $fee, $owner, $ledger, $at)
            """);
        _hasClientOid = Prepare("SELECT count(*) FROM entry WHERE actor = $actor AND client_oid = $client_oid");
        _countRows = Prepare($"SELECT count(*) {BookSchema.LedgerRows}");
        _pageOfRows = Prepare(
            $"""
            SELECT posting.id, wallet, amount, fee, posting.at, business, context {BookSchema.LedgerRows}
            ORDER BY posting.at DESC, posting.id DESC LIMIT $take OFFSET $skip
            """);
    }

    /// <summary>Makes books without content that live in memory, or in a file that does not exist yet.</summary>
    public static BookStore Create(string? file)
    {
        var connection = Connect(file, SqliteOpenMode.ReadWriteCreate);
        try
        {
            Execute(connection, "BEGIN");
            Execute(connection, BookSchema.Tables);
            Execute(connection, "COMMIT");
            return new(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens the books in a file. What is not such a file is refused, and left as it is.</summary>
    public static BookStore Open(string file)
    {
        BookFile.Check(file);
        try
        {
            var connection = Connect(file, SqliteOpenMode.ReadWrite);
            try
            {
                return new(connection);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
        catch (SqliteException error)
        {
            throw BookFile.Unusable(file, error.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY
                ? BookFile.InUse
                : $"SQLite cannot read it ({error.Message})");
        }
    }

    public void Begin() => _begin.Run();

    public void Commit() => _commit.Run();

    public void Rollback()
    {
        // SQLite has already rolled back when the commit itself failed, for example on a full disk.
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
        {
            _rollback.Run();
        }
    }

    public void Add(Wallet wallet) => _addWallet.Run(
        wallet.Id, wallet.Key.Owner, wallet.Kind.Word(), wallet.Tag, wallet.Asset, wallet.PublicId);

    public void Add(long id, Entry entry) => _addEntry.Run(id, entry.At, entry.Business, entry.Context, entry.Actor, entry.ClientOid);

    public void Add(in Posting posting, long at) => _addPosting.Run(
        posting.Id,
        posting.Entry,
        posting.Wallet.Id,
        (int)posting.Side,
        posting.Amount.ToString(),
        posting.Balance.ToString(),
        posting.Fee.ToString(),
        posting.Wallet.Key.Owner,
        (int)posting.Ledger,
        at);

    public bool HasClientOid(int actor, string clientOid) => (long)_hasClientOid.Scalar(actor, clientOid)! > 0;

    public long CountRows(LedgerQuery query) => (long)_countRows.Scalar(query.Arguments)!;

    public List<LedgerRow> Rows(LedgerQuery query, long skip, int take, Func<int, Wallet> walletOf) =>
        List(_pageOfRows, [.. query.Arguments, take, skip], row => ReadRow(row, walletOf));

    /// <summary>Rows beyond a place, nearest first, each with what its wallet held afterwards.</summary>
    public List<LedgerRow> Rows(LedgerQuery query, LedgerCursor cursor, int take, Func<int, Wallet> walletOf) =>
        List(
            Prepare(cursor.Newer ? BookSchema.RowsAfter : BookSchema.RowsBefore),
            [.. query.Arguments, cursor.Id, take],
            row => ReadRow(row, walletOf) with { Balance = Amount.Parse(row.GetString(7)) + Amount.Parse(Text(row, 8) ?? "0") });

    public IEnumerable<Wallet> Wallets() =>
        Rows("SELECT id, owner, kind, tag, asset, public_id FROM wallet ORDER BY id")
            .Select(row => new Wallet(
                row.GetInt32(0),
                new(row.GetInt32(1), WalletKinds.Parse(row.GetString(2)), row.GetString(3), row.GetString(4)),
                row.GetString(5)));

    /// <summary>The balance of every account, which is the running balance of its last posting.</summary>
    public IEnumerable<(int Wallet, Side Side, Amount Balance)> LastBalances() =>
        Rows(BookSchema.LastBalances).Select(row => (row.GetInt32(0), (Side)row.GetInt32(1), Amount.Parse(row.GetString(2))));

    /// <summary>Every posting ever made, oldest first.</summary>
    public IEnumerable<(long Entry, int Wallet, Side Side, Amount Amount, Amount Balance)> Postings() =>
        Rows("SELECT entry, wallet, side, amount, balance FROM posting ORDER BY id")
            .Select(row => (
                row.GetInt64(0), row.GetInt32(1), (Side)row.GetInt32(2), Amount.Parse(row.GetString(3)), Amount.Parse(row.GetString(4))));

    /// <summary>The numbers of the last entry and posting, and the newest book time.</summary>
    public (long LastEntry, long LastPosting, long NewestAt) Marks() =>
        Rows("SELECT (SELECT max(id) FROM entry), (SELECT max(id) FROM posting), (SELECT max(at) FROM entry)")
            .Select(row => (Number(row, 0), Number(row, 1), Number(row, 2)))
            .Single();

    public string? Setting(string name) =>
        Rows("SELECT value FROM setting WHERE name = $name", name).Select(row => row.GetString(0)).FirstOrDefault();

    public void Set(string name, string value)
    {
        using var statement = new Statement(_connection, "INSERT INTO setting (name, value) VALUES ($name, $value)");
        statement.Run(name, value);
    }

    /// <summary>What SQLite itself answers to <c>PRAGMA name</c>.</summary>
    public string Pragma(string name) => Rows($"PRAGMA {name}").Select(row => row.GetString(0)).First();

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    private static SqliteConnection Connect(string? file, SqliteOpenMode mode)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file ?? ":memory:",
            Mode = file is null ? SqliteOpenMode.Memory : mode,
            Pooling = false,
            DefaultTimeout = 1,
        }.ToString());
        try
        {
            connection.Open();
            Execute(connection, BookSchema.Settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static LedgerRow ReadRow(SqliteDataReader row, Func<int, Wallet> walletOf) => new(
        row.GetInt64(0),
        walletOf(row.GetInt32(1)),
        Amount.Parse(row.GetString(2)),
        Amount.Parse(row.GetString(3)),
        row.GetInt64(4),
        row.GetString(5),
        row.GetString(6));

    private static List<T> List<T>(Statement statement, object?[] arguments, Func<SqliteDataReader, T> read)
    {
        using var reader = statement.Read(arguments);
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Gives the command for a text, prepared once.</summary>
    private Statement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements.Add(sql, statement = new(_connection, sql));
        }

        return statement;
    }

    private IEnumerable<SqliteDataReader> Rows(string sql, params object?[] arguments)
    {
        using var statement = new Statement(_connection, sql);
        using var reader = statement.Read(arguments);
        while (reader.Read())
        {
            yield return reader;
        }
    }

    private static long Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? 0 : row.GetInt64(column);

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static int Bit(bool value) => value ? 1 : 0;

    /// <summary>A prepared command whose parameters are filled in the order in which its text names them.</summary>
    private sealed class Statement : IDisposable
    {
        private readonly SqliteCommand _command;

        public Statement(SqliteConnection connection, string sql)
        {
            _command = connection.CreateCommand();
            _command.CommandText = sql;
            foreach (var name in BookSchema.ParameterNames(sql))
            {
                _command.Parameters.Add(new SqliteParameter { ParameterName = name });
            }

            _command.Prepare();
        }

        public void Run(params ReadOnlySpan<object?> arguments)
        {
            Fill(arguments);
            _command.ExecuteNonQuery();
        }

        public object? Scalar(params ReadOnlySpan<object?> arguments)
        {
            Fill(arguments);
            return _command.ExecuteScalar();
        }

        public SqliteDataReader Read(params ReadOnlySpan<object?> arguments)
        {
            Fill(arguments);
            return _command.ExecuteReader();
        }

        public void Dispose() => _command.Dispose();

        private void Fill(ReadOnlySpan<object?> arguments)
        {
            for (var i = 0; i < arguments.Length; i++)
            {
                _command.Parameters[i].Value = arguments[i] ?? DBNull.Value;
            }
        }
    }
}
