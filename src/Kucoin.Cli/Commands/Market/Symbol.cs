using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;

namespace Kucoin.Cli.Commands.Market;

/// <summary><c>kucoin market symbol</c></summary>
internal static class Symbol
{
    private static readonly Argument<string> Pair = Options.PairArgument("The pair, for example BTC-USDT.");

    public static CommandDefinition Definition { get; } = CommandDefinition.One(
        "symbol",
        "Shows one pair with its smallest amounts and steps.",
        "kucoin market symbol BTC-USDT",
        KucoinEndpoints.Market.Symbol,
        SymbolRows.Columns,
        [Pair],
        call => call.Market.GetSymbolAsync(call.GetValue(Pair)!, call.Ct));
}
