using System.Text.Json.Serialization;
using Kucoin.Emulator.Exchange.Trading;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>Futures positions and earn products.</summary>
public sealed partial class EmulatorControl
{
    /// <summary>The open positions of all users.</summary>
    public IReadOnlyList<EmulatorPosition> Positions =>
        [.. _exchange.Ledger.Users().SelectMany(user => _exchange.Ledger.Positions(user.Id)).Select(Describe)];

    /// <summary>Opens a position, or adds to one of the same direction.</summary>
    /// <param name="user">The 24-digit id of the user, or the login name.</param>
    /// <param name="symbol">The contract, for example <c>XBTUSDTM</c>.</param>
    /// <param name="contracts">The number of contracts; negative for a short position.</param>
    /// <param name="price">The price.</param>
    /// <param name="leverage">The value of the position divided by its margin, 1 to 100.</param>
    /// <exception cref="ArgumentException">
    /// The user or the contract is unknown, a number is invalid, or the balance is insufficient.
    /// </exception>
    /// <exception cref="InvalidOperationException">There is a position in the other direction.</exception>
    public EmulatorPosition OpenPosition(string user, string symbol, long contracts, decimal price, int leverage = 5) => Asked(() =>
    {
        var order = new FuturesOrder(User(user).Id, symbol, contracts, Quantity(price, "price"), leverage);
        return Describe(_exchange.Ledger.Commit(writer => FuturesTrading.Open(writer, _exchange.Market, _exchange.Now, order)));
    });

    /// <summary>Closes a position or a part of it. A closed position is settled at once: its profit is a row of the ledger.</summary>
    /// <param name="user">The 24-digit id of the user, or the login name.</param>
    /// <param name="symbol">The contract.</param>
    /// <param name="price">The price.</param>
    /// <param name="contracts">The number of contracts to close. Default: all.</param>
    /// <returns>The realised profit, without the fee; negative for a loss.</returns>
    /// <exception cref="ArgumentException">The user or the contract is unknown, or a number is invalid.</exception>
    /// <exception cref="InvalidOperationException">There is no such position.</exception>
    public decimal ClosePosition(string user, string symbol, decimal price, long? contracts = null) => Asked(() =>
    {
        var owner = User(user).Id;
        var at = Quantity(price, "price");
        return Number(_exchange.Ledger.Commit(writer =>
            FuturesTrading.Close(writer, _exchange.Market, _exchange.Now, owner, symbol, at, contracts)).Profit);
    });

    /// <summary>Adds margin to a position, or takes some out.</summary>
    /// <param name="user">The 24-digit id of the user, or the login name.</param>
    /// <param name="symbol">The contract.</param>
    /// <param name="amount">The amount; negative to take margin out.</param>
    /// <exception cref="ArgumentException">The user or the contract is unknown, or the amount is invalid or not available.</exception>
    /// <exception cref="InvalidOperationException">There is no such position, or its margin would be too small.</exception>
    public EmulatorPosition ChangePositionMargin(string user, string symbol, decimal amount) => Asked(() =>
    {
        var owner = User(user).Id;
        var change = Amount.TryParse(Text(amount), out var parsed) ? parsed : throw Http.ApiErrors.InvalidAmount();
        return Describe(_exchange.Ledger.Commit(writer =>
            FuturesTrading.ChangeMargin(writer, _exchange.Market, _exchange.Now, owner, symbol, change)));
    });

    /// <summary>Subscribes funds of a main wallet to an earn product, which pays 0.01 percent a day.</summary>
    /// <returns>The amount that is subscribed then.</returns>
    /// <exception cref="ArgumentException">
    /// The user or the asset is unknown, the amount is invalid, or the balance is insufficient.
    /// </exception>
    public decimal SubscribeEarn(string user, string asset, decimal amount) => Asked(() =>
    {
        var (owner, quantity) = (User(user).Id, Quantity(amount));
        return Number(_exchange.Ledger.Commit(writer =>
            Earn.Subscribe(writer, _exchange.Market, _exchange.Now, owner, asset, quantity)));
    });

    /// <summary>Redeems funds of an earn product to the main wallet.</summary>
    /// <returns>The amount that is subscribed then.</returns>
    /// <exception cref="ArgumentException">The user or the asset is unknown, or the amount is invalid.</exception>
    /// <exception cref="InvalidOperationException">Less than the amount is subscribed.</exception>
    public decimal RedeemEarn(string user, string asset, decimal amount) => Asked(() =>
    {
        var (owner, quantity) = (User(user).Id, Quantity(amount));
        return Number(_exchange.Ledger.Commit(writer => Earn.Redeem(writer, _exchange.Market, _exchange.Now, owner, asset, quantity)));
    });

    private EmulatorPosition Describe(Position position)
    {
        var market = _exchange.Market;
        var contract = market.FindContract(position.Symbol)!;
        return new(
            _exchange.Ledger.User(position.Owner).Name,
            position.Symbol,
            position.Quantity,
            Number(position.EntryPrice),
            FuturesMath.MarkPrice(market, contract) is { } mark ? Number(mark) : null,
            Number(position.Margin),
            Number(FuturesMath.UnrealisedProfit(market, position)),
            Number(position.Pending),
            contract.Settlement);
    }
}

/// <summary>A futures position. Amounts are in the settlement asset.</summary>
/// <param name="User">The login name of the user.</param>
/// <param name="Symbol">The contract.</param>
/// <param name="Contracts">The number of contracts; negative for a short position.</param>
/// <param name="EntryPrice">The average price at which it was opened.</param>
/// <param name="MarkPrice">The current price; null if there is none.</param>
/// <param name="Margin">The held margin.</param>
/// <param name="UnrealisedProfit">The profit at the current price; negative for a loss.</param>
/// <param name="Pending">Realised profit, fees and funding since the last settlement; negative for a loss.</param>
/// <param name="Asset">The settlement asset.</param>
public sealed record EmulatorPosition(
    string User,
    string Symbol,
    long Contracts,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal EntryPrice,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal? MarkPrice,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Margin,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal UnrealisedProfit,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Pending,
    string Asset);
