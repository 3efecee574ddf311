using System.Text.Json.Serialization;

namespace Kucoin.Emulator.Control;

/// <summary>A fill of an order.</summary>
internal sealed record OrderFillRequest(
    string Order,
    string? With = null,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal? Price = null,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal? Size = null);

internal sealed record OneOrder(string Order);

internal sealed record DustSweep(
    string User,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal BelowDollars,
    string Wallet = "TRADE");

internal sealed record NewPosition(
    string User,
    string Symbol,
    long Contracts,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Price,
    int Leverage = 5);

internal sealed record PositionClose(
    string User,
    string Symbol,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Price,
    long? Contracts = null);

internal sealed record PositionMargin(
    string User,
    string Symbol,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Amount);

internal sealed record EarnChange(
    string User,
    string Asset,
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Amount);

/// <summary>An amount that results from a command.</summary>
internal sealed record AmountResult(
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Amount);

internal sealed record PriceChanges(IReadOnlyList<NewPrice> Prices);

internal sealed record PriceWalkRequest(
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal DailyPercent,
    long? Seed = null);

internal sealed record NewTraffic(
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    decimal Rate,
    long Seed = 1,
    TrafficClock Clock = TrafficClock.Ledger);
