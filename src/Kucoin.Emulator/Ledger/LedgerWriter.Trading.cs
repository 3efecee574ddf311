namespace Kucoin.Emulator.Ledger;

/// <content>Orders, positions and prices.</content>
internal sealed partial class LedgerWriter
{
    private readonly Dictionary<(int Owner, string Symbol), Position> _positions = [];
    private readonly List<PriceStep> _prices = [];
    private long? _lastOrder;

    /// <summary>The positions that changed; those without contracts are closed.</summary>
    public IReadOnlyCollection<Position> ChangedPositions => _positions.Values;

    public IReadOnlyList<PriceStep> NewPrices => _prices;

    /// <summary>The number of the next order.</summary>
    public long NextOrder => (_lastOrder ??= store.LastOrder) + 1;

    public Ids Ids => cache.Ids;

    /// <summary>A user with its pending changes.</summary>
    public User GetUser(int id) => Users.FindLast(user => user.Id == id) ?? cache.User(id);

    /// <summary>Every user with its pending changes, oldest first.</summary>
    public IReadOnlyList<User> GetUsers() =>
        [.. cache.Users.Select(user => user.Id).Union(Users.Select(user => user.Id)).Order().Select(GetUser)];

    public void Add(SpotOrder order)
    {
        store.Add(order);
        _lastOrder = order.Number;
    }

    public void Change(SpotOrder order) => store.Change(order);

    public SpotOrder? Order(string id) => store.Order(id);

    public IReadOnlyList<SpotOrder> OpenOrders(int owner) => store.OpenOrders(owner);

    /// <summary>Adds a position or replaces it; one without contracts is closed.</summary>
    public void Set(Position position)
    {
        store.Set(position);
        _positions[(position.Owner, position.Symbol)] = position;
    }

    public Position? GetPosition(int owner, string symbol) => _positions.TryGetValue((owner, symbol), out var position)
        ? position.Quantity == 0 ? null : position
        : cache.GetPosition(owner, symbol);

    /// <summary>Every open position, in a stable order.</summary>
    public IReadOnlyList<Position> GetPositions() =>
        [
            .. cache.Positions.Where(position => !_positions.ContainsKey((position.Owner, position.Symbol)))
                .Concat(_positions.Values.Where(position => position.Quantity != 0))
                .OrderBy(position => position.Owner)
                .ThenBy(position => position.Symbol, StringComparer.Ordinal),
        ];

    public void Add(PriceStep price)
    {
        store.Add(price);
        _prices.Add(price);
    }

    public void Set(string setting, string value) => store.Set(setting, value);
}
