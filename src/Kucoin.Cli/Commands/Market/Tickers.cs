using Kucoin.Catalog;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Market;

namespace Kucoin.Cli.Commands.Market;

/// <summary><c>kucoin market tickers</c></summary>
internal static class Tickers
{
    private static readonly Columns<KucoinAllTick> Columns = new Columns<KucoinAllTick>()
        .Name(NameKind.Pair, "symbol", row => row.Symbol)
        .Amount("last", row => row.LastPrice)
        .Amount("bid", row => row.BestBidPrice)
        .Amount("ask", row => row.BestAskPrice)
        .Amount("high", row => row.HighPrice, ColumnVisibility.WhenWide)
        .Amount("low", row => row.LowPrice, ColumnVisibility.WhenWide)
        .Amount("volume", row => row.Volume, ColumnVisibility.DataOnly)
        .Amount("quoteVolume", row => row.QuoteVolume, ColumnVisibility.DataOnly)
        .Amount("change", row => row.ChangePrice, ColumnVisibility.DataOnly)
        .Amount("changeRate", row => row.ChangePercentage, ColumnVisibility.WhenWide)
        .Amount("average", row => row.AveragePrice, ColumnVisibility.DataOnly);

    private static readonly Columns<KucoinTicks> Time = new Columns<KucoinTicks>().Time("at", all => all.Timestamp);

    public static CommandDefinition Definition { get; } = CommandDefinition.List(
        "tickers",
        "Lists the last prices of every pair.",
        "kucoin market tickers --csv",
        KucoinEndpoints.Market.Tickers,
        Columns,
        [],
        call => call.Market.GetTickersAsync(call.Ct),
        all => all.Data,
        Time);
}
