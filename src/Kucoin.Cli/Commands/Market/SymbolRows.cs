using Kucoin.Cli.Output;
using Kucoin.Client.Models.Market;

namespace Kucoin.Cli.Commands.Market;

/// <summary>How a pair is shown.</summary>
internal static class SymbolRows
{
    public static readonly Columns<KucoinSymbol> Columns = new Columns<KucoinSymbol>()
        .Text("symbol", row => row.Symbol)
        .Text("market", row => row.Market, Shown.WhenWide)
        .Text("feeAsset", row => row.FeeAsset, Shown.AsData)
        .Amount("leastBase", row => row.BaseMinQuantity)
        .Amount("mostBase", row => row.BaseMaxQuantity, Shown.AsData)
        .Amount("leastQuote", row => row.QuoteMinQuantity, Shown.AsData)
        .Amount("mostQuote", row => row.QuoteMaxQuantity, Shown.AsData)
        .Amount("leastFunds", row => row.MinFunds, Shown.AsData)
        .Amount("baseStep", row => row.BaseIncrement)
        .Amount("quoteStep", row => row.QuoteIncrement, Shown.AsData)
        .Amount("priceStep", row => row.PriceIncrement)
        .Amount("priceLimit", row => row.PriceLimitRate, Shown.AsData)
        .Whole("feeCategory", row => row.FeeCategory, Shown.AsData)
        .Flag("margin", row => row.IsMarginEnabled, Shown.WhenWide)
        .Flag("open", row => row.EnableTrading);
}
