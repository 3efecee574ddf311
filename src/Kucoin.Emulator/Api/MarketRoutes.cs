using System.Text.Json;
using Kucoin.Catalog;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Api;

/// <summary>The market data endpoints: clock, assets and prices.</summary>
internal static class MarketRoutes
{
    private const string DefaultBase = "USD";
    private const int PricePrecision = 16;

    public static IEnumerable<Route> All =>
    [
        new(KucoinEndpoints.Market.ServerTime, ServerTime),
        new(KucoinEndpoints.Market.ServiceStatus, Status),
        new(KucoinEndpoints.Market.Assets, Assets),
        new(KucoinEndpoints.Market.Asset, Asset),
        new(KucoinEndpoints.Market.Symbols, Symbols),
        new(KucoinEndpoints.Market.Symbol, Symbol),
        new(KucoinEndpoints.Market.Tickers, Tickers),
        new(KucoinEndpoints.Market.Ticker, Ticker),
        new(KucoinEndpoints.Market.Stats, Stats),
        new(KucoinEndpoints.Market.FiatPrices, FiatPrices),
        new(KucoinEndpoints.Market.MyIp, MyIp),
    ];

    /// <summary>Wire time, not ledger time, because clients synchronize their clocks with it.</summary>
    private static void ServerTime(ApiCall call, Utf8JsonWriter data) =>
        data.WriteNumberValue(call.Exchange.WireClock.GetUtcNow().ToUnixTimeMilliseconds());

    private static void Status(ApiCall call, Utf8JsonWriter data)
    {
        data.WriteStartObject();
        data.WriteString("status", "open");
        data.WriteString("msg", "");
        data.WriteEndObject();
    }

    private static void Assets(ApiCall call, Utf8JsonWriter data)
    {
        data.WriteStartArray();
        foreach (var asset in call.Market.Assets)
        {
            AssetJson.Write(data, asset, asset.Chains, (name, limit) => data.WriteLimit(name, limit));
        }

        data.WriteEndArray();
    }

    /// <summary>
    /// An unknown chain yields an empty list of chains. The maximum withdrawal is a number here and a string in the list.
    /// </summary>
    private static void Asset(ApiCall call, Utf8JsonWriter data)
    {
        var code = call.Path("currency");
        var asset = call.Market.Find(code) ?? throw ApiErrors.UnknownAsset(code);
        var chains = call.Parameters.Optional("chain") is { } name
            ? asset.Chains.Where(chain => chain == asset.FindChain(name))
            : asset.Chains;
        AssetJson.Write(data, asset, chains, (member, limit) => data.WriteNumericLimit(member, limit));
    }

    private static void Symbols(ApiCall call, Utf8JsonWriter data)
    {
        var market = call.Parameters.Optional("market");
        data.WriteStartArray();
        foreach (var pair in call.Market.Pairs.Where(pair => market is null || market == pair.Market))
        {
            PairJson.Write(data, call.Market, pair);
        }

        data.WriteEndArray();
    }

    private static void Symbol(ApiCall call, Utf8JsonWriter data) =>
        PairJson.Write(data, call.Market, call.Market.FindPair(call.Path("symbol")) ?? throw ApiErrors.UnknownSymbol());

    private static void Tickers(ApiCall call, Utf8JsonWriter data)
    {
        data.WriteStartObject();
        data.WriteNumber("time", call.Exchange.Now);
        data.WriteStartArray("ticker");
        foreach (var pair in call.Market.Pairs)
        {
            WriteTicker(data, pair, Exchange.Ticker.Create(call.Market, pair));
        }

        data.WriteEndArray();
        data.WriteEndObject();
    }

    private static void WriteTicker(Utf8JsonWriter data, Pair pair, Ticker ticker)
    {
        data.WriteStartObject();
        data.WriteString("symbol", pair.Symbol);
        data.WriteString("symbolName", pair.Symbol);
        data.WriteAmount("buy", ticker.Bid);
        data.WriteAmount("bestBidSize", ticker.Size);
        data.WriteAmount("sell", ticker.Ask);
        data.WriteAmount("bestAskSize", ticker.Size);
        WriteDay(data, pair, ticker);
        data.WriteEndObject();
    }

    /// <summary>The last 24 hours: nothing is traded here, so the price was the same and the volume is zero.</summary>
    private static void WriteDay(Utf8JsonWriter data, Pair pair, Ticker ticker)
    {
        // Public data has no user, so it shows the most common fee.
        var fees = FeeTable.GetRates(pair, level: 0);
        data.WriteAmount("changeRate", Amount.Zero);
        data.WriteAmount("changePrice", Amount.Zero);
        data.WriteAmount("high", ticker.Price);
        data.WriteAmount("low", ticker.Price);
        data.WriteAmount("vol", Amount.Zero);
        data.WriteAmount("volValue", Amount.Zero);
        data.WriteAmount("last", ticker.Price);
        data.WriteAmount("averagePrice", ticker.Price);
        data.WriteAmount("takerFeeRate", fees.Taker);
        data.WriteAmount("makerFeeRate", fees.Maker);
        data.WriteString("takerCoefficient", "1");
        data.WriteString("makerCoefficient", "1");
    }

    private static void Stats(ApiCall call, Utf8JsonWriter data)
    {
        var pair = RequiredPair(call);
        var ticker = Exchange.Ticker.Create(call.Market, pair);
        data.WriteStartObject();
        data.WriteNumber("time", call.Exchange.Now);
        data.WriteString("symbol", pair.Symbol);
        data.WriteAmount("buy", ticker.Bid);
        data.WriteAmount("sell", ticker.Ask);
        WriteDay(data, pair, ticker);
        data.WriteEndObject();
    }

    private static Pair RequiredPair(ApiCall call) =>
        call.Market.FindPair(call.Parameters.Required("symbol")) ?? throw ApiErrors.UnknownSymbol();

    private static void Ticker(ApiCall call, Utf8JsonWriter data)
    {
        var pair = RequiredPair(call);
        var ticker = Exchange.Ticker.Create(call.Market, pair);
        data.WriteStartObject();
        data.WriteNumber("time", call.Exchange.Now);
        data.WriteString("sequence", "1");
        data.WriteAmount("price", ticker.Price);
        data.WriteAmount("size", ticker.Size);
        data.WriteAmount("bestBid", ticker.Bid);
        data.WriteAmount("bestBidSize", ticker.Size);
        data.WriteAmount("bestAsk", ticker.Ask);
        data.WriteAmount("bestAskSize", ticker.Size);
        data.WriteEndObject();
    }

    private static void FiatPrices(ApiCall call, Utf8JsonWriter data)
    {
        var code = call.Parameters.Optional("base") ?? DefaultBase;
        var rate = call.Market.FiatDollars(code) ?? throw ApiErrors.UnsupportedBase("base", code);
        var asked = call.Parameters.List("currencies", int.MaxValue);
        data.WriteStartObject();
        foreach (var asset in call.Market.Assets)
        {
            if (call.Market.PriceOf(asset) is { } price && (asked.Count == 0 || asked.Contains(asset.Code)))
            {
                data.WriteAmount(asset.Code, Amount.One.Times(price, rate).Truncate(PricePrecision));
            }
        }

        data.WriteEndObject();
    }

    private static void MyIp(ApiCall call, Utf8JsonWriter data) => data.WriteStringValue($"{call.Caller}");
}
