using System.CommandLine;
using Kucoin.Catalog;

namespace Kucoin.Cli.Commands.Fees;

/// <summary><c>kucoin fees spot</c></summary>
internal static class Spot
{
    private static readonly Argument<string[]> Pairs = new("PAIR")
    {
        Description = "Up to ten pairs, for example BTC-USDT ETH-USDT.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static CommandDefinition Definition { get; } = CommandDefinition.List(
        "spot",
        "Lists the trading fees of the account on spot pairs, as fractions of 1.",
        "kucoin fees spot BTC-USDT ETH-USDT",
        KucoinEndpoints.Fees.Spot,
        FeeRows.Columns,
        [Pairs],
        call => call.Account.GetSymbolTradingFeesAsync(call.GetValue(Pairs)!.Select(pair => pair.ToUpperInvariant()), call.Ct));
}
