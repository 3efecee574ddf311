using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;

namespace Kucoin.Cli.Commands.Deposits;

/// <summary><c>kucoin deposits addresses</c></summary>
internal static class Addresses
{
    private static readonly Option<string> Asset = Options.Required(Options.Asset("The asset, for example USDT."));
    private static readonly Option<string> Network = Options.Network("Only this chain");

    public static CommandDefinition Definition { get; } = CommandDefinition.List(
        "addresses",
        "Lists the addresses that an asset can be deposited to.",
        "kucoin deposits addresses --asset USDT",
        KucoinEndpoints.Deposits.Addresses,
        AddressRows.Columns,
        [Asset, Network],
        call => call.Account.GetDepositAddressesV3Async(call.GetValue(Asset)!, call.GetValue(Network), ct: call.Ct));
}
