namespace Kucoin.Emulator.Ledger;

/// <summary>Orders, positions and prices.</summary>
internal sealed partial class LedgerStore
{
    private const string OrderColumns =
        "id, public_id, owner, kind, tag, symbol, is_buy, price, size, filled, held, fee_in, status, created_at, updated_at";

    private const string PositionColumns = "owner, symbol, quantity, entry_price, margin, reserved, pending, opened_at";

    public long LastOrder => Rows("SELECT max(id) FROM spot_order").Select(row => row.Int64(0)).Single();

    public void Add(SpotOrder order) => Prepare(
        $"INSERT INTO spot_order ({OrderColumns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)").Run(
            order.Number,
            order.Id,
            order.Owner,
            order.Kind.Word(),
            order.Tag,
            order.Symbol,
            Bit(order.IsBuy),
            order.Price.ToString(),
            order.Size.ToString(),
            order.Filled.ToString(),
            order.Held.ToString(),
            FeeWords[(int)order.FeeIn],
            order.Status,
            order.CreatedAt,
            order.UpdatedAt);

    public void Change(SpotOrder order) => Prepare(
        "UPDATE spot_order SET filled = $filled, held = $held, status = $status, updated_at = $updated_at WHERE id = $id").Run(
            order.Filled.ToString(), order.Held.ToString(), order.Status, order.UpdatedAt, order.Number);

    public SpotOrder? Order(string id) =>
        List(Prepare($"SELECT {OrderColumns} FROM spot_order WHERE public_id = $id"), [id], ReadOrder).FirstOrDefault();

    /// <summary>The open orders of a user, oldest first.</summary>
    public List<SpotOrder> OpenOrders(int owner) => List(
        Prepare($"SELECT {OrderColumns} FROM spot_order WHERE owner = $owner AND status = 'OPEN' ORDER BY id"), [owner], ReadOrder);

    /// <summary>Adds a position or replaces it; one without contracts is removed.</summary>
    public void Set(Position position)
    {
        if (position.Quantity == 0)
        {
            Prepare("DELETE FROM position WHERE owner = $owner AND symbol = $symbol").Run(position.Owner, position.Symbol);
            return;
        }

        Prepare($"INSERT OR REPLACE INTO position ({PositionColumns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)").Run(
            position.Owner,
            position.Symbol,
            position.Quantity,
            position.EntryPrice.ToString(),
            position.Margin.ToString(),
            position.Reserved.ToString(),
            position.Pending.ToString(),
            position.OpenedAt);
    }

    public List<Position> Positions() =>
        List(Prepare($"SELECT {PositionColumns} FROM position ORDER BY owner, symbol"), [], ReadPosition);

    public void Add(PriceStep price) => Prepare("INSERT OR REPLACE INTO price (asset, at, dollars) VALUES ($asset, $at, $dollars)")
        .Run(price.Asset, price.At, price.Dollars.ToString());

    public List<PriceStep> Prices() => List(
        Prepare("SELECT asset, at, dollars FROM price ORDER BY asset, at"),
        [],
        row => new PriceStep(row.Text(0), row.Int64(1), Amount.Parse(row.Text(2))));

    private static readonly List<string> FeeWords = ["quote", "base", "kcs"];

    private static SpotOrder ReadOrder(StatementRow row) => new()
    {
        Number = row.Int64(0),
        Id = row.Text(1),
        Owner = row.Int32(2),
        Kind = WalletKinds.Parse(row.Text(3)),
        Tag = row.Text(4),
        Symbol = row.Text(5),
        IsBuy = row.Int32(6) != 0,
        Price = Amount.Parse(row.Text(7)),
        Size = Amount.Parse(row.Text(8)),
        Filled = Amount.Parse(row.Text(9)),
        Held = Amount.Parse(row.Text(10)),
        FeeIn = FeeWords.IndexOf(row.Text(11)) is >= 0 and var index
            ? (FeeAsset)index
            : throw new FormatException($"An order has the unknown fee asset {row.Text(11)}."),
        Status = row.Text(12),
        CreatedAt = row.Int64(13),
        UpdatedAt = row.Int64(14),
    };

    private static Position ReadPosition(StatementRow row) => new()
    {
        Owner = row.Int32(0),
        Symbol = row.Text(1),
        Quantity = row.Int64(2),
        EntryPrice = Amount.Parse(row.Text(3)),
        Margin = Amount.Parse(row.Text(4)),
        Reserved = Amount.Parse(row.Text(5)),
        Pending = Amount.Parse(row.Text(6)),
        OpenedAt = row.Int64(7),
    };
}
