using System.Runtime.InteropServices;

namespace Kucoin.Emulator.Ledger;

/// <summary>A pending change of the ledger. It is not visible before it is committed.</summary>
/// <param name="cache">The balances before the change.</param>
/// <param name="store">The store that the change is written to.</param>
/// <param name="hasTradesInBothLedgers">Whether rows of spot trades are in the classic list too.</param>
internal sealed partial class LedgerWriter(LedgerCache cache, LedgerStore store, bool hasTradesInBothLedgers)
{
    private readonly Dictionary<WalletKey, Wallet> _opened = [];
    private readonly Dictionary<(int Wallet, Side Side), Amount> _balances = [];
    private readonly Dictionary<(int Owner, LedgerKind Ledger), long> _rowCounts = [];
    private readonly List<(Account Account, Amount Amount, Amount Fee)> _net = [];
    private readonly SortedSet<int> _debtors = [];
    private int _added;

    public List<User> Users { get; } = [];

    public List<ApiKey> Keys { get; } = [];

    public List<Wallet> Wallets { get; } = [];

    public IReadOnlyDictionary<(int Wallet, Side Side), Amount> Balances => _balances;

    /// <summary>The new row counts of the lists that received rows.</summary>
    public IReadOnlyDictionary<(int Owner, LedgerKind Ledger), long> RowCounts => _rowCounts;

    public long LastEntry { get; private set; } = cache.LastEntry;

    public long LastPosting { get; private set; } = cache.LastPosting;

    public long NewestAt { get; private set; } = cache.NewestAt;

    /// <summary>The number of the next user. Number 0 is the exchange.</summary>
    public int NextUser => cache.Users.Count + _added + 1;

    /// <summary>The number of the next key.</summary>
    public int NextKey => Math.Max(cache.LastKey, Keys.Count == 0 ? 0 : Keys.Max(key => key.Id)) + 1;

    /// <summary>The number of the next deposit address.</summary>
    public long NextAddress => store.AddressCount + 1;

    /// <summary>The number of the next deposit.</summary>
    public long NextDeposit => store.LastDeposit + 1;

    public void Add(User user)
    {
        store.Add(user);
        Users.Add(user);
        _added++;
    }

    public void Change(User user)
    {
        store.Change(user);
        Users.Add(user);
    }

    public void Add(ApiKey key)
    {
        store.Add(key);
        Keys.Add(key);
    }

    public void Change(ApiKey key)
    {
        store.Change(key);
        Keys.Add(key);
    }

    public void Add(DepositAddress address) => store.Add(address);

    public void Add(Deposit deposit) => store.Add(deposit);

    public void Change(Deposit deposit) => store.Change(deposit);

    public void Add(ChainStatus status) => store.Add(status);

    public void Add(Withdrawal withdrawal) => store.Add(withdrawal);

    public void Change(Withdrawal withdrawal) => store.Change(withdrawal);

    public void Add(OldFunding funding) => store.Add(funding);

    public IReadOnlyList<DepositAddress> Addresses(int owner, string asset) => store.Addresses(owner, asset);

    public DepositAddress? Address(string address, string memo) => store.Address(address, memo);

    public Deposit? Deposit(string transactionId) => store.Deposit(transactionId);

    public IReadOnlyList<Deposit> Unconfirmed(int owner, string asset) => store.Unconfirmed(owner, asset);

    public Withdrawal? Withdrawal(string id) => store.Withdrawal(id);

    public bool HasClientOid(int actor, string clientOid) => store.HasClientOid(actor, clientOid);

    /// <summary>Every wallet of a user with its pending balances, in the order in which they were opened.</summary>
    public IReadOnlyList<WalletBalance> GetBalances(int owner) =>
        [
            .. cache.GetBalances(owner).Select(balance => Pending(balance.Wallet)),
            .. Wallets.Where(wallet => wallet.Key.Owner == owner).Select(Pending),
        ];

    /// <summary>The wallets that owe a principal, in a stable order.</summary>
    public IReadOnlyList<WalletBalance> GetDebts() =>
        [.. cache.Indebted.Union(_debtors).Order().Select(GetBalance).Where(balance => balance.Principal.IsNegative)];

    /// <summary>The pending balances of one wallet; null if it does not exist.</summary>
    public WalletBalance? GetBalance(WalletKey key) => Find(key) is { } wallet ? Pending(wallet) : null;

    public Amount Balance(Account account) =>
        Find(account.Wallet) is { } wallet ? Balance(wallet, account.Side) : Amount.Zero;

    /// <summary>Creates the wallet if it does not exist, even if it is empty.</summary>
    public Wallet Open(WalletKey key)
    {
        if (Find(key) is { } known)
        {
            return known;
        }

        var number = cache.Balances.Count + Wallets.Count;
        var wallet = new Wallet(number, key, cache.Ids.Wallet(key.Kind, number));
        store.Add(wallet);
        _opened.Add(key, wallet);
        Wallets.Add(wallet);
        return wallet;
    }

    /// <summary>
    /// Posts an entry and returns its number. If a wallet of a user would become negative, the whole change fails. Timestamps in the ledger
    /// are monotonic: if two callers read the clock in a different order than they post, the later posting gets the later time.
    /// </summary>
    public long Post(Entry entry)
    {
        var id = ++LastEntry;
        NewestAt = Math.Max(NewestAt, entry.At);
        store.Add(id, entry, NewestAt);
        foreach (var (account, amount, fee) in Net(entry))
        {
            var wallet = Open(account.Wallet);
            var balance = Balance(wallet, account.Side) + amount;
            if (!IsAllowed(account, balance))
            {
                throw new OverdrawnException(account, balance);
            }

            _balances[(wallet.Id, account.Side)] = balance;
            var isShown = entry.IsShown && account.Side <= Side.Held;
            if (account.Side == Side.Principal)
            {
                _debtors.Add(wallet.Id);
            }

            var isTradeRow = isShown && wallet.Kind == WalletKind.Trade;
            var ledger = isShown && !(isTradeRow && entry.IsTrade && !hasTradesInBothLedgers) ? wallet.Kind.Ledger() : LedgerKind.None;
            var place = ledger == LedgerKind.None ? 0 : NextPlace(wallet.Key.Owner, ledger);
            store.Add(new Posting(++LastPosting, id, wallet, account.Side, amount, balance, fee, ledger, place, isTradeRow), NewestAt);
        }

        return id;
    }

    private long NextPlace(int owner, LedgerKind ledger) =>
        _rowCounts[(owner, ledger)] = 1 + (_rowCounts.TryGetValue((owner, ledger), out var count) ? count : cache.RowCount(owner, ledger));

    private static bool IsAllowed(Account account, Amount balance) => account switch
    {
        { Side: Side.Principal or Side.Interest } => !balance.IsPositive,
        { Wallet.Kind: var kind } => kind.IsSystem() || !balance.IsNegative,
    };

    /// <summary>
    /// Combines the moves to one posting per account. The amount includes fees paid to the exchange, which are also returned; a rebate is a
    /// negative fee. A row that is nothing but a fee has none.
    /// </summary>
    private List<(Account Account, Amount Amount, Amount Fee)> Net(Entry entry)
    {
        _net.Clear();
        foreach (var move in entry.Moves)
        {
            var hasFee = !entry.IsFee;
            Change(move.From, -move.Amount, hasFee && move.To.Wallet.Kind == WalletKind.Fees ? move.Amount : Amount.Zero);
            Change(move.To, move.Amount, hasFee && move.From.Wallet.Kind == WalletKind.Fees ? -move.Amount : Amount.Zero);
        }

        _net.RemoveAll(change => change.Amount.IsZero);
        return _net;
    }

    private void Change(Account account, Amount amount, Amount fee)
    {
        foreach (ref var change in CollectionsMarshal.AsSpan(_net))
        {
            if (change.Account == account)
            {
                change.Amount += amount;
                change.Fee += fee;
                return;
            }
        }

        _net.Add((account, amount, fee));
    }

    private WalletBalance GetBalance(int wallet) =>
        Pending(wallet < cache.Balances.Count ? cache.Balances[wallet].Wallet : Wallets[wallet - cache.Balances.Count]);

    private WalletBalance Pending(Wallet wallet) => new(
        wallet,
        Balance(wallet, Side.Available),
        Balance(wallet, Side.Held),
        Balance(wallet, Side.Principal),
        Balance(wallet, Side.Interest));

    private Wallet? Find(WalletKey key) => cache.Wallet(key) ?? _opened.GetValueOrDefault(key);

    private Amount Balance(Wallet wallet, Side side)
    {
        if (_balances.TryGetValue((wallet.Id, side), out var balance))
        {
            return balance;
        }

        return wallet.Id < cache.Balances.Count ? cache.Balances[wallet.Id][side] : Amount.Zero;
    }
}

/// <summary>The exception thrown when an entry would overdraw a wallet.</summary>
internal sealed class OverdrawnException(Account account, Amount balance)
    : Exception($"{account.Wallet.Kind.Word()} {account.Wallet.Asset} would have a balance of {balance}.");
