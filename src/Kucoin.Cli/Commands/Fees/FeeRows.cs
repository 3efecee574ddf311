using Kucoin.Cli.Output;
using Kucoin.Client.Models.Fees;

namespace Kucoin.Cli.Commands.Fees;

/// <summary>The columns of trading fees.</summary>
internal static class FeeRows
{
    public static readonly Columns<KucoinTradeFee> Columns = new Columns<KucoinTradeFee>()
        .Name(NameKind.Pair, "symbol", row => row.Symbol)
        .Amount("maker", row => row.MakerFeeRate)
        .Amount("taker", row => row.TakerFeeRate)
        .Amount("buyTax", row => row.BuyTaxRate, ColumnVisibility.WhenWide)
        .Amount("sellTax", row => row.SellTaxRate, ColumnVisibility.WhenWide);
}
