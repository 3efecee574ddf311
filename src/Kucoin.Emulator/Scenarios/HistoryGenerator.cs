using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Scenarios;

/// <summary>
/// The history generator of a scenario. It works backwards: it starts from the final balances and undoes one operation after another; the
/// remaining balances at the beginning become deposits. Replayed forwards, the operations result in exactly the balances of the scenario,
/// and no wallet is ever negative.
/// </summary>
internal sealed class HistoryGenerator
{
    private const long Minute = 60_000;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;
    private const int LoanDays = 40;
    private const int MaxTries = 5;
    private const int QuantityPrecision = 6;
    private const int CostPrecision = 8;

    private readonly MarketData _market;
    private readonly Ids _ids;
    private readonly ScenarioHistory _length;
    private readonly SplitMix64 _random;
    private readonly long _anchor;
    private readonly int _master;
    private readonly Func<WalletKey, DepositAddress?> _addressOf;
    private readonly Dictionary<WalletKey, Amount> _available = [];
    private readonly List<Loan> _loans = [];
    private readonly List<HistoricalEvent> _happenings = [];
    private readonly List<WalletKey> _wallets;
    private readonly Dictionary<string, List<WalletKey>> _walletsOfAsset = [];
    private long _number;

    public HistoryGenerator(
        MarketData market,
        Ids ids,
        ScenarioFile scenario,
        long anchor,
        int master,
        IEnumerable<(WalletKey Key, ScenarioWallet Wallet)> wallets,
        IReadOnlyList<(WalletKey Wallet, ScenarioWithdrawal Withdrawal)> pending,
        Func<WalletKey, DepositAddress?> addressOf)
    {
        _market = market;
        _ids = ids;
        _length = scenario.History;
        _random = new(scenario.Seed);
        _anchor = anchor;
        _master = master;
        _addressOf = addressOf;
        foreach (var (key, wallet) in wallets)
        {
            _available.Add(key, wallet.Available);
            UndoHold(key, wallet.Held - UndoRequests(key, pending));
            UndoInterest(key, wallet.Interest);
            if (wallet.Principal.IsPositive)
            {
                _loans.Add(new(key, wallet.Principal));
            }
        }

        _wallets = [.. _available.Keys];
        foreach (var wallet in _wallets)
        {
            _walletsOfAsset.TryAdd(wallet.Asset, []);
            _walletsOfAsset[wallet.Asset].Add(wallet);
        }
    }

    private long LoanedAt => _anchor - (LoanDays * Day) - Hour;

    /// <summary>Generates the events, oldest first.</summary>
    public IEnumerable<HistoricalEvent> Generate()
    {
        UndoToday();
        var beginning = _anchor - (_length.Days * Day) + Hour;
        var step = Day / Math.Max(1, _length.EntriesPerDay);
        for (var at = _anchor - (6 * Hour); at > beginning + Day && _length.EntriesPerDay > 0; at -= (step / 2) + _random.Below(step))
        {
            if (at < LoanedAt)
            {
                UndoLoans();
            }

            for (var tries = 0; tries < MaxTries && !TryUndoSomething(at); tries++)
            {
            }
        }

        UndoLoans();
        UndoFunding(beginning);
        return _happenings.AsEnumerable().Reverse().OrderBy(happening => happening.Entry.At);
    }

    private void UndoHold(WalletKey key, Amount held)
    {
        if (held.IsPositive)
        {
            var at = _anchor - Minute - _random.Below(4 * Hour);
            Write(new(at, TransactionTypes.Hold, new Move(Account.Available(key), Account.Held(key), held)));
            _available[key] += held;
        }
    }

    /// <summary>Undoes the pending withdrawals of a wallet, and returns the held amounts and fees.</summary>
    private Amount UndoRequests(WalletKey key, IEnumerable<(WalletKey Wallet, ScenarioWithdrawal Withdrawal)> pending)
    {
        var held = Amount.Zero;
        foreach (var (_, request) in pending.Where(request => request.Wallet == key))
        {
            _number++;
            var at = _anchor - (20 * Minute) - _random.Below(20 * Minute);
            var chain = _market.Find(request.Asset)!.FindChain(request.Chain)!;
            var hold = new Move(Account.Available(key), Account.Held(key), request.Amount + chain.Fee);
            Write(new(at, TransactionTypes.Hold, hold)).Withdrawal = Sent(at, key, chain, request.Amount) with
            {
                Address = request.Address,
                Remark = request.Remark,
                TransactionId = null,
                Status = FundingStatus.Processing,
            };
            _available[key] += hold.Amount;
            held += hold.Amount;
        }

        return held;
    }

    /// <summary>
    /// Undoes a transaction of today in every wallet of the lists that keep one to three days, so that those lists have rows.
    /// </summary>
    private void UndoToday()
    {
        foreach (var wallet in _wallets.Where(wallet => wallet.Kind == WalletKind.Contract || wallet.Kind.IsHighFrequencyMargin()))
        {
            TryUndoTransfer(_anchor - Hour - _random.Below(4 * Hour), wallet);
            TryUndoTrade(_anchor - Hour - _random.Below(4 * Hour), wallet);
        }
    }

    /// <summary>Undoes interest, which is charged once a day in equal parts; the last part includes the rounding difference.</summary>
    private void UndoInterest(WalletKey key, Amount interest)
    {
        var part = new Amount(interest.Units / LoanDays).Truncate(8);
        for (var day = 0; day < LoanDays && interest.IsPositive; day++)
        {
            var amount = day == LoanDays - 1 || !part.IsPositive ? interest : part;
            var income = Account.Available(WalletKey.CreateExchange(WalletKind.Income, key.Asset));
            Write(new(_anchor - (day * Day) - (5 * Hour), TransactionTypes.Interest, new Move(Account.Interest(key), income, amount)));
            interest -= amount;
        }
    }

    private void UndoLoans()
    {
        foreach (var (key, principal) in _loans)
        {
            UndoSpending(key, principal - _available[key]);
            _available[key] -= principal;
            Write(new(LoanedAt, TransactionTypes.Borrowing, new Move(Account.Principal(key), Account.Available(key), principal)));
        }

        _loans.Clear();
    }

    /// <summary>Undoes the spending of borrowed funds: they were traded to the market immediately after the loan.</summary>
    private void UndoSpending(WalletKey key, Amount spent)
    {
        if (spent.IsPositive)
        {
            Write(new(LoanedAt + Minute, TransactionTypes.MarginTrade, new Move(
                Account.Available(key), System(WalletKind.Market, key), spent)));
            _available[key] += spent;
        }
    }

    /// <summary>The balance that can be undone: an indebted wallet must have held the loan since it was made.</summary>
    private Amount Spendable(WalletKey key)
    {
        var rest = _available[key];
        foreach (var (wallet, principal) in _loans)
        {
            if (wallet == key)
            {
                rest -= principal;
            }
        }

        return rest;
    }

    /// <summary>Undoes a random operation on a random wallet, unless it is impossible.</summary>
    private bool TryUndoSomething(long at)
    {
        _number++;
        var wallet = _random.Pick(_wallets);
        return (wallet.Kind, _random.Below(10)) switch
        {
            (WalletKind.Main, < 2) => TryUndoDeposit(at, wallet, Part(wallet)),
            (WalletKind.Main, < 4) => TryUndoWithdrawal(at, wallet),
            (WalletKind.Main, < 5) => TryUndoBonus(at, wallet),
            (WalletKind.Trade or WalletKind.Margin or WalletKind.MarginV2 or WalletKind.Contract, < 6) => TryUndoTrade(at, wallet),
            _ => TryUndoTransfer(at, wallet),
        };
    }

    private bool TryUndoDeposit(long at, WalletKey wallet, Amount amount)
    {
        var transaction = _ids.Transaction(_number);
        var arrival = new PlannedMove(System(WalletKind.Outside, wallet), Account.Available(wallet), amount);
        if (!TryUndo(at, TransactionTypes.Deposit, Contexts.Funding(_ids.Order(-_number), transaction), arrival))
        {
            return false;
        }

        if (_addressOf(wallet) is not { } address)
        {
            return true;
        }

        _happenings[^1].Deposit = new()
        {
            Owner = wallet.Owner,
            Asset = wallet.Asset,
            Chain = address.Chain,
            Address = address.Address,
            Memo = address.Memo,
            Amount = amount,
            TransactionId = transaction,
            Status = FundingStatus.Success,
            Confirmations = _market.Find(wallet.Asset)!.FindChain(address.Chain)!.Confirms,
            CreatedAt = at,
            UpdatedAt = at,
        };
        return true;
    }

    private bool TryUndoWithdrawal(long at, WalletKey wallet)
    {
        if (_market.Find(wallet.Asset)!.Chains is not [var chain, ..])
        {
            return false;
        }

        var withdrawal = Sent(at, wallet, chain, chain.MinWithdrawal + Quantity(wallet.Asset, 5, 400));
        if (!TryUndo(
            at,
            TransactionTypes.Withdrawal,
            Contexts.Funding(withdrawal.Id, withdrawal.TransactionId),
            new PlannedMove(Account.Available(wallet), System(WalletKind.Outside, wallet), withdrawal.Amount),
            new PlannedMove(Account.Available(wallet), System(WalletKind.Fees, wallet), withdrawal.Fee)))
        {
            return false;
        }

        _happenings[^1].Withdrawal = withdrawal;
        return true;
    }

    private Withdrawal Sent(long at, WalletKey wallet, Chain chain, Amount amount) => new()
    {
        Id = _ids.Order(-_number),
        Owner = wallet.Owner,
        Asset = wallet.Asset,
        Chain = chain.Id,
        Address = AddressGenerator.CreateForeign(_ids, chain, _number),
        Amount = amount,
        Fee = chain.Fee,
        TransactionId = _ids.Transaction(_number),
        Status = FundingStatus.Success,
        CreatedAt = at,
        UpdatedAt = at,
    };

    private bool TryUndoBonus(long at, WalletKey wallet) => TryUndo(
        at,
        TransactionTypes.Bonus,
        """{"description":"Trading competition, daily prize"}""",
        new PlannedMove(System(WalletKind.Market, wallet), Account.Available(wallet), Quantity(wallet.Asset, 1, 10)));

    /// <summary>Undoes a trade for dollars, with a fee of 0.1 % in dollars, at a price within 10 % of today's.</summary>
    private bool TryUndoTrade(long at, WalletKey wallet)
    {
        if (wallet.Kind == WalletKind.Contract)
        {
            return TryUndoProfit(at, wallet);
        }

        const string Quote = "USDT";
        var quote = wallet with { Asset = Quote };
        if (wallet.Asset == Quote || !_available.ContainsKey(quote) || _market.Dollars(wallet.Asset) is not { } today)
        {
            return false;
        }

        var quantity = Quantity(wallet.Asset, 20, 900);
        var price = today.Times(new(900 + _random.Below(200)), new(1000));
        var cost = quantity.Times(price, Amount.One).Truncate(CostPrecision);
        var fee = cost.Times(new(1), new(1000)).Truncate(CostPrecision);
        var isBuy = _random.Below(2) == 0;
        var context =
            $$"""{"symbol":"{{wallet.Asset}}-{{Quote}}","orderId":"{{_ids.Order(-_number)}}","tradeId":"{{_ids.Trade(_number)}}"}""";
        var (mine, others) = (Account.Available(wallet), System(WalletKind.Market, wallet));
        var (myDollars, theirDollars) = (Account.Available(quote), System(WalletKind.Market, quote));
        return TryUndo(
            at,
            wallet.Kind == WalletKind.Trade ? TransactionTypes.Trade : TransactionTypes.MarginTrade,
            context,
            isBuy ? new PlannedMove(others, mine, quantity) : new PlannedMove(mine, others, quantity),
            isBuy ? new PlannedMove(myDollars, theirDollars, cost) : new PlannedMove(theirDollars, myDollars, cost),
            new PlannedMove(myDollars, System(WalletKind.Fees, quote), fee));
    }

    /// <summary>Undoes the profit or loss of a futures position.</summary>
    private bool TryUndoProfit(long at, WalletKey wallet)
    {
        var contracts = _market.Contracts.Where(contract => contract.Settlement == wallet.Asset).ToList();
        if (contracts.Count == 0)
        {
            return false;
        }

        var contract = _random.Pick(contracts);
        var (mine, others) = (Account.Available(wallet), System(WalletKind.Market, wallet));
        var amount = Quantity(wallet.Asset, 2, 60);
        return TryUndo(
            at,
            TransactionTypes.RealisedPnl,
            contract.Symbol,
            _random.Below(2) == 0 ? new PlannedMove(others, mine, amount) : new PlannedMove(mine, others, amount));
    }

    private bool TryUndoTransfer(long at, WalletKey wallet)
    {
        var others = _walletsOfAsset[wallet.Asset].FindAll(other => other != wallet && Transfers.IsOpen(other, wallet)
            && (other.Owner == wallet.Owner || other.Owner == _master || wallet.Owner == _master));
        return others.Count > 0 && TryUndoTransfer(at, _random.Pick(others), wallet, Part(wallet));
    }

    private bool TryUndoTransfer(long at, WalletKey from, WalletKey to, Amount amount) => TryUndo(
        at,
        from.Owner == to.Owner ? TransactionTypes.Transfer : TransactionTypes.SubTransfer,
        "",
        new PlannedMove(Account.Available(from), Account.Available(to), amount));

    /// <summary>
    /// Undoes the remaining balances: they were deposited in the first hours and transferred from the master's main wallet to their
    /// wallets; to a high-frequency margin wallet through the classic one.
    /// </summary>
    private void UndoFunding(long at)
    {
        foreach (var wallet in _wallets.Where(wallet => wallet.Kind.IsHighFrequencyMargin()))
        {
            var plain = wallet with { Kind = wallet.Kind == WalletKind.MarginV2 ? WalletKind.Margin : WalletKind.Isolated };
            _available.TryAdd(plain, Amount.Zero);
            TryUndoTransfer(at + (3 * Hour) + _random.Below(Hour), plain, wallet, _available[wallet]);
        }

        foreach (var wallet in _available.Keys.ToList())
        {
            var main = new WalletKey(_master, WalletKind.Main, "", wallet.Asset);
            if (wallet != main)
            {
                _available.TryAdd(main, Amount.Zero);
                TryUndoTransfer(at + (2 * Hour) + _random.Below(Hour), main, wallet, _available[wallet]);
            }
        }

        foreach (var wallet in _available.Keys.ToList())
        {
            _number++;
            TryUndoDeposit(at + _random.Below(Hour), wallet, _available[wallet]);
        }
    }

    /// <summary>Undoes and records an operation, unless it is empty or would overdraw a wallet.</summary>
    private bool TryUndo(long at, string business, string context, params PlannedMove[] requests)
    {
        var changes = new Dictionary<WalletKey, Amount>();
        foreach (var (from, to, amount) in requests)
        {
            if (!amount.IsPositive)
            {
                return false;
            }

            Add(changes, to.Wallet, -amount);
            Add(changes, from.Wallet, amount);
        }

        foreach (var (wallet, change) in changes)
        {
            if ((Spendable(wallet) + change).IsNegative)
            {
                return false;
            }
        }

        foreach (var (wallet, change) in changes)
        {
            _available[wallet] += change;
        }

        var moves = Array.ConvertAll(requests, request => new Move(request.From, request.To, request.Amount));
        Write(new(at, business, moves) { Context = context });
        return true;
    }

    private HistoricalEvent Write(Entry entry)
    {
        var happening = new HistoricalEvent(entry);
        _happenings.Add(happening);
        return happening;
    }

    private static void Add(Dictionary<WalletKey, Amount> changes, WalletKey wallet, Amount amount)
    {
        if (!wallet.Kind.IsSystem())
        {
            changes[wallet] = changes.GetValueOrDefault(wallet) + amount;
        }
    }

    /// <summary>A few percent of the balance of a wallet.</summary>
    private Amount Part(WalletKey wallet) =>
        Spendable(wallet).Times(new(1 + _random.Below(30)), new(100))
            .Truncate(Math.Min(QuantityPrecision, _market.Find(wallet.Asset)!.Precision));

    /// <summary>The quantity of an asset for a random value in dollars.</summary>
    private Amount Quantity(string asset, int minDollars, int maxDollars)
    {
        var details = _market.Find(asset)!;
        var dollars = Amount.One.Times(new((minDollars * 100) + _random.Below((maxDollars - minDollars) * 100L)), new(100));
        return dollars.Times(Amount.One, details.Price ?? Amount.One).Truncate(Math.Min(QuantityPrecision, details.Precision));
    }

    private static Account System(WalletKind kind, WalletKey wallet) => Account.Available(WalletKey.CreateExchange(kind, wallet.Asset));

    private readonly record struct PlannedMove(Account From, Account To, Amount Amount);

    private sealed record Loan(WalletKey Wallet, Amount Principal);
}

/// <summary>An entry of the history, with its deposit or withdrawal.</summary>
internal sealed record HistoricalEvent(Entry Entry)
{
    public Deposit? Deposit { get; set; }

    public Withdrawal? Withdrawal { get; set; }
}
