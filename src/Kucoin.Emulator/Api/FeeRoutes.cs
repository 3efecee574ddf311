using System.Text.Json;
using Kucoin.Catalog;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;

namespace Kucoin.Emulator.Api;

/// <summary>Trading fees.</summary>
internal static class FeeRoutes
{
    private const int MaxSymbols = 10;

    private static readonly string[] CurrencyTypes = ["0", "1"];

    public static IEnumerable<Route> All =>
    [
        new(KucoinEndpoints.Fees.Base, Base),
        new(KucoinEndpoints.Fees.Spot, Spot),
        new(KucoinEndpoints.Fees.Futures, Futures) { OnlyWith = "symbol" },
    ];

    /// <summary>Fiat pairs have the same fees, so the currency type is validated but has no effect.</summary>
    private static void Base(ApiCall call, Utf8JsonWriter data)
    {
        call.Parameters.OneOf("currencyType", CurrencyTypes);
        data.WriteStartObject();
        WriteRates(data, FeeTable.Base(call.Exchange.GetLevel(call.User)));
        data.WriteEndObject();
    }

    private static void Spot(ApiCall call, Utf8JsonWriter data)
    {
        call.Parameters.Required("symbols");
        var level = call.Exchange.GetLevel(call.User);
        data.WriteStartArray();
        foreach (var symbol in call.Parameters.List("symbols", MaxSymbols))
        {
            var pair = call.Market.FindPair(symbol) ?? throw ApiErrors.UnknownSymbol();
            data.WriteStartObject();
            data.WriteString("symbol", symbol);
            WriteRates(data, FeeTable.GetRates(pair, level));
            data.WriteEndObject();
        }

        data.WriteEndArray();
    }

    private static void Futures(ApiCall call, Utf8JsonWriter data)
    {
        var contract = call.Market.FindContract(call.Parameters.Required("symbol")) ?? throw ApiErrors.UnknownContract();
        data.WriteStartObject();
        data.WriteString("symbol", contract.Symbol);
        WriteRates(data, FeeTable.Futures(call.Exchange.GetLevel(call.User)));
        data.WriteEndObject();
    }

    private static void WriteRates(Utf8JsonWriter data, FeeRates rates)
    {
        data.WriteAmount("takerFeeRate", rates.Taker);
        data.WriteAmount("makerFeeRate", rates.Maker);
    }
}
