using Microsoft.Data.Sqlite;

namespace Kucoin.Emulator.Ledger;

/// <summary>
/// The SQLite store of the ledger. Together with <see cref="Statement"/> it is the only code that depends on SQLite. Postings and entries
/// are append-only. The connection locks the file exclusively, so that a second emulator cannot write to it. Not thread-safe;
/// <see cref="GeneralLedger"/> serializes access.
/// </summary>
internal sealed partial class LedgerStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _statements = [];
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;
    private readonly Statement _mark;
    private readonly Statement _keep;
    private readonly Statement _undo;
    private readonly Statement _addWallet;
    private readonly Statement _addEntry;
    private readonly Statement _addPosting;
    private readonly Statement _hasClientOid;
    private readonly Statement _countRows;
    private readonly Statement _lastPlace;
    private readonly Statement _pageOfAll;
    private readonly Statement _pageOfSome;
    private readonly Statement _row;

    private LedgerStore(SqliteConnection connection)
    {
        _connection = connection;
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _rollback = Prepare("ROLLBACK");
        _mark = Prepare("SAVEPOINT change");
        _keep = Prepare("RELEASE change");
        _undo = Prepare("ROLLBACK TO change");
        _addWallet = Prepare(
            "INSERT INTO wallet (id, owner, kind, tag, asset, public_id) VALUES ($id, $owner, $kind, $tag, $asset, $public_id)");
        _addEntry = Prepare(
            "INSERT INTO entry (id, at, business, context, actor, client_oid) VALUES ($id, $at, $business, $context, $actor, $client_oid)");
        _addPosting = Prepare(
            """
            INSERT INTO posting (id, entry, wallet, side, amount, balance, fee, owner, ledger, at, place, hf)
            VALUES ($id, $entry, $wallet, $side, $amount, $balance, $fee, $owner, $ledger, $at, $place, $hf)
            """);
        _hasClientOid = Prepare("SELECT count(*) FROM entry WHERE actor = $actor AND client_oid = $client_oid");
        _countRows = Prepare($"SELECT count(*) {LedgerSchema.LedgerRows}");
        _lastPlace = Prepare(LedgerSchema.LastPlace);
        _pageOfAll = Prepare($"SELECT id {LedgerSchema.ListRows} {LedgerSchema.Page}");
        _pageOfSome = Prepare($"SELECT id {LedgerSchema.LedgerRows} {LedgerSchema.Page}");
        _row = Prepare(
            """
            SELECT posting.id, entry, wallet, amount, fee, posting.at, business, context
            FROM posting JOIN entry ON entry.id = posting.entry WHERE posting.id = $id
            """);
    }

    public void Add(Wallet wallet) => _addWallet.Run(
        wallet.Id, wallet.Key.Owner, wallet.Kind.Word(), wallet.Tag, wallet.Asset, wallet.PublicId);

    public void Add(long id, Entry entry, long at) =>
        _addEntry.Run(id, at, entry.TransactionType, entry.Context, entry.Actor, entry.ClientOid);

    public void Add(in Posting posting, long at)
    {
        _addPosting.Bind(1, posting.Id);
        _addPosting.Bind(2, posting.Entry);
        _addPosting.Bind(3, posting.Wallet.Id);
        _addPosting.Bind(4, (int)posting.Side);
        _addPosting.Bind(5, posting.Amount);
        _addPosting.Bind(6, posting.Balance);
        _addPosting.Bind(7, posting.Fee);
        _addPosting.Bind(8, posting.Wallet.Key.Owner);
        _addPosting.Bind(9, (int)posting.Ledger);
        _addPosting.Bind(10, at);
        _addPosting.Bind(11, posting.Place);
        _addPosting.Bind(12, Bit(posting.IsHighFrequency));
        _addPosting.Run();
    }

    public bool HasClientOid(int actor, string clientOid) =>
        _hasClientOid.Rows([actor, clientOid]).Select(row => row.Int64(0)).Single() > 0;

    public long CountRows(LedgerQuery query) => query.IsWhole && query.From <= query.To
        ? CountRows(query.Owner, query.Ledger, query.To) - CountRows(query.Owner, query.Ledger, query.From - 1)
        : _countRows.Rows(query.Arguments).Select(row => row.Int64(0)).Single();

    /// <summary>The number of rows of a list up to a time.</summary>
    public long CountRows(int owner, LedgerKind ledger, long until) =>
        _lastPlace.Rows([owner, (int)ledger, until]).Select(row => row.Int64(0)).FirstOrDefault();

    /// <summary>The numbers of the rows of a page, newest first.</summary>
    public IReadOnlyList<long> Page(LedgerQuery query, long skip, int take) =>
        [
            .. (query.IsWhole
                ? _pageOfAll.Rows([query.Owner, (int)query.Ledger, query.From, query.To, take, skip])
                : _pageOfSome.Rows([.. query.Arguments, take, skip])).Select(row => row.Int64(0)),
        ];

    public LedgerRow Row(long id, Func<int, Wallet> walletOf) => _row.Rows([id]).Select(row => ReadRow(row, walletOf)).Single();

    /// <summary>The rows nearest to a cursor, newest first, each with the resulting balance of its wallet.</summary>
    public IReadOnlyList<LedgerRow> Rows(LedgerQuery query, LedgerCursor cursor, int take, Func<int, Wallet> walletOf) =>
        [
            .. Prepare(LedgerSchema.RowsBeyond(query.Ledger, cursor.Newer))
                .Rows([.. query.Arguments, cursor.Id, take])
                .Select(row => ReadRow(row, walletOf) with { Balance = Amount.Parse(row.Text(8)) + Amount.Parse(Text(row, 9) ?? "0") }),
        ];

    public IEnumerable<Wallet> Wallets() =>
        Rows("SELECT id, owner, kind, tag, asset, public_id FROM wallet ORDER BY id")
            .Select(row => new Wallet(
                row.Int32(0),
                new(row.Int32(1), WalletKinds.Parse(row.Text(2)), row.Text(3), row.Text(4)),
                row.Text(5)));

    /// <summary>The balance of every account, which is the running balance of its last posting.</summary>
    public IEnumerable<(int Wallet, Side Side, Amount Balance)> LastBalances() =>
        Rows(LedgerSchema.LastBalances).Select(row => (row.Int32(0), (Side)row.Int32(1), Amount.Parse(row.Text(2))));

    /// <summary>All postings, oldest first.</summary>
    public IEnumerable<(long Entry, int Wallet, Side Side, Amount Amount, Amount Balance)> Postings() =>
        Rows("SELECT entry, wallet, side, amount, balance FROM posting ORDER BY id")
            .Select(row => (
                row.Int64(0), row.Int32(1), (Side)row.Int32(2), Amount.Parse(row.Text(3)), Amount.Parse(row.Text(4))));

    /// <summary>The numbers of the last entry and posting, and the newest ledger time, which is that of the last entry.</summary>
    public (long LastEntry, long LastPosting, long NewestAt) Marks() =>
        Rows("SELECT (SELECT max(id) FROM entry), (SELECT max(id) FROM posting), (SELECT at FROM entry ORDER BY id DESC LIMIT 1)")
            .Select(row => (row.Int64(0), row.Int64(1), row.Int64(2)))
            .Single();

    public string? Setting(string name) =>
        Rows("SELECT value FROM setting WHERE name = $name", name).Select(row => row.Text(0)).FirstOrDefault();

    public void Set(string name, string value) => Set(_connection, name, value);

    /// <summary>Reads a SQLite pragma.</summary>
    public string Pragma(string name) => Rows($"PRAGMA {name}").Select(row => row.Text(0)).First();

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    private static LedgerRow ReadRow(StatementRow row, Func<int, Wallet> walletOf) => new(
        row.Int64(0),
        row.Int64(1),
        walletOf(row.Int32(2)),
        Amount.Parse(row.Text(3)),
        Amount.Parse(row.Text(4)),
        row.Int64(5),
        row.Text(6),
        row.Text(7));

    private static string? Text(StatementRow row, int column) => row.IsNull(column) ? null : row.Text(column);

    private static int Bit(bool value) => value ? 1 : 0;

    /// <summary>Returns a prepared statement, cached by its text.</summary>
    private Statement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements.Add(sql, statement = new(_connection.Handle!, sql));
        }

        return statement;
    }

    private IEnumerable<StatementRow> Rows(string sql, params object?[] arguments)
    {
        using var statement = new Statement(_connection.Handle!, sql);
        foreach (var row in statement.Rows(arguments))
        {
            yield return row;
        }
    }
}
