using Kucoin.Emulator.Books;
using Kucoin.Emulator.Exchange;

namespace Kucoin.Emulator.Scenarios;

/// <summary>
/// Invents the past of a scenario. It starts from the balances the scenario ends on and undoes one operation after another, further
/// and further back; what is left at the beginning was deposited then. Told forwards, the same operations arrive at the scenario's
/// balances to the last digit, and no wallet is ever below zero on the way.
/// </summary>
internal sealed class HistoryTeller
{
    private const long Minute = 60_000;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;
    private const int LoanDays = 40;
    private const int QuantityPrecision = 6;

    private readonly MarketData _market;
    private readonly Ids _ids;
    private readonly ScenarioHistory _length;
    private readonly SplitMix64 _random;
    private readonly long _anchor;
    private readonly int _master;
    private readonly Func<WalletKey, DepositAddress> _addressOf;
    private readonly Dictionary<WalletKey, Amount> _available = [];
    private readonly List<Loan> _loans = [];
    private readonly List<Happening> _happenings = [];
    private readonly List<WalletKey> _wallets;
    private long _number;

    public HistoryTeller(
        MarketData market,
        Ids ids,
        ScenarioFile scenario,
        long anchor,
        int master,
        IEnumerable<(WalletKey Key, ScenarioWallet Wallet)> wallets,
        IEnumerable<(int Owner, ScenarioWithdrawal Withdrawal)> pending,
        Func<WalletKey, DepositAddress> addressOf)
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
            UndoHold(key, wallet.Held);
            UndoInterest(key, wallet.Interest);
            if (wallet.Principal.IsPositive)
            {
                _loans.Add(new(key, wallet.Principal));
            }
        }

        foreach (var (owner, withdrawal) in pending)
        {
            UndoRequest(owner, withdrawal);
        }

        _wallets = [.. _available.Keys];
    }

    private long LoanedAt => _anchor - (LoanDays * Day) - Hour;

    /// <summary>Everything that happened, oldest first.</summary>
    public IEnumerable<Happening> Tell()
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

            UndoSomething(at);
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
            Write(new(at, Businesses.Hold, new Move(Account.Available(key), Account.Held(key), held)));
            _available[key] += held;
        }
    }

    /// <summary>A withdrawal that is under way holds its amount and its fee.</summary>
    private void UndoRequest(int owner, ScenarioWithdrawal wish)
    {
        _number++;
        var at = _anchor - (20 * Minute) - _random.Below(20 * Minute);
        var chain = _market.Find(wish.Asset)!.FindChain(wish.Chain)!;
        var key = new WalletKey(owner, WalletKind.Main, "", wish.Asset);
        var hold = new Move(Account.Available(key), Account.Held(key), wish.Amount + chain.Fee);
        _available[key] += hold.Amount;
        _happenings.Add(new(new(at, Businesses.Hold, hold))
        {
            Withdrawal = Sent(at, key, chain, wish.Amount) with
            {
                Address = wish.Address,
                Remark = wish.Remark,
                TransactionId = null,
                Status = FundingStatus.Processing,
            },
        });
    }

    /// <summary>The short lists (futures a day, high-frequency margin three) have something to show: every such wallet moved today.</summary>
    private void UndoToday()
    {
        foreach (var wallet in _wallets.Where(wallet => wallet.Kind == WalletKind.Contract || wallet.Kind.IsHighFrequencyMargin()))
        {
            UndoTransfer(_anchor - Hour - _random.Below(4 * Hour), wallet);
            UndoTrade(_anchor - Hour - _random.Below(4 * Hour), wallet);
        }
    }

    /// <summary>Interest is charged once a day, in equal parts; the last part takes what does not divide.</summary>
    private void UndoInterest(WalletKey key, Amount interest)
    {
        var part = new Amount(interest.Units / LoanDays).Truncate(8);
        for (var day = 0; day < LoanDays && interest.IsPositive; day++)
        {
            var amount = day == LoanDays - 1 || !part.IsPositive ? interest : part;
            var income = Account.Available(WalletKey.OfExchange(WalletKind.Income, key.Asset));
            Write(new(_anchor - (day * Day) - (5 * Hour), Businesses.Interest, new Move(Account.Interest(key), income, amount)));
            interest -= amount;
        }
    }

    private void UndoLoans()
    {
        foreach (var (key, principal) in _loans)
        {
            _available[key] -= principal;
            Write(new(LoanedAt, Businesses.Borrowing, new Move(Account.Principal(key), Account.Available(key), principal)));
        }

        _loans.Clear();
    }

    /// <summary>A wallet that borrowed must have had the loan ever since.</summary>
    private Amount Spendable(WalletKey key) =>
        _loans.Where(loan => loan.Wallet == key).Aggregate(_available[key], (rest, loan) => rest - loan.Principal);

    private void UndoSomething(long at)
    {
        _number++;
        var wallet = _random.Pick(_wallets);
        switch (wallet.Kind, _random.Below(10))
        {
            case (WalletKind.Main, < 2):
                UndoDeposit(at, wallet, Part(wallet));
                break;
            case (WalletKind.Main, < 4):
                UndoWithdrawal(at, wallet);
                break;
            case (WalletKind.Main, < 5):
                UndoBonus(at, wallet);
                break;
            case (WalletKind.Trade or WalletKind.Margin or WalletKind.MarginV2 or WalletKind.Contract, < 6):
                UndoTrade(at, wallet);
                break;
            default:
                UndoTransfer(at, wallet);
                break;
        }
    }

    private void UndoDeposit(long at, WalletKey wallet, Amount amount)
    {
        if (!amount.IsPositive)
        {
            return;
        }

        var transaction = _ids.Transaction(_number);
        var move = new Move(System(WalletKind.Outside, wallet), Account.Available(wallet), amount);
        if (Undo(at, Businesses.Deposit, Contexts.Funding(_ids.Order(-_number), transaction), move) is not { } happening)
        {
            return;
        }

        var address = _addressOf(wallet);
        happening.Deposit = new()
        {
            Owner = wallet.Owner,
            Asset = wallet.Asset,
            Chain = address.Chain,
            Address = address.Address,
            Memo = address.Memo,
            Amount = amount,
            TransactionId = transaction,
            Status = FundingStatus.Success,
            CreatedAt = at,
            UpdatedAt = at,
        };
    }

    private void UndoWithdrawal(long at, WalletKey wallet)
    {
        var chain = _market.Find(wallet.Asset)!.Chains[0];
        var amount = chain.MinWithdrawal + Quantity(wallet.Asset, 5, 400);
        var withdrawal = Sent(at, wallet, chain, amount);
        var happening = Undo(
            at,
            Businesses.Withdrawal,
            Contexts.Funding(withdrawal.Id, withdrawal.TransactionId),
            new Move(Account.Available(wallet), System(WalletKind.Outside, wallet), amount),
            new Move(Account.Available(wallet), System(WalletKind.Fees, wallet), chain.Fee));
        if (happening is not null)
        {
            happening.Withdrawal = withdrawal;
        }
    }

    private Withdrawal Sent(long at, WalletKey wallet, Chain chain, Amount amount) => new()
    {
        Id = _ids.Order(-_number),
        Owner = wallet.Owner,
        Asset = wallet.Asset,
        Chain = chain.Id,
        Address = AddressForms.Foreign(_ids, chain, _number),
        Amount = amount,
        Fee = chain.Fee,
        TransactionId = _ids.Transaction(_number),
        Status = FundingStatus.Success,
        CreatedAt = at,
        UpdatedAt = at,
    };

    private void UndoBonus(long at, WalletKey wallet) => Undo(
        at,
        Businesses.Bonus,
        """{"description":"Trading competition, daily prize"}""",
        new Move(System(WalletKind.Market, wallet), Account.Available(wallet), Quantity(wallet.Asset, 1, 10)));

    /// <summary>Buys or sells the asset for dollars with a fee of a thousandth, paid in the dollars. In futures a trade ends in a profit or a loss.</summary>
    private void UndoTrade(long at, WalletKey wallet)
    {
        if (wallet.Kind == WalletKind.Contract)
        {
            UndoProfit(at, wallet);
            return;
        }

        const string Quote = "USDT";
        var quote = wallet with { Asset = Quote };
        var quantity = Quantity(wallet.Asset, 20, 900);
        if (wallet.Asset == Quote || !_available.ContainsKey(quote) || !quantity.IsPositive)
        {
            return;
        }

        // Prices of the past were within a fifth of today's.
        var price = _market.Dollars(wallet.Asset)!.Value.Times(new(900 + _random.Below(200)), new(1000));
        var cost = quantity.Times(price, Amount.One).Truncate(8);
        var fee = cost.Times(new(1), new(1000)).Truncate(8);
        if (!fee.IsPositive)
        {
            return;
        }

        var isBuy = _random.Below(2) == 0;
        var context =
            $$"""{"symbol":"{{wallet.Asset}}-{{Quote}}","orderId":"{{_ids.Order(-_number)}}","tradeId":"{{_ids.Trade(_number)}}"}""";
        var (mine, others) = (Account.Available(wallet), System(WalletKind.Market, wallet));
        var (myDollars, theirDollars) = (Account.Available(quote), System(WalletKind.Market, quote));
        Undo(
            at,
            wallet.Kind == WalletKind.Trade ? Businesses.Trade : Businesses.MarginTrade,
            context,
            isBuy ? new Move(others, mine, quantity) : new Move(mine, others, quantity),
            isBuy ? new Move(myDollars, theirDollars, cost) : new Move(theirDollars, myDollars, cost),
            new Move(myDollars, System(WalletKind.Fees, quote), fee));
    }

    private void UndoProfit(long at, WalletKey wallet)
    {
        var contracts = _market.Contracts.Where(contract => contract.Settlement == wallet.Asset).ToList();
        var (mine, others) = (Account.Available(wallet), System(WalletKind.Market, wallet));
        var amount = Quantity(wallet.Asset, 2, 60);
        var isProfit = _random.Below(2) == 0;
        Undo(
            at,
            Businesses.RealisedPnl,
            _random.Pick(contracts).Symbol,
            isProfit ? new Move(others, mine, amount) : new Move(mine, others, amount));
    }

    private void UndoTransfer(long at, WalletKey wallet)
    {
        var others = _wallets.FindAll(other => other != wallet && other.Asset == wallet.Asset && Transfers.IsOpen(other, wallet)
            && (other.Owner == wallet.Owner || other.Owner == _master || wallet.Owner == _master));
        var amount = Part(wallet);
        if (others.Count > 0 && amount.IsPositive)
        {
            UndoTransfer(at, _random.Pick(others), wallet, amount);
        }
    }

    private Happening? UndoTransfer(long at, WalletKey from, WalletKey to, Amount amount) => Undo(
        at,
        from.Owner == to.Owner ? Businesses.Transfer : Businesses.SubTransfer,
        "",
        new Move(Account.Available(from), Account.Available(to), amount));

    /// <summary>What is left was deposited in the first hours, and moved from the master's main wallet to where it is.</summary>
    private void UndoFunding(long at)
    {
        foreach (var wallet in _wallets.Where(wallet => wallet.Kind.IsHighFrequencyMargin() && _available[wallet].IsPositive))
        {
            var plain = wallet with { Kind = wallet.Kind == WalletKind.MarginV2 ? WalletKind.Margin : WalletKind.Isolated };
            UndoTransfer(at + (3 * Hour) + _random.Below(Hour), plain, wallet, _available[wallet]);
        }

        foreach (var wallet in _wallets)
        {
            var main = new WalletKey(_master, WalletKind.Main, "", wallet.Asset);
            if (wallet != main && _available[wallet].IsPositive)
            {
                _available.TryAdd(main, Amount.Zero);
                UndoTransfer(at + (2 * Hour) + _random.Below(Hour), main, wallet, _available[wallet]);
            }
        }

        foreach (var wallet in _available.Keys.Where(key => _available[key].IsPositive).ToList())
        {
            _number++;
            UndoDeposit(at + _random.Below(Hour), wallet, _available[wallet]);
        }
    }

    /// <summary>Takes an operation back and writes it down, unless a wallet did not have what it would have needed.</summary>
    private Happening? Undo(long at, string business, string context, params IReadOnlyList<Move> moves)
    {
        var before = new Dictionary<WalletKey, Amount>();
        foreach (var move in moves)
        {
            Add(before, move.To.Wallet, -move.Amount);
            Add(before, move.From.Wallet, move.Amount);
        }

        if (before.Any(change => !change.Key.Kind.IsSystem() && (Spendable(change.Key) + change.Value).IsNegative))
        {
            return null;
        }

        foreach (var (wallet, amount) in before.Where(change => !change.Key.Kind.IsSystem()))
        {
            _available[wallet] += amount;
        }

        return Write(new(at, business, moves) { Context = context });
    }

    private Happening Write(Entry entry)
    {
        var happening = new Happening(entry);
        _happenings.Add(happening);
        return happening;
    }

    private static void Add(Dictionary<WalletKey, Amount> changes, WalletKey wallet, Amount amount) =>
        changes[wallet] = changes.GetValueOrDefault(wallet) + amount;

    /// <summary>Some hundredths of what a wallet has.</summary>
    private Amount Part(WalletKey wallet) =>
        Spendable(wallet).Times(new(1 + _random.Below(30)), new(100)).Truncate(Math.Min(QuantityPrecision, _market.Find(wallet.Asset)!.Precision));

    /// <summary>As much of an asset as some dollars buy.</summary>
    private Amount Quantity(string asset, int minDollars, int maxDollars)
    {
        var details = _market.Find(asset)!;
        var dollars = Amount.One.Times(new((minDollars * 100) + _random.Below((maxDollars - minDollars) * 100L)), new(100));
        return dollars.Times(Amount.One, details.Price ?? Amount.One).Truncate(Math.Min(QuantityPrecision, details.Precision));
    }

    private static Account System(WalletKind kind, WalletKey wallet) => Account.Available(WalletKey.OfExchange(kind, wallet.Asset));

    private sealed record Loan(WalletKey Wallet, Amount Principal);
}

/// <summary>An entry of the past, with the deposit or the withdrawal that it belongs to.</summary>
internal sealed record Happening(Entry Entry)
{
    public Deposit? Deposit { get; set; }

    public Withdrawal? Withdrawal { get; set; }
}
