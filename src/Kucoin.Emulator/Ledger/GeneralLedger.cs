using Microsoft.Data.Sqlite;

namespace Kucoin.Emulator.Ledger;

/// <summary>
/// The double-entry ledger of the exchange. Every change goes through <see cref="Commit{T}"/> or <see cref="GroupCommit{T}"/>; changes are
/// serialized and atomic. Users, keys, wallets and balances are cached in memory and derived from the postings.
/// </summary>
internal sealed partial class GeneralLedger : IDisposable
{
    private readonly Lock _writing = new();
    private readonly Lock _reading = new();
    private readonly LedgerStore _store;
    private readonly CommitScheduler _scheduler;
    private LedgerCache _cache;

    /// <summary>Whether the cache is stale after a rollback, because the disk could not be read.</summary>
    private volatile bool _isStale;

    public GeneralLedger(LedgerStore store, CommitScheduler? scheduler = null)
    {
        _store = store;
        _scheduler = scheduler ?? CommitScheduler.OnThreadPool;
        _cache = LedgerCache.Load(store);
    }

    public Ids Ids => _cache.Ids;

    /// <summary>The anchor time of the scenario.</summary>
    public DateTimeOffset Anchor => _cache.Anchor;

    /// <summary>The scenario that the ledger was created from.</summary>
    public string Scenario => _cache.Scenario;

    /// <summary>The assets that the scenario added to the market, as JSON; null when there are none.</summary>
    public string? Assets => _cache.Assets;

    /// <summary>The time at which the ledger clock of a snapshot was frozen; null if it was running.</summary>
    public DateTimeOffset? FrozenAt => _cache.FrozenAt;

    /// <summary>Whether rows of spot trades are in the classic list too. Existing rows are not changed.</summary>
    public bool HasTradesInBothLedgers { get; set; }

    /// <summary>The newest ledger time of any entry, in Unix milliseconds.</summary>
    public long NewestAt
    {
        get
        {
            using (Reading())
            {
                return _cache.NewestAt;
            }
        }
    }

    /// <summary>Opens the ledger in a file.</summary>
    /// <exception cref="KucoinEmulatorException">The file is not a ledger file, or another emulator uses it.</exception>
    public static GeneralLedger Open(string file) => Load(file, LedgerStore.Open(file));

    /// <summary>Opens the ledger in a file for reading, without changing the file.</summary>
    /// <exception cref="KucoinEmulatorException">The file is not a ledger file, or another emulator uses it.</exception>
    public static GeneralLedger Read(string file) => Load(file, LedgerStore.Read(file));

    public ApiKey? Key(string key)
    {
        using (Reading())
        {
            return _cache.Key(key);
        }
    }

    /// <summary>Every key, oldest first.</summary>
    public IReadOnlyList<ApiKey> Keys()
    {
        using (Reading())
        {
            return [.. _cache.Keys.OrderBy(key => key.Id)];
        }
    }

    /// <summary>Whether a key ever had the label, also if it was removed. The id of a key is derived from its label.</summary>
    public bool IsLabelTaken(string label)
    {
        using (Reading())
        {
            return _cache.IsLabelTaken(label);
        }
    }

    /// <summary>Whether a user has the name, also if it was deleted.</summary>
    public bool IsNameTaken(string name)
    {
        using (Reading())
        {
            return _cache.Users.Any(user => user.Name == name);
        }
    }

    /// <summary>Every user that is not deleted, oldest first.</summary>
    public IReadOnlyList<User> Users()
    {
        using (Reading())
        {
            return [.. _cache.Users.Where(user => !user.IsRemoved).OrderBy(user => user.Id)];
        }
    }

    /// <summary>The user with a number, also if it was deleted.</summary>
    public User User(int id)
    {
        using (Reading())
        {
            return _cache.User(id);
        }
    }

    /// <summary>The user with a 24-digit id, unless it was deleted.</summary>
    public User? User(string userId)
    {
        using (Reading())
        {
            return _cache.User(userId) is { IsRemoved: false } user ? user : null;
        }
    }

    public User? UserNamed(string name) => UserWhere(user => user.Name == name);

    /// <summary>The user that matches a condition, unless it was deleted.</summary>
    public User? UserWhere(Func<User, bool> condition)
    {
        using (Reading())
        {
            return _cache.Users.FirstOrDefault(user => !user.IsRemoved && condition(user));
        }
    }

    /// <summary>The sub-accounts of a master that are not deleted, oldest first.</summary>
    public IReadOnlyList<User> SubAccounts(int master)
    {
        using (Reading())
        {
            return [.. _cache.Users.Where(user => user.Master == master && !user.IsRemoved)];
        }
    }

    public WalletBalance? Balance(WalletKey key)
    {
        using (Reading())
        {
            return _cache.Balance(key);
        }
    }

    /// <summary>Every wallet of a user, in the order in which they were opened.</summary>
    public IReadOnlyList<WalletBalance> Balances(int owner) => Balances([owner])[0];

    /// <summary>Returns the wallets of several users in one consistent read: funds in transfer are counted exactly once.</summary>
    public IReadOnlyList<IReadOnlyList<WalletBalance>> Balances(IEnumerable<int> owners)
    {
        using (Reading())
        {
            return [.. owners.Select(_cache.GetBalances)];
        }
    }

    /// <summary>Returns the number of rows of a ledger query and one page, newest first.</summary>
    public (long Count, IReadOnlyList<LedgerRow> Rows) Ledger(LedgerQuery query, long skip, int take)
    {
        using (Writing())
        {
            var count = _store.CountRows(query);
            return (count, count <= skip ? [] : [.. _store.Page(query, skip, take).Select(_cache.Row)]);
        }
    }

    /// <summary>Returns the ledger rows nearest to a cursor, newest first.</summary>
    public IReadOnlyList<LedgerRow> Ledger(LedgerQuery query, LedgerCursor cursor, int take)
    {
        using (Writing())
        {
            return _store.Rows(query, cursor, take, id => _cache.Balances[id].Wallet);
        }
    }

    /// <summary>Computes the trial balance from the first posting on.</summary>
    public TrialBalance TrialBalance()
    {
        using (Writing())
        {
            return TrialBalanceCalculator.Calculate(_store, _cache.Balances);
        }
    }

    /// <summary>Reads a SQLite setting of the database.</summary>
    public string Pragma(string name)
    {
        using (Writing())
        {
            return _store.Pragma(name);
        }
    }

    public void Dispose()
    {
        lock (_writing)
        {
            CommitOpenGroup();
            _store.Dispose();
        }
    }

    private static GeneralLedger Load(string file, LedgerStore store)
    {
        try
        {
            return new(store);
        }
        catch (Exception error) when (
            error is SqliteException or FormatException or OverflowException or ArgumentException or InvalidOperationException
                or KeyNotFoundException or KucoinEmulatorException)
        {
            store.Dispose();
            throw LedgerFile.Unusable(file, $"its ledger is inconsistent ({error.Message.TrimEnd('.')})");
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Takes the lock of a reader of the cache.</summary>
    private Lock.Scope Reading()
    {
        if (_isStale)
        {
            Reload();
        }

        return Entered(_reading.EnterScope());
    }

    /// <summary>Takes both locks, for a reader of the store.</summary>
    private Lock.Scope Writing()
    {
        var scope = _writing.EnterScope();
        if (_isStale)
        {
            Reload();
        }

        return Entered(scope);
    }

    private Lock.Scope Entered(Lock.Scope scope)
    {
        try
        {
            if (_isStale)
            {
                throw new InvalidOperationException("The ledger cannot be read.");
            }

            CommitScope.RecordRead(_visible);
            return scope;
        }
        catch
        {
            scope.Dispose();
            throw;
        }
    }

    /// <summary>Reloads the cache from the store after a failed reload.</summary>
    private void Reload()
    {
        lock (_writing)
        {
            if (!_isStale)
            {
                return;
            }

            var cache = LedgerCache.Load(_store);
            lock (_reading)
            {
                (_cache, _isStale) = (cache, false);
            }
        }
    }

    /// <summary>The names of the settings stored in the ledger.</summary>
    internal static class Settings
    {
        public const string Seed = "seed";

        /// <summary>Set if uids are larger than 32 bits.</summary>
        public const string LargeUids = "largeUids";

        public const string Scenario = "scenario";
        public const string Anchor = "anchor";

        public const string Assets = "assets";

        /// <summary>The seed and the daily volatility of moving prices; missing for constant ones.</summary>
        public const string PriceWalk = "priceWalk";

        /// <summary>The ledger time until which interest and funding fees are charged.</summary>
        public const string ChargedUntil = "chargedUntil";

        /// <summary>The time at which the ledger clock of a snapshot was frozen; empty if it was running.</summary>
        public const string Clock = "clock";
    }
}
