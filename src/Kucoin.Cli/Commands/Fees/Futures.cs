using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;

namespace Kucoin.Cli.Commands.Fees;

/// <summary><c>kucoin fees futures</c></summary>
internal static class Futures
{
    private static readonly Argument<string> Contract = Options.Argument<string>(
        "CONTRACT", "The contract, for example XBTUSDTM.", AssetCode.TryParse, "a contract of letters and digits such as XBTUSDTM");

    public static CommandDefinition Definition { get; } = CommandDefinition.One(
        "futures",
        "Shows the trading fees of the account on a futures contract, as fractions of 1.",
        "kucoin fees futures XBTUSDTM",
        KucoinEndpoints.Fees.Futures,
        FeeRows.Columns,
        [Contract],
        call => call.Futures.Account.GetTradingFeeAsync(call.GetValue(Contract)!, call.Ct));
}
