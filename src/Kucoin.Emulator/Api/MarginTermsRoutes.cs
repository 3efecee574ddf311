using System.Text.Json;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;

namespace Kucoin.Emulator.Api;

/// <summary>Terms of cross and isolated margin.</summary>
internal static class MarginTermsRoutes
{
    private const string WarningRatio = "0.95";
    private const string RenewalRatio = "0.96";
    private const string Coefficient = "1";

    public static IEnumerable<Route> All =>
    [
        new(Retired.MarginConfig, MarginConfig),
        new(Retired.CrossMarginPairs, CrossMarginPairs),
        new(Retired.IsolatedMarginPairs, IsolatedMarginPairs),
    ];

    private static void MarginConfig(ApiCall call, Utf8JsonWriter data)
    {
        data.WriteStartObject();
        data.WriteStartArray("currencyList");
        foreach (var asset in call.Market.Assets.Where(asset => asset.IsMarginEnabled))
        {
            data.WriteStringValue(asset.Code);
        }

        data.WriteEndArray();
        data.WriteNumber("maxLeverage", MarginPosition.CrossLeverage);
        data.WriteString("warningDebtRatio", WarningRatio);
        data.WriteAmount("liqDebtRatio", MarginPosition.LiquidationRatio);
        data.WriteEndObject();
    }

    private static void CrossMarginPairs(ApiCall call, Utf8JsonWriter data)
    {
        var symbol = call.Parameters.Optional("symbol");
        if (symbol is not null && call.Market.FindPair(symbol) is null)
        {
            throw ApiErrors.UnknownSymbol();
        }

        data.WriteStartObject();
        data.WriteNumber("timestamp", call.Exchange.Now);
        data.WriteStartArray("items");
        var pairs = call.Market.Pairs.Where(pair => call.Market.IsOnMargin(pair) && (symbol is null || symbol == pair.Symbol));
        foreach (var pair in pairs)
        {
            data.WriteStartObject();
            PairJson.WriteTerms(data, pair);
            data.WriteEndObject();
        }

        data.WriteEndArray();
        data.WriteEndObject();
    }

    private static void IsolatedMarginPairs(ApiCall call, Utf8JsonWriter data)
    {
        data.WriteStartArray();
        foreach (var pair in call.Market.Pairs.Where(pair => pair.IsolatedLeverage is not null))
        {
            var (first, second) = (call.Market.Find(pair.Base)!, call.Market.Find(pair.Quote)!);
            data.WriteStartObject();
            data.WriteString("symbol", pair.Symbol);
            data.WriteString("symbolName", pair.Symbol);
            data.WriteString("baseCurrency", pair.Base);
            data.WriteString("quoteCurrency", pair.Quote);
            data.WriteNumber("maxLeverage", pair.IsolatedLeverage!.Value);
            data.WriteAmount("flDebtRatio", MarginPosition.LiquidationRatio);
            data.WriteBoolean("tradeEnable", true);
            data.WriteString("autoRenewMaxDebtRatio", RenewalRatio);
            data.WriteBoolean("baseBorrowEnable", first.IsLoanEnabled);
            data.WriteBoolean("quoteBorrowEnable", second.IsLoanEnabled);
            data.WriteBoolean("baseTransferInEnable", first.IsMarginEnabled);
            data.WriteBoolean("quoteTransferInEnable", second.IsMarginEnabled);
            data.WriteString("baseBorrowCoefficient", Coefficient);
            data.WriteString("quoteBorrowCoefficient", Coefficient);
            data.WriteEndObject();
        }

        data.WriteEndArray();
    }
}
