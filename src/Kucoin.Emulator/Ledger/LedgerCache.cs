using System.Globalization;

namespace Kucoin.Emulator.Ledger;

/// <summary>
/// The in-memory cache of the ledger: users, keys, wallets and balances. It is derived from the store and can be reloaded at any time.
/// Writers hold both locks of <see cref="GeneralLedger"/>, readers one of them.
/// </summary>
internal sealed class LedgerCache
{
    private const int MostRowsKept = 10_000;

    private readonly LedgerStore _store;
    private readonly Dictionary<int, User> _users = [];
    private readonly Dictionary<string, User> _usersById = [];
    private readonly Dictionary<string, ApiKey> _keys = [];
    private readonly HashSet<string> _labels = [];
    private readonly Dictionary<WalletKey, Wallet> _wallets = [];
    private readonly List<WalletBalance> _balances = [];
    private readonly Dictionary<int, List<int>> _walletsOfUser = [];
    private readonly Dictionary<(int Owner, LedgerKind Ledger), long> _rowCounts = [];
    private readonly Dictionary<long, LedgerRow> _rowsRead = [];
    private readonly Dictionary<(int Owner, string Symbol), Position> _positions = [];
    private readonly SortedSet<int> _indebted = [];
    private readonly List<int> _earn = [];

    private LedgerCache(LedgerStore store)
    {
        _store = store;
        Ids = new(
            ulong.Parse(Setting(GeneralLedger.Settings.Seed), CultureInfo.InvariantCulture),
            hasLargeUids: store.Setting(GeneralLedger.Settings.LargeUids) is not null);
        Scenario = Setting(GeneralLedger.Settings.Scenario);
        Anchor = Time(Setting(GeneralLedger.Settings.Anchor));
        Assets = store.Setting(GeneralLedger.Settings.Assets);
        FrozenAt = store.Setting(GeneralLedger.Settings.Clock) is { Length: > 0 } time ? Time(time) : null;
        (LastEntry, LastPosting, NewestAt) = store.Marks();
        if (NewestAt > LedgerTime.Latest.ToUnixTimeMilliseconds())
        {
            throw new FormatException($"The newest row is later than {LedgerTime.Latest:yyyy-MM-dd}.");
        }
    }

    public Ids Ids { get; }

    public DateTimeOffset Anchor { get; }

    public string Scenario { get; }

    public string? Assets { get; }

    public DateTimeOffset? FrozenAt { get; }

    /// <summary>The newest ledger time of any entry, in Unix milliseconds.</summary>
    public long NewestAt { get; private set; }

    public long LastEntry { get; private set; }

    public long LastPosting { get; private set; }

    /// <summary>Every user, also those that were deleted: their numbers are never assigned again.</summary>
    public IReadOnlyCollection<User> Users => _users.Values;

    public IReadOnlyCollection<ApiKey> Keys => _keys.Values;

    /// <summary>All wallets, indexed by number.</summary>
    public IReadOnlyList<WalletBalance> Balances => _balances;

    /// <summary>The largest number that was ever assigned to a key.</summary>
    public int LastKey { get; private set; }

    public static LedgerCache Load(LedgerStore store)
    {
        var cache = new LedgerCache(store);
        foreach (var user in store.Users())
        {
            cache.Remember(user);
        }

        foreach (var key in store.Keys())
        {
            cache.Remember(key);
        }

        foreach (var wallet in store.Wallets())
        {
            cache.Remember(wallet);
        }

        foreach (var (wallet, side, balance) in store.LastBalances())
        {
            cache.Remember(wallet, side, balance);
        }

        foreach (var position in store.Positions())
        {
            cache.Remember(position);
        }

        return cache;
    }

    public User User(int id) => _users[id];

    public User? User(string userId) => _usersById.GetValueOrDefault(userId);

    /// <summary>Whether a key ever had the label, also if it was removed.</summary>
    public bool IsLabelTaken(string label) => _labels.Contains(label);

    public ApiKey? Key(string key) => _keys.GetValueOrDefault(key);

    public Wallet? Wallet(WalletKey key) => _wallets.GetValueOrDefault(key);

    public WalletBalance? Balance(WalletKey key) => _wallets.TryGetValue(key, out var wallet) ? _balances[wallet.Id] : null;

    /// <summary>Every wallet of a user, in the order in which they were opened.</summary>
    public IReadOnlyList<WalletBalance> GetBalances(int owner) =>
        _walletsOfUser.TryGetValue(owner, out var wallets) ? wallets.ConvertAll(id => _balances[id]) : [];

    /// <summary>The numbers of the wallets that owe a principal.</summary>
    public IReadOnlyCollection<int> Indebted => _indebted;

    /// <summary>The numbers of the wallets of earn products.</summary>
    public IReadOnlyList<int> EarnWallets => _earn;

    /// <summary>Every open futures position.</summary>
    public IReadOnlyCollection<Position> Positions => _positions.Values;

    public Position? GetPosition(int owner, string symbol) => _positions.GetValueOrDefault((owner, symbol));

    /// <summary>The total number of rows of a ledger list.</summary>
    public long RowCount(int owner, LedgerKind ledger)
    {
        if (!_rowCounts.TryGetValue((owner, ledger), out var count))
        {
            _rowCounts.Add((owner, ledger), count = _store.CountRows(owner, ledger, until: long.MaxValue));
        }

        return count;
    }

    /// <summary>Returns a row, which is cached because rows are immutable.</summary>
    public LedgerRow Row(long id)
    {
        if (!_rowsRead.TryGetValue(id, out var row))
        {
            if (_rowsRead.Count == MostRowsKept)
            {
                _rowsRead.Clear();
            }

            _rowsRead.Add(id, row = _store.Row(id, wallet => _balances[wallet].Wallet));
        }

        return row;
    }

    /// <summary>Applies a change to the cache.</summary>
    public void Apply(LedgerWriter writer)
    {
        foreach (var user in writer.Users)
        {
            Remember(user);
        }

        foreach (var key in writer.Keys)
        {
            Remember(key);
        }

        foreach (var wallet in writer.Wallets)
        {
            Remember(wallet);
        }

        foreach (var ((wallet, side), balance) in writer.Balances)
        {
            Remember(wallet, side, balance);
        }

        foreach (var position in writer.ChangedPositions)
        {
            Remember(position);
        }

        foreach (var (list, count) in writer.RowCounts)
        {
            _rowCounts[list] = count;
        }

        (LastEntry, LastPosting, NewestAt) = (writer.LastEntry, writer.LastPosting, writer.NewestAt);
    }

    /// <summary>Adds or replaces a user.</summary>
    private void Remember(User user)
    {
        _users[user.Id] = user;
        _usersById[user.UserId] = user;
    }

    private void Remember(ApiKey key)
    {
        LastKey = Math.Max(LastKey, key.Id);
        if (key.Label is { } label)
        {
            _labels.Add(label);
        }

        if (key.IsRemoved)
        {
            _keys.Remove(key.Key);
        }
        else
        {
            _keys[key.Key] = key;
        }
    }

    private void Remember(Wallet wallet)
    {
        if (wallet.Id != _balances.Count)
        {
            throw new KucoinEmulatorException("The wallets of this ledger are not numbered consecutively.");
        }

        _wallets.Add(wallet.Key, wallet);
        _balances.Add(new(wallet, default, default, default, default));
        if (!_walletsOfUser.TryGetValue(wallet.Key.Owner, out var wallets))
        {
            _walletsOfUser.Add(wallet.Key.Owner, wallets = []);
        }

        wallets.Add(wallet.Id);
        if (wallet.Kind == WalletKind.Earn)
        {
            _earn.Add(wallet.Id);
        }
    }

    private void Remember(Position position)
    {
        if (position.Quantity == 0)
        {
            _positions.Remove((position.Owner, position.Symbol));
        }
        else
        {
            _positions[(position.Owner, position.Symbol)] = position;
        }
    }

    private void Remember(int wallet, Side side, Amount balance)
    {
        _balances[wallet] = _balances[wallet].With(side, balance);
        if (side == Side.Principal)
        {
            _ = balance.IsZero ? _indebted.Remove(wallet) : _indebted.Add(wallet);
        }
    }

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) is var time && LedgerTime.Includes(time)
        ? time
        : throw new FormatException(LedgerTime.Refuse(time));

    private string Setting(string name) => _store.Setting(name) ?? throw new FormatException($"The setting {name} is missing.");
}
