using System.Text.Json;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;

namespace Kucoin.Emulator.Api;

/// <summary>Writes a pair as JSON.</summary>
internal static class PairJson
{
    public static void Write(Utf8JsonWriter data, MarketData market, Pair pair)
    {
        data.WriteStartObject();
        data.WriteString("symbol", pair.Symbol);
        data.WriteString("name", pair.Symbol);
        data.WriteString("baseCurrency", pair.Base);
        data.WriteString("quoteCurrency", pair.Quote);
        data.WriteString("feeCurrency", pair.Quote);
        data.WriteString("market", pair.Market);
        data.WriteAmount("baseMinSize", pair.MinSize);
        data.WriteAmount("quoteMinSize", pair.MinFunds);
        data.WriteAmount("baseMaxSize", pair.MaxSize);
        data.WriteAmount("quoteMaxSize", pair.MaxFunds);
        data.WriteAmount("baseIncrement", pair.SizeStep);
        data.WriteAmount("quoteIncrement", pair.FundsStep);
        data.WriteAmount("priceIncrement", Ledger.Amount.Smallest(pair.PricePrecision));
        data.WriteString("priceLimitRate", "0.1");
        data.WriteAmount("minFunds", pair.MinFunds);
        data.WriteBoolean("isMarginEnabled", market.IsOnMargin(pair));
        data.WriteBoolean("enableTrading", true);
        data.WriteNumber("feeCategory", pair.FeeClass);
        data.WriteString("makerFeeCoefficient", "1.00");
        data.WriteString("takerFeeCoefficient", "1.00");
        data.WriteBoolean("st", false);
        data.WriteBoolean("callauctionIsEnabled", false);
        data.WriteNull("callauctionPriceFloor");
        data.WriteNull("callauctionPriceCeiling");
        data.WriteNull("callauctionFirstStageStartTime");
        data.WriteNull("callauctionSecondStageStartTime");
        data.WriteNull("callauctionThirdStageStartTime");
        data.WriteNull("tradingStartTime");
        data.WriteEndObject();
    }

    /// <summary>Writes the members of a pair in the cross-margin list.</summary>
    public static void WriteTerms(Utf8JsonWriter data, Pair pair)
    {
        data.WriteString("symbol", pair.Symbol);
        data.WriteString("name", pair.Symbol);
        data.WriteBoolean("enableTrading", true);
        data.WriteString("market", pair.Market);
        data.WriteString("baseCurrency", pair.Base);
        data.WriteString("quoteCurrency", pair.Quote);
        data.WriteAmount("baseIncrement", pair.SizeStep);
        data.WriteAmount("baseMinSize", pair.MinSize);
        data.WriteAmount("quoteIncrement", pair.FundsStep);
        data.WriteAmount("quoteMinSize", pair.MinFunds);
        data.WriteAmount("baseMaxSize", pair.MaxSize);
        data.WriteAmount("quoteMaxSize", pair.MaxFunds);
        data.WriteAmount("priceIncrement", Ledger.Amount.Smallest(pair.PricePrecision));
        data.WriteString("feeCurrency", pair.Quote);
        data.WriteString("priceLimitRate", "0.1");
        data.WriteAmount("minFunds", pair.MinFunds);
    }
}
