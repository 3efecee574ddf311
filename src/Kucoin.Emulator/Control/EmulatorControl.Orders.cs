using System.Text.Json;
using System.Text.Json.Serialization;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Exchange.Trading;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>Spot and margin orders. There is no matching engine: every fill is requested, at a given price.</summary>
public sealed partial class EmulatorControl
{
    /// <summary>The open orders of all users, oldest first.</summary>
    public IReadOnlyList<EmulatorOrder> Orders =>
        [
            .. _exchange.Ledger.Users()
                .SelectMany(user => _exchange.Ledger.OpenOrders(user.Id))
                .OrderBy(order => order.Number)
                .Select(Describe),
        ];

    /// <summary>Places an order, and holds the funds for it and for its fee.</summary>
    /// <exception cref="ArgumentException">
    /// The user, the pair or the wallet is unknown, the price or the size is invalid, or the balance is insufficient.
    /// </exception>
    public EmulatorOrder PlaceOrder(NewOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return Asked(() =>
        {
            var request = new OrderRequest(
                User(order.User).Id,
                Kind(order.Wallet, SpotTrading.Wallets),
                order.Symbol,
                order.Side == OrderSide.Buy,
                Quantity(order.Price, "price"),
                Quantity(order.Size, "size"),
                (FeeAsset)order.FeeIn);
            return Describe(_exchange.Ledger.Commit(writer => SpotTrading.Place(writer, _exchange.Market, _exchange.Now, request)));
        });
    }

    /// <summary>
    /// Fills an order: with an order of another side, or with the market. Both get rows with one trade id, and pay maker's and taker's
    /// fees.
    /// </summary>
    /// <param name="order">The id of the order, which is the maker.</param>
    /// <param name="with">The id of the taker's order. Default: none; the market fills the order.</param>
    /// <param name="price">The price, which both orders must accept. Default: the price of the order.</param>
    /// <param name="size">The size, in the base asset. Default: all that both orders have left.</param>
    /// <exception cref="ArgumentException">An order does not exist, or the price or the size is invalid.</exception>
    /// <exception cref="InvalidOperationException">An order is not open.</exception>
    public EmulatorFill FillOrder(string order, string? with = null, decimal? price = null, decimal? size = null) =>
        Asked(() => _exchange.Ledger.Commit(writer =>
        {
            var maker = Find(writer, order);
            var taker = with is null ? null : Find(writer, with);
            var most = taker is null ? maker.Rest : Amount.Min(maker.Rest, taker.Rest);
            var fill = SpotTrading.Fill(
                writer,
                _exchange.Market,
                _exchange.Now,
                maker,
                taker,
                price is { } given ? Quantity(given, "price") : maker.Price,
                size is { } asked ? Quantity(asked, "size") : most);
            return new EmulatorFill(
                fill.Trade,
                Number(fill.Price),
                Number(fill.Size),
                Describe(fill.Maker),
                fill.Taker is null ? null : Describe(fill.Taker));
        }));

    /// <summary>Cancels an open order, and releases what it holds.</summary>
    /// <exception cref="ArgumentException">The order does not exist.</exception>
    /// <exception cref="InvalidOperationException">The order is not open.</exception>
    public EmulatorOrder CancelOrder(string order) => Asked(() => Describe(_exchange.Ledger.Commit(writer =>
        SpotTrading.Cancel(writer, _exchange.Market, _exchange.Now, Find(writer, order)))));

    /// <summary>Converts small balances of a main or trade wallet to KCS.</summary>
    /// <param name="user">The 24-digit id of the user, or the login name.</param>
    /// <param name="belowDollars">The value in dollars below which a balance is converted.</param>
    /// <param name="wallet"><c>TRADE</c>, the default, or <c>MAIN</c>.</param>
    /// <returns>The KCS received.</returns>
    /// <exception cref="ArgumentException">The user or the wallet is unknown, or the limit is not positive.</exception>
    public decimal SweepDust(string user, decimal belowDollars, string wallet = "TRADE") => Asked(() =>
    {
        var kind = Kind(wallet, [WalletKind.Main, WalletKind.Trade]);

        var limit = Quantity(belowDollars, "belowDollars");
        return Number(_exchange.Ledger.Commit(writer =>
            SpotTrading.SweepDust(writer, _exchange.Market, _exchange.Now, User(user).Id, kind, limit)));
    });

    private static SpotOrder Find(LedgerWriter writer, string order) =>
        writer.Order(order) ?? throw new ArgumentException($"Order {order} does not exist.");

    private User User(string name) => _exchange.Ledger.User(name) ?? _exchange.Ledger.UserNamed(name) ?? throw ApiErrors.UnknownUser(name);

    /// <summary>One of some wallet kinds, in any case.</summary>
    private static WalletKind Kind(string wallet, IReadOnlyList<WalletKind> allowed)
    {
        var words = allowed.Select(kind => kind.Word()).ToList();
        return words.Find(word => word.Equals(wallet, StringComparison.OrdinalIgnoreCase)) is { } word
            ? WalletKinds.Parse(word)
            : throw ApiErrors.ParameterNotOneOf("wallet", words);
    }

    /// <summary>A positive amount with at most 18 decimal places.</summary>
    private static Amount Quantity(decimal number, string name = "amount") => Quantities.Parse(Text(number), Amount.Decimals, name);

    private EmulatorOrder Describe(SpotOrder order) => new(
        order.Id,
        _exchange.Ledger.User(order.Owner).Name,
        order.Kind.Word(),
        order.Symbol,
        order.IsBuy ? OrderSide.Buy : OrderSide.Sell,
        Number(order.Price),
        Number(order.Size),
        Number(order.Filled),
        Number(order.Held),
        (OrderFee)order.FeeIn,
        order.Status);
}

/// <summary>The side of an order.</summary>
[JsonConverter(typeof(OrderSideWords))]
public enum OrderSide
{
    /// <summary>It buys the base asset.</summary>
    Buy,

    /// <summary>It sells the base asset.</summary>
    Sell,
}

/// <summary>The asset in which the fee of an order is paid.</summary>
[JsonConverter(typeof(OrderFeeWords))]
public enum OrderFee
{
    /// <summary>The quote asset.</summary>
    Quote,

    /// <summary>The base asset.</summary>
    Base,

    /// <summary>KCS with a discount of 20 percent, while the trade wallet has enough of it; otherwise the quote asset.</summary>
    Kcs,
}

/// <summary>A new order.</summary>
public sealed record NewOrder
{
    /// <summary>The 24-digit id of the user, or the login name.</summary>
    public required string User { get; init; }

    /// <summary>The pair, for example <c>BTC-USDT</c>.</summary>
    public required string Symbol { get; init; }

    /// <summary>The side.</summary>
    public required OrderSide Side { get; init; }

    /// <summary>The limit price, in the quote asset.</summary>
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public required decimal Price { get; init; }

    /// <summary>The size, in the base asset.</summary>
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public required decimal Size { get; init; }

    /// <summary>
    /// The wallet: <c>TRADE</c>, the default, <c>MARGIN</c>, <c>ISOLATED</c>, <c>MARGIN_V2</c> or <c>ISOLATED_V2</c>; an isolated one is
    /// that of the pair.
    /// </summary>
    public string Wallet { get; set; } = "TRADE";

    /// <summary>The asset of the fee. Default: the quote asset.</summary>
    public OrderFee FeeIn { get; set; }
}

/// <summary>An order.</summary>
/// <param name="Id">The id.</param>
/// <param name="User">The login name of the user.</param>
/// <param name="Wallet">The wallet.</param>
/// <param name="Symbol">The pair.</param>
/// <param name="Side">The side.</param>
/// <param name="Price">The limit price, in the quote asset.</param>
/// <param name="Size">The size, in the base asset.</param>
/// <param name="Filled">The part of the size that is filled.</param>
/// <param name="Held">What is held for the rest: the quote asset of a purchase, the base asset of a sale.</param>
/// <param name="FeeIn">The asset of the fee.</param>
/// <param name="Status"><c>OPEN</c>, <c>DONE</c> or <c>CANCELED</c>.</param>
public sealed record EmulatorOrder(
    string Id,
    string User,
    string Wallet,
    string Symbol,
    OrderSide Side,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Price,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Size,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Filled,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Held,
    OrderFee FeeIn,
    string Status);

/// <summary>A fill, and the orders after it.</summary>
/// <param name="TradeId">The id of the trade, which the rows of both sides name.</param>
/// <param name="Price">The price.</param>
/// <param name="Size">The size, in the base asset.</param>
/// <param name="Order">The maker's order.</param>
/// <param name="With">The taker's order; null when the market filled the order.</param>
public sealed record EmulatorFill(
    string TradeId,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Price,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Size,
    EmulatorOrder Order,
    EmulatorOrder? With);

internal sealed class OrderSideWords() : JsonStringEnumConverter<OrderSide>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

internal sealed class OrderFeeWords() : JsonStringEnumConverter<OrderFee>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
