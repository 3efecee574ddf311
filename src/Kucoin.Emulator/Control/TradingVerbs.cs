using static Kucoin.Emulator.Control.ControlJson;

namespace Kucoin.Emulator.Control;

/// <summary>The control commands of trading: orders, positions, earn products, prices and traffic.</summary>
internal static class TradingVerbs
{
    private static readonly ControlVerbGroup Group = new();

    public static readonly ControlVerb<EmptyRequest, IReadOnlyList<EmulatorOrder>> Orders = Group.Get(
        "orders",
        "orders list",
        "the open orders",
        Default.IReadOnlyListEmulatorOrder,
        control => control.Orders);

    public static readonly ControlVerb<NewOrder, EmulatorOrder> PlaceOrder = Group.Post(
        "orders/place",
        "orders place",
        "places an order and holds its funds",
        Default.NewOrder,
        Default.EmulatorOrder,
        (control, input) => control.PlaceOrder(input));

    public static readonly ControlVerb<OrderFillRequest, EmulatorFill> FillOrder = Group.Post(
        "orders/fill",
        "orders fill",
        "fills an order, with another one or with the market",
        Default.OrderFillRequest,
        Default.EmulatorFill,
        (control, input) => control.FillOrder(input.Order, input.With, input.Price, input.Size));

    public static readonly ControlVerb<OneOrder, EmulatorOrder> CancelOrder = Group.Post(
        "orders/cancel",
        "orders cancel",
        "cancels an order and releases its funds",
        Default.OneOrder,
        Default.EmulatorOrder,
        (control, input) => control.CancelOrder(input.Order));

    public static readonly ControlVerb<DustSweep, AmountResult> SweepDust = Group.Post(
        "dust/sweep",
        "dust sweep",
        "converts small balances to KCS; returns the KCS received",
        Default.DustSweep,
        Default.AmountResult,
        (control, input) => new(control.SweepDust(input.User, input.BelowDollars, input.Wallet)));

    public static readonly ControlVerb<EmptyRequest, IReadOnlyList<EmulatorPosition>> Positions = Group.Get(
        "positions",
        "positions list",
        "the open futures positions",
        Default.IReadOnlyListEmulatorPosition,
        control => control.Positions);

    public static readonly ControlVerb<NewPosition, EmulatorPosition> OpenPosition = Group.Post(
        "positions/open",
        "positions open",
        "opens a futures position, or adds to it",
        Default.NewPosition,
        Default.EmulatorPosition,
        (control, input) => control.OpenPosition(input.User, input.Symbol, input.Contracts, input.Price, input.Leverage));

    public static readonly ControlVerb<PositionClose, AmountResult> ClosePosition = Group.Post(
        "positions/close",
        "positions close",
        "closes a position or a part of it; returns the profit",
        Default.PositionClose,
        Default.AmountResult,
        (control, input) => new(control.ClosePosition(input.User, input.Symbol, input.Price, input.Contracts)));

    public static readonly ControlVerb<PositionMargin, EmulatorPosition> ChangePositionMargin = Group.Post(
        "positions/margin",
        "positions margin",
        "adds margin to a position, or takes some out",
        Default.PositionMargin,
        Default.EmulatorPosition,
        (control, input) => control.ChangePositionMargin(input.User, input.Symbol, input.Amount));

    public static readonly ControlVerb<EarnChange, AmountResult> SubscribeEarn = Group.Post(
        "earn/subscribe",
        "earn subscribe",
        "subscribes to an earn product; returns what is subscribed",
        Default.EarnChange,
        Default.AmountResult,
        (control, input) => new(control.SubscribeEarn(input.User, input.Asset, input.Amount)));

    public static readonly ControlVerb<EarnChange, AmountResult> RedeemEarn = Group.Post(
        "earn/redeem",
        "earn redeem",
        "redeems from an earn product; returns what is subscribed",
        Default.EarnChange,
        Default.AmountResult,
        (control, input) => new(control.RedeemEarn(input.User, input.Asset, input.Amount)));

    public static readonly ControlVerb<EmptyRequest, IReadOnlyList<EmulatorPrice>> Prices = Group.Get(
        "prices",
        "prices list",
        "the current prices in dollars",
        Default.IReadOnlyListEmulatorPrice,
        control => control.Prices);

    public static readonly ControlVerb<PriceChanges, IReadOnlyList<EmulatorPrice>> SetPrices = Group.Post(
        "prices/set",
        "prices set",
        "sets prices, each from a time on",
        Default.PriceChanges,
        Default.IReadOnlyListEmulatorPrice,
        (control, input) => control.SetPrices(input.Prices));

    public static readonly ControlVerb<PriceWalkRequest, IReadOnlyList<EmulatorPrice>> WalkPrices = Group.Post(
        "prices/walk",
        "prices walk",
        "lets prices walk from the current ones on",
        Default.PriceWalkRequest,
        Default.IReadOnlyListEmulatorPrice,
        (control, input) => control.WalkPrices(input.DailyPercent, input.Seed));

    public static readonly ControlVerb<EmptyRequest, IReadOnlyList<EmulatorPrice>> StopPrices = Group.Post(
        "prices/stop",
        "prices stop",
        "keeps prices at the current ones",
        Default.EmptyRequest,
        Default.IReadOnlyListEmulatorPrice,
        (control, _) => control.StopPrices());

    public static readonly ControlVerb<EmptyRequest, TrafficStatus> Traffic = Group.Get(
        "traffic",
        "traffic status",
        "the state of the traffic",
        Default.TrafficStatus,
        control => control.Traffic);

    public static readonly ControlVerb<NewTraffic, TrafficStatus> StartTraffic = Group.Post(
        "traffic/start",
        "traffic start",
        "starts traffic from a seed",
        Default.NewTraffic,
        Default.TrafficStatus,
        (control, input) => control.StartTraffic(input.Rate, input.Seed, input.Clock));

    public static readonly ControlVerb<EmptyRequest, TrafficStatus> StopTraffic = Group.Post(
        "traffic/stop",
        "traffic stop",
        "stops the traffic",
        Default.EmptyRequest,
        Default.TrafficStatus,
        (control, _) => control.StopTraffic());

    /// <summary>All commands, in the order above.</summary>
    public static IReadOnlyList<ControlVerb> All => Group.Verbs;
}
