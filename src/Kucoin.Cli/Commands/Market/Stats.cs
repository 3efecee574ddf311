using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Market;

namespace Kucoin.Cli.Commands.Market;

/// <summary><c>kucoin market stats</c></summary>
internal static class Stats
{
    private static readonly Columns<Kucoin24HourStat> Columns = new Columns<Kucoin24HourStat>()
        .Time("time", row => row.Timestamp)
        .Name(NameKind.Pair, "symbol", row => row.Symbol)
        .Amount("last", row => row.LastPrice)
        .Amount("bid", row => row.BestBidPrice)
        .Amount("ask", row => row.BestAskPrice)
        .Amount("high", row => row.HighPrice)
        .Amount("low", row => row.LowPrice)
        .Amount("average", row => row.AveragePrice)
        .Amount("change", row => row.ChangePrice)
        .Amount("changeRate", row => row.ChangePercentage)
        .Amount("volume", row => row.Volume)
        .Amount("quoteVolume", row => row.QuoteVolume)
        .Amount("takerFee", row => row.TakerFeeRate)
        .Amount("makerFee", row => row.MakerFeeRate)
        .Amount("takerCoefficient", row => row.TakerCoefficient, ColumnVisibility.DataOnly)
        .Amount("makerCoefficient", row => row.MakerCoefficient, ColumnVisibility.DataOnly);

    private static readonly Argument<string> Pair = Options.PairArgument("The pair, for example BTC-USDT.");

    public static CommandDefinition Definition { get; } = CommandDefinition.One(
        "stats",
        "Shows the last 24 hours of one pair: prices, change, volume and base fees.",
        "kucoin market stats BTC-USDT",
        KucoinEndpoints.Market.Stats,
        Columns,
        [Pair],
        call => call.Market.Get24HourStatsAsync(call.GetValue(Pair)!, call.Ct));
}
