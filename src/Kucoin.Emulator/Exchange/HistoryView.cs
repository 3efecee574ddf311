using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>
/// The histories of a call. Without faults, a page is one query; with faults, the whole requested range is read and changed in memory.
/// </summary>
internal readonly struct HistoryView(LocalExchange exchange, IReadOnlyList<HistoryFault> faults)
{
    private const int Everything = int.MaxValue;

    private static readonly HistoryRowForm<LedgerRow> LedgerRows = new(
        row => new('L', row.Id),
        row => row.At,
        (row, more) => row with { Amount = row.Amount.IsNegative ? row.Amount - more : row.Amount + more, Shown = null });

    private static readonly HistoryRowForm<Deposit> DepositRows = new(
        deposit => new('D', deposit.Number),
        deposit => deposit.CreatedAt,
        (deposit, more) => deposit with { Amount = deposit.Amount + more });

    private static readonly HistoryRowForm<Withdrawal> WithdrawalRows = new(
        withdrawal => new('W', Hash(withdrawal.Id)),
        withdrawal => withdrawal.CreatedAt,
        (withdrawal, more) => withdrawal with { Amount = withdrawal.Amount + more });

    private ClassicView Classic => new(exchange.Ledger);

    /// <summary>Returns the total of a ledger query and one page, newest first.</summary>
    public (long Count, IReadOnlyList<LedgerRow> Rows) Ledger(LedgerQuery query, PageRequest page) => faults.Count == 0
        ? Classic.Ledger(query, page.Skip, page.Size)
        : Change(LedgerRows, Classic.Ledger(query, 0, Everything).Rows).Page(page);

    /// <summary>Returns the ledger rows beyond a cursor, newest first.</summary>
    public IReadOnlyList<LedgerRow> Ledger(LedgerQuery query, LedgerCursor cursor, int size) => faults.Count == 0
        ? Classic.Ledger(query, cursor, size)
        : Change(LedgerRows, Classic.Ledger(query, LedgerCursor.Newest, Everything)).Beyond(cursor, size).Rows;

    /// <summary>Returns the ledger rows beyond a cursor, newest first, and whether there are more beyond them.</summary>
    public (IReadOnlyList<LedgerRow> Rows, bool HasMore) LedgerPage(LedgerQuery query, LedgerCursor cursor, int size)
    {
        if (faults.Count > 0)
        {
            return Change(LedgerRows, Classic.Ledger(query, LedgerCursor.Newest, Everything)).Beyond(cursor, size);
        }

        // One extra row, the farthest from the cursor, is read to detect another page.
        var rows = Classic.Ledger(query, cursor, size + 1);
        return rows.Count <= size ? (rows, false) : ([.. cursor.Newer ? rows.Skip(1) : rows.Take(size)], true);
    }

    /// <summary>Returns the total of a query for deposits and one page, newest first.</summary>
    public (long Count, IReadOnlyList<Deposit> Rows) Deposits(FundingQuery query, PageRequest page) => faults.Count == 0
        ? exchange.Ledger.Deposits(query, page.Skip, page.Size)
        : Change(DepositRows, exchange.Ledger.Deposits(query, 0, Everything).Rows).Page(page);

    /// <summary>Returns the total of a query for withdrawals and one page, newest first.</summary>
    public (long Count, IReadOnlyList<Withdrawal> Rows) Withdrawals(FundingQuery query, PageRequest page) => faults.Count == 0
        ? exchange.Ledger.Withdrawals(query, page.Skip, page.Size)
        : Change(WithdrawalRows, exchange.Ledger.Withdrawals(query, 0, Everything).Rows).Page(page);

    private FaultyHistory<T> Change<T>(HistoryRowForm<T> form, IEnumerable<T> rows) => new(form, rows, faults, exchange.Now);

    /// <summary>A hash that is the same in every process, unlike that of the framework (FNV-1a).</summary>
    private static long Hash(string id) =>
        unchecked((long)id.Aggregate(14_695_981_039_346_656_037UL, (hash, letter) => (hash ^ letter) * 1_099_511_628_211UL));
}
