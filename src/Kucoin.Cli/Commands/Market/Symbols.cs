using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;

namespace Kucoin.Cli.Commands.Market;

/// <summary><c>kucoin market symbols</c></summary>
internal static class Symbols
{
    private static readonly Option<string> Market = Options.Text(
        "--market", "MARKET", "Only pairs of this market, for example USDS or BTC.");

    public static CommandDefinition Definition { get; } = CommandDefinition.List(
        "symbols",
        "Lists every pair with its smallest amounts and steps.",
        "kucoin market symbols --market BTC",
        KucoinEndpoints.Market.Symbols,
        SymbolRows.Columns,
        [Market],
        call => call.Market.GetSymbolsAsync(call.GetValue(Market), call.Ct));
}
