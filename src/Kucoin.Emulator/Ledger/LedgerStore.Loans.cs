namespace Kucoin.Emulator.Ledger;

/// <content>Margin loans, repayments and interest.</content>
internal sealed partial class LedgerStore
{
    private const string LoanColumns = "id, public_id, owner, kind, tag, asset, is_repayment, size, principal, interest, created_at";

    /// <summary>The filter of a list of loans or repayments. The count and the page share this text, so that they are consistent.</summary>
    private const string LoanFilter =
        """
        FROM loan_order
        WHERE owner = $owner AND kind IN ($plain, $high_frequency) AND created_at BETWEEN $from AND $to
          AND ($tag IS NULL OR tag = $tag) AND ($asset IS NULL OR asset = $asset)
          AND is_repayment = $is_repayment AND ($id IS NULL OR public_id = $id)
        """;

    /// <summary>The filter of a list of interest: an amount that is negative increases the interest owed.</summary>
    private const string InterestFilter =
        """
        FROM wallet JOIN posting ON posting.wallet = wallet.id AND posting.side = 3
        WHERE wallet.owner = $owner AND kind IN ($plain, $high_frequency) AND at BETWEEN $from AND $to
          AND ($tag IS NULL OR tag = $tag) AND ($asset IS NULL OR asset = $asset) AND amount GLOB '-*'
        """;

    public long LastLoanOrder => Prepare("SELECT max(id) FROM loan_order").Rows([]).Select(row => row.Int64(0)).Single();

    public void Add(LoanOrder order) => Prepare(
        $"INSERT INTO loan_order ({LoanColumns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)").Run(
            order.Number,
            order.Id,
            order.Wallet.Owner,
            order.Wallet.Kind.Word(),
            order.Wallet.Tag,
            order.Wallet.Asset,
            Bit(order.IsRepayment),
            order.Size.ToString(),
            order.Principal.ToString(),
            order.Interest.ToString(),
            order.CreatedAt);

    /// <summary>Returns the number of loans or repayments of a query and one page, newest first.</summary>
    public (long Count, IReadOnlyList<LoanOrder> Rows) LoanOrders(LoanQuery query, long skip, int take)
    {
        object?[] arguments = [.. Arguments(query), Bit(query.IsRepayment), query.Id];
        return (
            Prepare($"SELECT count(*) {LoanFilter}").Rows(arguments).Select(row => row.Int64(0)).Single(),
            List(Prepare($"SELECT {LoanColumns} {LoanFilter} {NewestFirst}"), [.. arguments, take, skip], ReadLoanOrder));
    }

    /// <summary>Returns the number of interest charges of a query and one page, newest first.</summary>
    public (long Count, IReadOnlyList<InterestCharge> Rows) InterestCharges(LoanQuery query, long skip, int take)
    {
        var arguments = Arguments(query);
        return (
            Prepare($"SELECT count(*) {InterestFilter}").Rows(arguments).Select(row => row.Int64(0)).Single(),
            List(
                Prepare($"SELECT asset, amount, at {InterestFilter} ORDER BY at DESC, posting.id DESC LIMIT $take OFFSET $skip"),
                [.. arguments, take, skip],
                row => new InterestCharge(row.Text(0), -Amount.Parse(row.Text(1)), row.Int64(2))));
    }

    private static object?[] Arguments(LoanQuery query) =>
        [query.Owner, query.Kinds.Plain, query.Kinds.HighFrequency, query.From, query.To, query.Tag, query.Asset];

    private static LoanOrder ReadLoanOrder(StatementRow row) => new()
    {
        Number = row.Int64(0),
        Id = row.Text(1),
        Wallet = new(row.Int32(2), WalletKinds.Parse(row.Text(3)), row.Text(4), row.Text(5)),
        IsRepayment = row.Int32(6) != 0,
        Size = Amount.Parse(row.Text(7)),
        Principal = Amount.Parse(row.Text(8)),
        Interest = Amount.Parse(row.Text(9)),
        CreatedAt = row.Int64(10),
    };
}
