using Kucoin.Cli.Output;
using Kucoin.Client.Models.Market;

namespace Kucoin.Cli.Commands.Market;

/// <summary>How a pair is shown.</summary>
internal static class SymbolRows
{
    public static readonly Columns<KucoinSymbol> Columns = new Columns<KucoinSymbol>()
        .Text("symbol", row => row.Symbol)
        .Text("market", row => row.Market, ColumnVisibility.WhenWide)
        .Text("feeAsset", row => row.FeeAsset, ColumnVisibility.AsData)
        .Amount("leastBase", row => row.BaseMinQuantity)
        .Amount("mostBase", row => row.BaseMaxQuantity, ColumnVisibility.AsData)
        .Amount("leastQuote", row => row.QuoteMinQuantity, ColumnVisibility.AsData)
        .Amount("mostQuote", row => row.QuoteMaxQuantity, ColumnVisibility.AsData)
        .Amount("leastFunds", row => row.MinFunds, ColumnVisibility.AsData)
        .Amount("baseStep", row => row.BaseIncrement)
        .Amount("quoteStep", row => row.QuoteIncrement, ColumnVisibility.AsData)
        .Amount("priceStep", row => row.PriceIncrement)
        .Amount("priceLimit", row => row.PriceLimitRate, ColumnVisibility.AsData)
        .Whole("feeCategory", row => row.FeeCategory, ColumnVisibility.AsData)
        .Flag("margin", row => row.IsMarginEnabled, ColumnVisibility.WhenWide)
        .Flag("open", row => row.EnableTrading);
}
