using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange.Trading;

/// <summary>The postings of fills and their fees.</summary>
internal static class SpotSettlement
{
    /// <summary>The asset in which fees can be paid with a discount.</summary>
    public const string FeeCoin = "KCS";

    /// <summary>The part of a fee that is paid if it is paid in KCS.</summary>
    private static readonly Amount Discount = Amount.Parse("0.8");

    public static WalletKey PayingWallet(Pair pair, SpotOrder order) => order.Wallet(order.IsBuy ? pair.Quote : pair.Base);

    /// <summary>What must be held for the rest of an order, including the fee of a taker.</summary>
    public static Amount Needed(LedgerWriter writer, MarketData market, Pair pair, SpotOrder order) =>
        Debit(market, pair, order, order.Price, order.Rest, GetRates(writer, pair, order).Taker);

    /// <summary>
    /// Holds what a fill needs in addition, because the fees of the user have risen since the order was placed; returns all that is held.
    /// </summary>
    public static Amount Cover(LedgerWriter writer, MarketData market, long at, Pair pair, SpotOrder order, Leg leg)
    {
        var missing = Debit(market, pair, order, leg.Price, leg.Size, RateOf(writer, pair, order, leg)) - order.Held;
        if (!missing.IsPositive)
        {
            return order.Held;
        }

        var paying = PayingWallet(pair, order);
        if (writer.Balance(Account.Available(paying)) < missing)
        {
            throw new InvalidOperationException($"Order {order.Id} holds too little for the fee of this fill: {missing} more is needed.");
        }

        writer.Post(new(at, TransactionTypes.Hold, new Move(Account.Available(paying), Account.Held(paying), missing)));
        return order.Held + missing;
    }

    /// <summary>Posts one side of a fill with its fee; returns what was debited from the paying account.</summary>
    public static Amount Post(LedgerWriter writer, MarketData market, long at, Pair pair, SpotOrder order, Leg leg, Side from)
    {
        var (paying, receiving) = (PayingWallet(pair, order), order.Wallet(order.IsBuy ? pair.Base : pair.Quote));
        var cost = Cost(market, pair, leg.Price, leg.Size);
        var (debit, credit) = order.IsBuy ? (cost, leg.Size) : (leg.Size, cost);
        var rate = RateOf(writer, pair, order, leg);
        var feeAsset = order.FeeIn == FeeAsset.Base ? pair.Base : pair.Quote;
        var fee = FeeOf(market, pair, order, leg.Size, cost, rate);
        var isPaidByPayer = feeAsset == paying.Asset;
        var charged = isPaidByPayer ? new Account(paying, from) : Account.Available(receiving);
        List<Move> moves =
        [
            new(new(paying, from), Exchange(leg.Contra, paying.Asset), debit),
            new(Exchange(leg.Contra, receiving.Asset), Account.Available(receiving), credit),
        ];
        if (!fee.IsZero)
        {
            var fees = Exchange(WalletKind.Fees, feeAsset);
            moves.Add(fee.IsPositive ? new(charged, fees, fee) : new(fees, charged, -fee));
        }

        var context = $$"""{"symbol":"{{pair.Symbol}}","orderId":"{{order.Id}}","tradeId":"{{leg.Trade}}"}""";
        writer.Post(new(at, TypeOf(order.Kind), moves) { Context = context });
        if (order.FeeIn == FeeAsset.Kcs && order.Kind == WalletKind.Trade && fee.IsPositive)
        {
            PayInKcs(writer, market, at, order, new(feeAsset, fee, context));
        }

        NegativeBalance.Settle(writer, at, receiving);
        return isPaidByPayer ? debit + fee : debit;
    }

    /// <summary>Pays a charged fee in KCS instead, with a discount: the fee is returned. Without enough KCS it stays charged.</summary>
    private static void PayInKcs(LedgerWriter writer, MarketData market, long at, SpotOrder order, ChargedFee charged)
    {
        var discounted = charged.Amount.Times(Discount, Amount.One);
        var coins = new AssetValuation(market, FeeCoin).Exact(charged.Asset, discounted).Truncate(market.Find(FeeCoin)!.Precision);
        var wallet = Account.Available(order.Wallet(FeeCoin));
        if (!coins.IsPositive || writer.Balance(wallet) < coins)
        {
            return;
        }

        var returned = new Move(
            Exchange(WalletKind.Fees, charged.Asset), Account.Available(order.Wallet(charged.Asset)), charged.Amount);
        writer.Post(new(at, TransactionTypes.ReturnedFees, returned) { Context = charged.Context });
        var paid = new Move(wallet, Exchange(WalletKind.Fees, FeeCoin), coins);
        writer.Post(new(at, TransactionTypes.DeductionFees, paid) { Context = charged.Context });
    }

    private static Amount Debit(MarketData market, Pair pair, SpotOrder order, Amount price, Amount size, Amount rate)
    {
        var cost = Cost(market, pair, price, size);
        var isPaidByPayer = order.IsBuy == (order.FeeIn != FeeAsset.Base);
        var fee = isPaidByPayer ? FeeOf(market, pair, order, size, cost, rate) : Amount.Zero;
        return (order.IsBuy ? cost : size) + (fee.IsPositive ? fee : Amount.Zero);
    }

    private static Amount Cost(MarketData market, Pair pair, Amount price, Amount size)
    {
        var cost = size.Times(price, Amount.One).Truncate(market.Find(pair.Quote)!.Precision);
        return cost.IsPositive
            ? cost
            : throw new ArgumentException($"{size} {pair.Base} at {price} is less than the smallest unit of {pair.Quote}.");
    }

    /// <summary>The fee in its asset; negative for a rebate.</summary>
    private static Amount FeeOf(MarketData market, Pair pair, SpotOrder order, Amount size, Amount cost, Amount rate) =>
        order.FeeIn == FeeAsset.Base
            ? size.Times(rate, Amount.One).Truncate(market.Find(pair.Base)!.Precision)
            : cost.Times(rate, Amount.One).Truncate(market.Find(pair.Quote)!.Precision);

    private static Amount RateOf(LedgerWriter writer, Pair pair, SpotOrder order, Leg leg) =>
        GetRates(writer, pair, order) is var rates && leg.IsMaker ? rates.Maker : rates.Taker;

    private static FeeRates GetRates(LedgerWriter writer, Pair pair, SpotOrder order)
    {
        var user = writer.GetUser(order.Owner);
        return FeeTable.GetRates(pair, (user.Master is { } master ? writer.GetUser(master) : user).VipLevel);
    }

    private static string TypeOf(WalletKind kind) => kind switch
    {
        WalletKind.Trade => TransactionTypes.Trade,
        _ when kind.IsIsolated() => TransactionTypes.IsolatedTrade,
        _ => TransactionTypes.MarginTrade,
    };

    private static Account Exchange(WalletKind kind, string asset) => Account.Available(WalletKey.CreateExchange(kind, asset));

    private readonly record struct ChargedFee(string Asset, Amount Amount, string Context);
}
