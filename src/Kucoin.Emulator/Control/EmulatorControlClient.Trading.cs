namespace Kucoin.Emulator.Control;

/// <content>Orders, positions, earn products, prices and traffic.</content>
public sealed partial class EmulatorControlClient
{
    /// <inheritdoc cref="EmulatorControl.Orders"/>
    public Task<IReadOnlyList<EmulatorOrder>> OrdersAsync(CancellationToken ct = default) => SendAsync(TradingVerbs.Orders, new(), ct);

    /// <inheritdoc cref="EmulatorControl.PlaceOrder"/>
    public Task<EmulatorOrder> PlaceOrderAsync(NewOrder order, CancellationToken ct = default) =>
        SendAsync(TradingVerbs.PlaceOrder, order, ct);

    /// <inheritdoc cref="EmulatorControl.FillOrder"/>
    public Task<EmulatorFill> FillOrderAsync(
        string order, string? with = null, decimal? price = null, decimal? size = null, CancellationToken ct = default) =>
        SendAsync(TradingVerbs.FillOrder, new(order, with, price, size), ct);

    /// <inheritdoc cref="EmulatorControl.CancelOrder"/>
    public Task<EmulatorOrder> CancelOrderAsync(string order, CancellationToken ct = default) =>
        SendAsync(TradingVerbs.CancelOrder, new(order), ct);

    /// <inheritdoc cref="EmulatorControl.SweepDust"/>
    public async Task<decimal> SweepDustAsync(
        string user, decimal belowDollars, string wallet = "TRADE", CancellationToken ct = default) =>
        (await SendAsync(TradingVerbs.SweepDust, new(user, belowDollars, wallet), ct).ConfigureAwait(false)).Amount;

    /// <inheritdoc cref="EmulatorControl.Positions"/>
    public Task<IReadOnlyList<EmulatorPosition>> PositionsAsync(CancellationToken ct = default) =>
        SendAsync(TradingVerbs.Positions, new(), ct);

    /// <inheritdoc cref="EmulatorControl.OpenPosition"/>
    public Task<EmulatorPosition> OpenPositionAsync(
        string user, string symbol, long contracts, decimal price, int leverage = 5, CancellationToken ct = default) =>
        SendAsync(TradingVerbs.OpenPosition, new(user, symbol, contracts, price, leverage), ct);

    /// <inheritdoc cref="EmulatorControl.ClosePosition"/>
    public async Task<decimal> ClosePositionAsync(
        string user, string symbol, decimal price, long? contracts = null, CancellationToken ct = default) =>
        (await SendAsync(TradingVerbs.ClosePosition, new(user, symbol, price, contracts), ct).ConfigureAwait(false)).Amount;

    /// <inheritdoc cref="EmulatorControl.ChangePositionMargin"/>
    public Task<EmulatorPosition> ChangePositionMarginAsync(
        string user, string symbol, decimal amount, CancellationToken ct = default) =>
        SendAsync(TradingVerbs.ChangePositionMargin, new(user, symbol, amount), ct);

    /// <inheritdoc cref="EmulatorControl.SubscribeEarn"/>
    public async Task<decimal> SubscribeEarnAsync(string user, string asset, decimal amount, CancellationToken ct = default) =>
        (await SendAsync(TradingVerbs.SubscribeEarn, new(user, asset, amount), ct).ConfigureAwait(false)).Amount;

    /// <inheritdoc cref="EmulatorControl.RedeemEarn"/>
    public async Task<decimal> RedeemEarnAsync(string user, string asset, decimal amount, CancellationToken ct = default) =>
        (await SendAsync(TradingVerbs.RedeemEarn, new(user, asset, amount), ct).ConfigureAwait(false)).Amount;

    /// <inheritdoc cref="EmulatorControl.Prices"/>
    public Task<IReadOnlyList<EmulatorPrice>> PricesAsync(CancellationToken ct = default) => SendAsync(TradingVerbs.Prices, new(), ct);

    /// <inheritdoc cref="EmulatorControl.SetPrices"/>
    public Task<IReadOnlyList<EmulatorPrice>> SetPricesAsync(IReadOnlyList<NewPrice> prices, CancellationToken ct = default) =>
        SendAsync(TradingVerbs.SetPrices, new(prices), ct);

    /// <inheritdoc cref="EmulatorControl.WalkPrices"/>
    public Task<IReadOnlyList<EmulatorPrice>> WalkPricesAsync(decimal dailyPercent, long? seed = null, CancellationToken ct = default) =>
        SendAsync(TradingVerbs.WalkPrices, new(dailyPercent, seed), ct);

    /// <inheritdoc cref="EmulatorControl.StopPrices"/>
    public Task<IReadOnlyList<EmulatorPrice>> StopPricesAsync(CancellationToken ct = default) =>
        SendAsync(TradingVerbs.StopPrices, new(), ct);

    /// <inheritdoc cref="EmulatorControl.Traffic"/>
    public Task<TrafficStatus> TrafficAsync(CancellationToken ct = default) => SendAsync(TradingVerbs.Traffic, new(), ct);

    /// <inheritdoc cref="EmulatorControl.StartTraffic"/>
    public Task<TrafficStatus> StartTrafficAsync(
        decimal rate, long seed = 1, TrafficClock clock = TrafficClock.Ledger, CancellationToken ct = default) =>
        SendAsync(TradingVerbs.StartTraffic, new(rate, seed, clock), ct);

    /// <inheritdoc cref="EmulatorControl.StopTraffic"/>
    public Task<TrafficStatus> StopTrafficAsync(CancellationToken ct = default) => SendAsync(TradingVerbs.StopTraffic, new(), ct);
}
