using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator orders</c></summary>
internal static class Orders
{
    private static readonly Columns<EmulatorOrder> Columns = new Columns<EmulatorOrder>()
        .Text("id", order => order.Id)
        .Text("user", order => order.User)
        .Text("wallet", order => order.Wallet)
        .Text("pair", order => order.Symbol)
        .Text("side", order => Words.Of(order.Side))
        .Amount("price", order => order.Price)
        .Amount("size", order => order.Size)
        .Amount("filled", order => order.Filled)
        .Amount("held", order => order.Held)
        .Text("feeIn", order => Words.Of(order.FeeIn), ColumnVisibility.WhenWide)
        .Text("status", order => order.Status);

    private static readonly Columns<EmulatorFill> Fills = new Columns<EmulatorFill>()
        .Text("tradeId", fill => fill.TradeId)
        .Amount("price", fill => fill.Price)
        .Amount("size", fill => fill.Size)
        .Text("order", fill => fill.Order.Id)
        .Text("status", fill => fill.Order.Status)
        .Text("with", fill => fill.With?.Id)
        .Text("withStatus", fill => fill.With?.Status);

    private static readonly Option<string> Pair = Options.Required(Options.Pair("The pair, for example BTC-USDT."));

    private static readonly Option<OrderSide?> Side = Options.Required(Options.OneOf(
        "--side", "Whether it buys or sells the base asset.", ("buy", OrderSide.Buy), ("sell", OrderSide.Sell)));

    private static readonly Option<decimal?> Price = Options.Required(Options.Number("--price", "PRICE", "The limit, in the quote asset."));
    private static readonly Option<decimal?> Size = Options.Required(Options.Number("--size", "SIZE", "How much of the base asset."));

    private static readonly Option<string?> Wallet = Options.OneOfText(
        "--wallet",
        "The wallet that pays and receives; an isolated one is that of the pair. Default: trade.",
        ("trade", "TRADE"),
        ("margin", "MARGIN"),
        ("margin-hf", "MARGIN_V2"),
        ("isolated", "ISOLATED"),
        ("isolated-hf", "ISOLATED_V2"));

    private static readonly Option<OrderFee?> FeeIn = Options.OneOf(
        "--fee-in",
        "The asset of the fee; kcs has a discount and needs KCS in the trade wallet. Default: quote.",
        ("quote", OrderFee.Quote),
        ("base", OrderFee.Base),
        ("kcs", OrderFee.Kcs));

    private static readonly Argument<string> Order = Options.Argument("ORDER", "The id of the order.");

    private static readonly Option<string> With = Options.Text(
        "--with", "ORDER", "The order of the taker, on the other side. Default: none, the market fills the order.");

    private static readonly Option<decimal?> FillPrice = Options.Number(
        "--price", "PRICE", "The price, which both orders must accept. Default: that of the order.");

    private static readonly Option<decimal?> FillSize = Options.Number(
        "--size", "SIZE", "How much of the base asset. Default: all that both orders have left.");

    public static CommandGroup Group { get; } = new(
        "orders",
        "Spot and margin orders. Nothing is matched: every fill is requested.",
        Control.List(
            "list",
            "Lists the open orders of all users, the oldest first.",
            "kucoin emulator orders list",
            Columns,
            [],
            control => control.Exchange.OrdersAsync(control.Ct)),
        Control.One(
            "place",
            "Places an order, and holds the funds for it and for its fee.",
            "kucoin emulator orders place fundMaster1 --pair BTC-USDT --side buy --price 95000 --size 0.01",
            Columns,
            [Users.User, Pair, Side, Price, Size, Wallet, FeeIn],
            async control => await control.Exchange.PlaceOrderAsync(
                new()
                {
                    User = await Users.Whom(control),
                    Symbol = control.Of(Pair)!,
                    Side = control.Of(Side)!.Value,
                    Price = control.Of(Price)!.Value,
                    Size = control.Of(Size)!.Value,
                    Wallet = control.Of(Wallet) ?? "TRADE",
                    FeeIn = control.Of(FeeIn) ?? OrderFee.Quote,
                },
                control.Ct)),
        Control.One(
            "fill",
            "Fills an order, with another one or with the market, and charges maker's and taker's fees.",
            "kucoin emulator orders fill 6f1d0a52c7e94b3312aa0c41 --size 0.004",
            Fills,
            [Order, With, FillPrice, FillSize],
            control => control.Exchange.FillOrderAsync(
                control.Of(Order)!, control.Of(With), control.Of(FillPrice), control.Of(FillSize), control.Ct)),
        Control.One(
            "cancel",
            "Cancels an order, and releases what it holds.",
            "kucoin emulator orders cancel 6f1d0a52c7e94b3312aa0c41",
            Columns,
            [Order],
            control => control.Exchange.CancelOrderAsync(control.Of(Order)!, control.Ct)));
}
