using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Market;

namespace Kucoin.Cli.Commands.Market;

/// <summary><c>kucoin market ticker</c></summary>
internal static class Ticker
{
    private static readonly Columns<KucoinTick> Columns = new Columns<KucoinTick>()
        .Time("time", row => row.Timestamp)
        .Amount("last", row => row.LastPrice)
        .Amount("lastAmount", row => row.LastQuantity)
        .Amount("bid", row => row.BestBidPrice)
        .Amount("bidAmount", row => row.BestBidQuantity)
        .Amount("ask", row => row.BestAskPrice)
        .Amount("askAmount", row => row.BestAskQuantity)
        .Text("sequence", row => row.Sequence, ColumnVisibility.DataOnly);

    private static readonly Argument<string> Pair = Options.PairArgument("The pair, for example BTC-USDT.");

    public static CommandDefinition Definition { get; } = CommandDefinition.One(
        "ticker",
        "Shows the last price of one pair, and the best bid and ask.",
        "kucoin market ticker BTC-USDT",
        KucoinEndpoints.Market.Ticker,
        Columns,
        [Pair],
        call => call.Market.GetTickerAsync(call.GetValue(Pair)!, call.Ct));
}
