using Kucoin.Cli.Output;
using Kucoin.Client.Models.Market;

namespace Kucoin.Cli.Commands.Market;

/// <summary>The columns of a pair.</summary>
internal static class SymbolRows
{
    public static readonly Columns<KucoinSymbol> Columns = new Columns<KucoinSymbol>()
        .Name(NameKind.Pair, "symbol", row => row.Symbol)
        .Text("market", row => row.Market, ColumnVisibility.WhenWide)
        .Text("feeAsset", row => row.FeeAsset, ColumnVisibility.DataOnly)
        .Amount("minBase", row => row.BaseMinQuantity)
        .Amount("maxBase", row => row.BaseMaxQuantity, ColumnVisibility.DataOnly)
        .Amount("minQuote", row => row.QuoteMinQuantity, ColumnVisibility.DataOnly)
        .Amount("maxQuote", row => row.QuoteMaxQuantity, ColumnVisibility.DataOnly)
        .Amount("minFunds", row => row.MinFunds, ColumnVisibility.DataOnly)
        .Amount("baseStep", row => row.BaseIncrement)
        .Amount("quoteStep", row => row.QuoteIncrement, ColumnVisibility.DataOnly)
        .Amount("priceStep", row => row.PriceIncrement)
        .Amount("priceLimit", row => row.PriceLimitRate, ColumnVisibility.DataOnly)
        .Whole("feeCategory", row => row.FeeCategory, ColumnVisibility.DataOnly)
        .Flag("margin", row => row.IsMarginEnabled, ColumnVisibility.WhenWide)
        .Flag("open", row => row.EnableTrading);
}
