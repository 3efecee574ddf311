using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange.Trading;

/// <summary>
/// Spot and margin orders, and their fills. There is no matching engine: a fill is between two orders, or between an order and the market,
/// at a given price. Every operation is a pending change, so that many of them can share a commit.
/// </summary>
internal static class SpotTrading
{
    private const string FeeCoin = SpotSettlement.FeeCoin;

    /// <summary>The kinds of wallets that orders can use.</summary>
    public static IReadOnlyList<WalletKind> Wallets { get; } =
    [
        WalletKind.Trade, WalletKind.Margin, WalletKind.Isolated, WalletKind.MarginV2, WalletKind.IsolatedV2,
    ];

    /// <summary>Places an order, and holds the funds for it and for its fee.</summary>
    public static SpotOrder Place(LedgerWriter writer, MarketData market, long at, OrderRequest request)
    {
        var pair = market.FindPair(request.Symbol) ?? throw ApiErrors.UnknownSymbol();
        CheckWallet(writer, market, request, pair);
        CheckTerms(pair, request.Price, request.Size);
        var number = writer.NextOrder;
        var order = Create(writer, at, request, number, writer.Ids.SpotOrder(number));
        var (paying, held) = (SpotSettlement.PayingWallet(pair, order), SpotSettlement.Needed(writer, market, pair, order));
        if (writer.Balance(Account.Available(paying)) < held)
        {
            throw ApiErrors.BalanceInsufficient();
        }

        writer.Post(new(at, TransactionTypes.Hold, new Move(Account.Available(paying), Account.Held(paying), held)));
        var placed = order with { Held = held };
        writer.Add(placed);
        return placed;
    }

    /// <summary>Cancels an open order, and releases what it still holds.</summary>
    public static SpotOrder Cancel(LedgerWriter writer, MarketData market, long at, SpotOrder order)
    {
        CheckOpen(order);
        return Change(writer, market, at, order with { Status = SpotOrder.Canceled });
    }

    /// <summary>Cancels the open orders of the margin position that a wallet is part of.</summary>
    public static void CancelAll(LedgerWriter writer, MarketData market, long at, WalletKey position)
    {
        foreach (var order in writer.OpenOrders(position.Owner).Where(order => order.Kind == position.Kind && order.Tag == position.Tag))
        {
            Cancel(writer, market, at, order);
        }
    }

    /// <summary>Fills two orders with each other, or one with the market, at a price that both accept.</summary>
    /// <returns>The fill, and the orders after it.</returns>
    public static Fill Fill(
        LedgerWriter writer, MarketData market, long at, SpotOrder maker, SpotOrder? taker, Amount price, Amount size)
    {
        var pair = market.FindPair(maker.Symbol)!;
        CheckFill(pair, maker, price, size);
        WalletAccess.CheckActive(writer.GetUser(maker.Owner));
        if (taker is not null)
        {
            CheckFill(pair, taker, price, size);
            WalletAccess.CheckActive(writer.GetUser(taker.Owner));
            CheckCounterparts(maker, taker);
        }

        var contra = taker is null ? WalletKind.Market : WalletKind.Transit;
        var leg = new Leg(Ids.Trade(writer.LastEntry + 1), price, size, contra, IsMaker: true);
        var filled = Settle(writer, market, at, pair, maker, leg);
        var counterpart = taker is null ? null : Settle(writer, market, at, pair, taker, leg with { IsMaker = false });
        return new(leg.Trade, price, size, filled, counterpart);
    }

    /// <summary>Trades with the market at once, without an order that rests; returns the id of the trade.</summary>
    public static string TradeAtMarket(LedgerWriter writer, MarketData market, long at, OrderRequest request)
    {
        var pair = market.FindPair(request.Symbol) ?? throw ApiErrors.UnknownSymbol();
        CheckWallet(writer, market, request, pair);
        CheckTerms(pair, request.Price, request.Size);
        var order = Create(writer, at, request, number: 0, writer.Ids.SpotOrder(-writer.LastEntry - 1));
        var paying = Account.Available(SpotSettlement.PayingWallet(pair, order));
        if (writer.Balance(paying) < SpotSettlement.Needed(writer, market, pair, order))
        {
            throw ApiErrors.BalanceInsufficient();
        }

        var trade = Ids.Trade(writer.LastEntry + 1);
        var leg = new Leg(trade, request.Price, request.Size, WalletKind.Market, IsMaker: false);
        SpotSettlement.Post(writer, market, at, pair, order, leg, Side.Available);
        return trade;
    }

    /// <summary>Converts the balances of a wallet kind that are worth less than a limit to KCS; returns the KCS received.</summary>
    public static Amount SweepDust(LedgerWriter writer, MarketData market, long at, int owner, WalletKind kind, Amount belowDollars)
    {
        WalletAccess.CheckActive(writer.GetUser(owner));
        var received = Amount.Zero;
        var (coin, valuation) = (new WalletKey(owner, kind, "", FeeCoin), new AssetValuation(market, FeeCoin));
        foreach (var balance in writer.GetBalances(owner).Where(balance => balance.Wallet.Kind == kind && balance.Asset != FeeCoin))
        {
            var value = balance.Available.Times(market.Dollars(balance.Asset) ?? Amount.Zero, Amount.One);
            var coins = valuation.Exact(balance.Asset, balance.Available).Truncate(market.Find(FeeCoin)!.Precision);
            if (value < belowDollars && coins.IsPositive)
            {
                writer.Post(new(
                    at,
                    TransactionTypes.DustConversion,
                    new Move(Account.Available(balance.Wallet.Key), Contra(balance.Asset), balance.Available),
                    new Move(Contra(FeeCoin), Account.Available(coin), coins)));
                received += coins;
            }
        }

        return received;
    }

    private static SpotOrder Create(LedgerWriter writer, long at, OrderRequest request, long number, string id) => new()
    {
        Number = number,
        Id = id,
        Owner = writer.GetUser(request.Owner).Id,
        Kind = request.Kind,
        Tag = request.Kind.IsIsolated() ? request.Symbol : "",
        Symbol = request.Symbol,
        IsBuy = request.IsBuy,
        Price = request.Price,
        Size = request.Size,
        FeeIn = request.FeeIn,
        CreatedAt = at,
        UpdatedAt = at,
    };

    /// <summary>Posts one side of a fill and what is left of its order.</summary>
    private static SpotOrder Settle(LedgerWriter writer, MarketData market, long at, Pair pair, SpotOrder order, Leg leg)
    {
        var held = SpotSettlement.Cover(writer, market, at, pair, order, leg);
        var paid = SpotSettlement.Post(writer, market, at, pair, order, leg, Side.Held);
        var filled = order.Filled + leg.Size;
        return Change(writer, market, at, order with
        {
            Filled = filled,
            Held = held - paid,
            Status = filled == order.Size ? SpotOrder.Done : SpotOrder.Open,
        });
    }

    /// <summary>Writes a changed order. One that is not open any more releases what it holds.</summary>
    private static SpotOrder Change(LedgerWriter writer, MarketData market, long at, SpotOrder order)
    {
        var changed = order with { UpdatedAt = at };
        if (changed.Status != SpotOrder.Open && changed.Held.IsPositive)
        {
            var paying = SpotSettlement.PayingWallet(market.FindPair(order.Symbol)!, order);
            writer.Post(new(at, TransactionTypes.Hold, new Move(Account.Held(paying), Account.Available(paying), changed.Held)));
            changed = changed with { Held = Amount.Zero };
        }

        writer.Change(changed);
        return changed;
    }

    private static Account Contra(string asset) => Account.Available(WalletKey.CreateExchange(WalletKind.Market, asset));

    private static void CheckWallet(LedgerWriter writer, MarketData market, OrderRequest request, Pair pair)
    {
        if (!Wallets.Contains(request.Kind))
        {
            throw ApiErrors.ParameterNotOneOf("wallet", Wallets.Select(kind => kind.Word()));
        }

        var user = writer.GetUser(request.Owner);
        WalletAccess.CheckActive(user);
        WalletAccess.CheckOpened(user, request.Kind);
        var tag = request.Kind.IsIsolated() ? pair.Symbol : "";
        foreach (var asset in new[] { pair.Base, pair.Quote })
        {
            Transfers.CheckWallet(market, new(request.Owner, request.Kind, tag, asset), "symbol");
        }
    }

    private static void CheckTerms(Pair pair, Amount price, Amount size)
    {
        if (!price.IsPositive || !price.FitsPrecision(pair.PricePrecision))
        {
            throw new ArgumentException(
                $"The price {price} is invalid: on {pair.Symbol} it must be positive, with at most {pair.PricePrecision} decimal places.");
        }

        if (size < pair.MinSize || size > pair.MaxSize || size.Units % pair.SizeStep.Units != 0)
        {
            throw new ArgumentException(
                $"The size {size} is invalid: on {pair.Symbol} it must be from {pair.MinSize} to {pair.MaxSize}, "
                    + $"in steps of {pair.SizeStep}.");
        }
    }

    private static void CheckFill(Pair pair, SpotOrder order, Amount price, Amount size)
    {
        CheckOpen(order);
        if (!price.IsPositive || !price.FitsPrecision(pair.PricePrecision) || (order.IsBuy ? price > order.Price : price < order.Price))
        {
            throw new ArgumentException(
                $"The price {price} is invalid for order {order.Id}: it must be positive, with at most {pair.PricePrecision} decimal "
                    + $"places, and be {(order.IsBuy ? "at most" : "at least")} {order.Price}.");
        }

        if (!size.IsPositive || size > order.Rest || size.Units % pair.SizeStep.Units != 0)
        {
            throw new ArgumentException(
                $"The size {size} is invalid for order {order.Id}: it must be positive and at most {order.Rest}, "
                    + $"in steps of {pair.SizeStep}.");
        }
    }

    private static void CheckCounterparts(SpotOrder maker, SpotOrder taker)
    {
        if (maker.Number == taker.Number || maker.Symbol != taker.Symbol || maker.IsBuy == taker.IsBuy)
        {
            throw new ArgumentException(
                $"Orders {maker.Id} and {taker.Id} cannot fill each other: one must buy and the other sell on the same pair.");
        }
    }

    private static void CheckOpen(SpotOrder order)
    {
        if (order.Status != SpotOrder.Open)
        {
            throw new InvalidOperationException($"Order {order.Id} is {order.Status}, so it can neither be filled nor canceled.");
        }
    }
}

/// <summary>A request for an order.</summary>
internal sealed record OrderRequest(
    int Owner, WalletKind Kind, string Symbol, bool IsBuy, Amount Price, Amount Size, FeeAsset FeeIn = FeeAsset.Quote);

/// <summary>A fill, and the orders after it. There is no taker when the market fills an order.</summary>
internal sealed record Fill(string Trade, Amount Price, Amount Size, SpotOrder Maker, SpotOrder? Taker);

/// <summary>One side of a fill.</summary>
internal readonly record struct Leg(string Trade, Amount Price, Amount Size, WalletKind Contra, bool IsMaker);
