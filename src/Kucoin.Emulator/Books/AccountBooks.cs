using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Kucoin.Emulator.Books;

/// <summary>
/// The double-entry books of the exchange. Every change goes through <see cref="Write{T}"/> or <see cref="WriteTogether{T}"/>: one at a
/// time, whole or not at all. What is read most (users, keys, wallets, balances) is kept in memory and follows from the postings.
/// </summary>
internal sealed partial class AccountBooks : IDisposable
{
    private const int MostRowsKept = 10_000;

    private readonly Lock _writing = new();
    private readonly Lock _reading = new();
    private readonly BookStore _store;
    private readonly Dictionary<int, User> _users = [];
    private readonly Dictionary<string, User> _usersById = [];
    private readonly Dictionary<string, ApiKey> _keys = [];
    private readonly Dictionary<WalletKey, Wallet> _wallets = [];
    private readonly List<WalletBalance> _balances = [];
    private readonly Dictionary<int, List<int>> _walletsOfUser = [];
    private readonly Dictionary<(int Owner, LedgerKind Ledger), long> _rowCounts = [];
    private readonly Dictionary<long, LedgerRow> _rowsRead = [];
    private int _keyCount;
    private long _lastEntry;
    private long _lastPosting;

    public AccountBooks(BookStore store)
    {
        _store = store;
        Load();
    }

    public Ids Ids { get; private set; }

    /// <summary>The book time that the scenario was set up for.</summary>
    public DateTimeOffset Anchor { get; private set; }

    /// <summary>The scenario that the books began with.</summary>
    public string Scenario { get; private set; }

    /// <summary>The assets that the scenario added to the market, as JSON; null when there are none.</summary>
    public string? Assets { get; private set; }

    /// <summary>The newest book time of any entry, in Unix milliseconds.</summary>
    public long NewestAt { get; private set; }

    public ApiKey? Key(string key)
    {
        lock (_reading)
        {
            return _keys.GetValueOrDefault(key);
        }
    }

    /// <summary>Every key, oldest first.</summary>
    public IReadOnlyList<ApiKey> Keys()
    {
        lock (_reading)
        {
            return [.. _keys.Values.OrderBy(key => key.Id)];
        }
    }

    /// <summary>Every user, oldest first.</summary>
    public IReadOnlyList<User> Users()
    {
        lock (_reading)
        {
            return [.. _users.Values.OrderBy(user => user.Id)];
        }
    }

    public User User(int id)
    {
        lock (_reading)
        {
            return _users[id];
        }
    }

    public User? User(string userId)
    {
        lock (_reading)
        {
            return _usersById.GetValueOrDefault(userId);
        }
    }

    public User? UserNamed(string name) => UserWhere(user => user.Name == name);

    /// <summary>The user that something is true of.</summary>
    public User? UserWhere(Func<User, bool> condition)
    {
        lock (_reading)
        {
            return _users.Values.FirstOrDefault(condition);
        }
    }

    /// <summary>The sub-accounts of a master, oldest first.</summary>
    public IReadOnlyList<User> SubAccounts(int master)
    {
        lock (_reading)
        {
            return [.. _users.Values.Where(user => user.Master == master)];
        }
    }

    public WalletBalance? Balance(WalletKey key)
    {
        lock (_reading)
        {
            return _wallets.TryGetValue(key, out var wallet) ? _balances[wallet.Id] : null;
        }
    }

    /// <summary>Every wallet of a user, in the order in which they were opened.</summary>
    public IReadOnlyList<WalletBalance> Balances(int owner) => Balances([owner])[0];

    /// <summary>Every wallet of some users, all at one moment: what is between two of them is never seen in both or in neither.</summary>
    public IReadOnlyList<IReadOnlyList<WalletBalance>> Balances(IEnumerable<int> owners)
    {
        lock (_reading)
        {
            return [.. owners.Select(owner =>
                _walletsOfUser.TryGetValue(owner, out var wallets) ? wallets.ConvertAll(id => _balances[id]) : [])];
        }
    }

    /// <summary>How many rows a list of movements has, and some of them, newest first.</summary>
    public (long Count, IReadOnlyList<LedgerRow> Rows) Ledger(LedgerQuery query, long skip, int take)
    {
        lock (_writing)
        {
            var count = _store.CountRows(query);
            return (count, count <= skip ? [] : [.. _store.Page(query, skip, take).Select(Row)]);
        }
    }

    /// <summary>Rows of a list of movements beyond a place in it, nearest first.</summary>
    public IReadOnlyList<LedgerRow> Ledger(LedgerQuery query, LedgerCursor cursor, int take)
    {
        lock (_writing)
        {
            return _store.Rows(query, cursor, take, id => _balances[id].Wallet);
        }
    }

    /// <summary>Adds everything up again from the first posting on.</summary>
    public TrialBalance TrialBalance()
    {
        lock (_writing)
        {
            return TrialBalances.Of(_store, _balances);
        }
    }

    /// <summary>What the database itself says of one of its settings.</summary>
    public string Pragma(string name)
    {
        lock (_writing)
        {
            return _store.Pragma(name);
        }
    }

    public void Dispose()
    {
        lock (_writing)
        {
            Commit();
            _store.Dispose();
        }
    }

    /// <summary>For the writer only, which holds the writing lock: nothing else changes these while it works.</summary>
    internal Wallet? FindWallet(WalletKey key) => _wallets.GetValueOrDefault(key);

    internal int WalletCount => _balances.Count;

    internal int UserCount => _users.Count;

    /// <summary>How many keys were ever made.</summary>
    internal int KeyCount => _keyCount;

    internal Amount BalanceOf(int wallet, Side side) => _balances[wallet][side];

    /// <summary>How many rows a list of movements has over all time.</summary>
    internal long RowCount(int owner, LedgerKind ledger)
    {
        if (!_rowCounts.TryGetValue((owner, ledger), out var count))
        {
            _rowCounts.Add((owner, ledger), count = _store.CountRows(owner, ledger, until: long.MaxValue));
        }

        return count;
    }

    /// <summary>A row never changes, so that what was read once need not be read again.</summary>
    private LedgerRow Row(long id)
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

    [MemberNotNull(nameof(Ids), nameof(Scenario))]
    private void Load()
    {
        Ids = new(
            ulong.Parse(_store.Setting(Settings.Seed)!, CultureInfo.InvariantCulture),
            hasLargeUids: _store.Setting(Settings.LargeUids) is not null);
        Assets = _store.Setting(Settings.Assets);
        Scenario = _store.Setting(Settings.Scenario)!;
        Anchor = DateTimeOffset.Parse(_store.Setting(Settings.Anchor)!, CultureInfo.InvariantCulture);
        (_lastEntry, _lastPosting, NewestAt) = _store.Marks();
        foreach (var user in _store.Users())
        {
            Remember(user);
        }

        foreach (var key in _store.Keys())
        {
            Remember(key);
        }

        foreach (var wallet in _store.Wallets())
        {
            Remember(wallet);
        }

        foreach (var (wallet, side, balance) in _store.LastBalances())
        {
            Remember(wallet, side, balance);
        }
    }

    private void Forget()
    {
        _users.Clear();
        _usersById.Clear();
        _keys.Clear();
        _wallets.Clear();
        _balances.Clear();
        _walletsOfUser.Clear();
        _rowCounts.Clear();
        _rowsRead.Clear();
        _keyCount = 0;
    }

    private void Apply(BookWriter writer)
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

        foreach (var (list, count) in writer.RowCounts)
        {
            _rowCounts[list] = count;
        }

        (_lastEntry, _lastPosting, NewestAt) = (writer.LastEntry, writer.LastPosting, writer.NewestAt);
    }

    /// <summary>What is known already is known in its changed form.</summary>
    private void Remember(User user)
    {
        _users[user.Id] = user;
        _usersById[user.UserId] = user;
    }

    private void Remember(ApiKey key)
    {
        _keyCount = Math.Max(_keyCount, key.Id);
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
            throw new KucoinEmulatorException("The wallets of these books are not numbered one after another.");
        }

        _wallets.Add(wallet.Key, wallet);
        _balances.Add(new(wallet, default, default, default, default));
        if (!_walletsOfUser.TryGetValue(wallet.Key.Owner, out var wallets))
        {
            _walletsOfUser.Add(wallet.Key.Owner, wallets = []);
        }

        wallets.Add(wallet.Id);
    }

    private void Remember(int wallet, Side side, Amount balance) => _balances[wallet] = _balances[wallet].With(side, balance);

    /// <summary>The names of what the books remember about themselves.</summary>
    internal static class Settings
    {
        public const string Seed = "seed";

        /// <summary>Set when the numbers of users lie beyond 32 bits.</summary>
        public const string LargeUids = "largeUids";

        public const string Scenario = "scenario";
        public const string Anchor = "anchor";

        public const string Assets = "assets";

        /// <summary>Where the book clock of a snapshot stood still; empty when it ran.</summary>
        public const string Clock = "clock";
    }
}
