using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Exchange.Trading;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Traffic;

/// <content>Spot and margin trades, orders, and dust.</content>
internal sealed partial class TrafficGenerator
{
    private const int MostOpenOrders = 60;
    private const int MostPercentOfTrade = 4;
    private const int WholeSaleOneIn = 400;

    private static readonly Amount Dust = Amount.Parse("1");

    private readonly List<SpotOrder> _orders = [];

    private bool TradeAtMarket(Turn turn)
    {
        if (PickUser(turn) is not { } owner || CreateRequest(turn, owner, FeeAsset.Quote) is not { } request)
        {
            return false;
        }

        SpotTrading.TradeAtMarket(turn.Writer, turn.Market, turn.At, request);
        return Done(new Traded(turn.At, request));
    }

    private bool PlaceOrder(Turn turn)
    {
        if (_orders.Count >= MostOpenOrders
            || PickUser(turn) is not { } owner
            || CreateRequest(turn, owner, FeeAsset.Quote) is not { } request)
        {
            return false;
        }

        Keep(Place(turn, request));
        return true;
    }

    private bool FillAtMarket(Turn turn)
    {
        if (TakeOrder(turn) is not { } order)
        {
            return false;
        }

        var size = _random.Below(3) == 0 ? FillableSize(turn, order, PartOf(order.Rest, 90, Amount.Decimals)) : order.Rest;
        var fill = SpotTrading.Fill(turn.Writer, turn.Market, turn.At, order, null, order.Price, size);
        Keep(fill.Maker);
        return Done(new OrderFilled(turn.At, order.Number, null, order.Price, size));
    }

    private bool FillBetweenUsers(Turn turn)
    {
        if (TakeOrder(turn) is not { } maker)
        {
            return false;
        }

        if (CreateCounterpart(turn, maker) is not { } taker)
        {
            Keep(maker);
            return false;
        }

        var placed = Place(turn, taker);
        var fill = SpotTrading.Fill(turn.Writer, turn.Market, turn.At, maker, placed, maker.Price, taker.Size);
        Keep(fill.Maker);
        Keep(fill.Taker!);
        return Done(new OrderFilled(turn.At, maker.Number, placed.Number, maker.Price, taker.Size));
    }

    private bool CancelOrder(Turn turn)
    {
        if (TakeOrder(turn) is not { } order)
        {
            return false;
        }

        SpotTrading.Cancel(turn.Writer, turn.Market, turn.At, order);
        return Done(new OrderCanceled(turn.At, order.Number));
    }

    private bool SweepDust(Turn turn)
    {
        if (PickUser(turn) is not { } owner)
        {
            return false;
        }

        var received = SpotTrading.SweepDust(turn.Writer, turn.Market, turn.At, owner, WalletKind.Trade, Dust);
        return received.IsPositive && Done(new DustSwept(turn.At, owner, Dust));
    }

    private SpotOrder Place(Turn turn, OrderRequest request)
    {
        var order = SpotTrading.Place(turn.Writer, turn.Market, turn.At, request);
        Done(new OrderPlaced(turn.At, order.Number, request));
        return order;
    }

    /// <summary>Takes a random order as it is now; null if it has ended meanwhile, or its owner cannot act.</summary>
    private SpotOrder? TakeOrder(Turn turn)
    {
        if (_orders.Count == 0)
        {
            return null;
        }

        var index = (int)_random.Below(_orders.Count);
        var order = turn.Writer.Order(_orders[index].Id);
        _orders.RemoveAt(index);
        return order is { Status: SpotOrder.Open } && turn.CanAct(order.Owner) ? order : null;
    }

    private void Keep(SpotOrder order)
    {
        if (order.Status == SpotOrder.Open)
        {
            _orders.Add(order);
        }
    }

    /// <summary>A request on a random pair that the wallet can pay; null if it cannot.</summary>
    private OrderRequest? CreateRequest(Turn turn, int owner, FeeAsset usual)
    {
        var pair = _random.Pick(turn.Market.Pairs);
        var kind = PickKind(turn, owner, pair);
        if (turn.Market.PriceIn(pair.Base, pair.Quote, Amount.Decimals) is not { } today)
        {
            return null;
        }

        var price = today.Times(new(9_970 + _random.Below(60)), new(10_000)).Truncate(pair.PricePrecision);
        var isBuy = _random.Below(2) == 0;
        var fee = _random.Below(10) switch { < 3 => FeeAsset.Kcs, 3 => FeeAsset.Base, _ => usual };
        return CreateRequest(turn, new(owner, kind, pair.Symbol, isBuy, price, default, fee), pair)
            ?? CreateRequest(turn, new(owner, kind, pair.Symbol, !isBuy, price, default, fee), pair);
    }

    private OrderRequest? CreateRequest(Turn turn, OrderRequest draft, Pair pair)
    {
        var tag = draft.Kind.IsIsolated() ? pair.Symbol : "";
        var asset = draft.IsBuy ? pair.Quote : pair.Base;
        var available = turn.Available(new(draft.Owner, draft.Kind, tag, asset));

        // A sale of everything leaves less than a size step, which is the dust that is swept. It must not pay its fee in the same asset.
        var isWhole = !draft.IsBuy && draft.FeeIn != FeeAsset.Base && _random.Below(WholeSaleOneIn) == 0;
        var spent = isWhole ? available : PartOf(available, MostPercentOfTrade, Amount.Decimals);
        var size = draft.IsBuy && draft.Price.IsPositive ? spent.Times(Amount.One, draft.Price) : spent;
        size = Floor(Amount.Min(size, pair.MaxSize), pair.SizeStep);
        var isEnough = size >= pair.MinSize && size.Times(draft.Price, Amount.One) >= pair.MinFunds;
        return isEnough ? draft with { Size = size } : null;
    }

    /// <summary>A request of another user that fills an order, or a part of it; null if the user cannot pay.</summary>
    private OrderRequest? CreateCounterpart(Turn turn, SpotOrder maker)
    {
        if (PickUser(turn) is not { } owner)
        {
            return null;
        }

        var pair = turn.Market.FindPair(maker.Symbol)!;
        var draft = new OrderRequest(owner, WalletKind.Trade, maker.Symbol, !maker.IsBuy, maker.Price, default);
        return owner != maker.Owner && CreateRequest(turn, draft, pair) is { } request
            ? request with { Size = Amount.Min(request.Size, maker.Rest) } is var cut && cut.Size >= pair.MinSize ? cut : null
            : null;
    }

    /// <summary>A part of the rest of an order that is not too small to be filled.</summary>
    private static Amount FillableSize(Turn turn, SpotOrder order, Amount part)
    {
        var pair = turn.Market.FindPair(order.Symbol)!;
        var size = Floor(part, pair.SizeStep);
        return size < pair.MinSize || order.Rest - size < pair.MinSize ? order.Rest : size;
    }

    private WalletKind PickKind(Turn turn, int owner, Pair pair)
    {
        var kind = _random.Below(20) switch
        {
            < 2 => WalletKind.Margin,
            2 => WalletKind.MarginV2,
            3 => WalletKind.Isolated,
            4 => WalletKind.IsolatedV2,
            _ => WalletKind.Trade,
        };
        var key = new WalletKey(owner, kind, kind.IsIsolated() ? pair.Symbol : "", pair.Quote);
        return turn.Market.IsOnMargin(pair) && turn.Writer.GetBalance(key) is not null ? kind : WalletKind.Trade;
    }

    private static Amount Floor(Amount amount, Amount step) => new(amount.Units - (amount.Units % step.Units));
}
