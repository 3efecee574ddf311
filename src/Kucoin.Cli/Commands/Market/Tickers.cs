using Kucoin.Cli.Output;
using Kucoin.Client.Catalogue;
using Kucoin.Client.Models.Market;

namespace Kucoin.Cli.Commands.Market;

/// <summary><c>kucoin market tickers</c></summary>
internal static class Tickers
{
    private static readonly Columns<KucoinAllTick> Columns = new Columns<KucoinAllTick>()
        .Text("symbol", row => row.Symbol)
        .Amount("last", row => row.LastPrice)
        .Amount("bid", row => row.BestBidPrice)
        .Amount("ask", row => row.BestAskPrice)
        .Amount("high", row => row.HighPrice, Shown.WhenWide)
        .Amount("low", row => row.LowPrice, Shown.WhenWide)
        .Amount("volume", row => row.Volume, Shown.AsData)
        .Amount("quoteVolume", row => row.QuoteVolume, Shown.AsData)
        .Amount("change", row => row.ChangePrice, Shown.AsData)
        .Amount("changeRate", row => row.ChangePercentage, Shown.WhenWide)
        .Amount("average", row => row.AveragePrice, Shown.AsData);

    private static readonly Columns<KucoinTicks> Time = new Columns<KucoinTicks>().Time("at", all => all.Timestamp);

    public static Verb Verb { get; } = Verb.List(
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
