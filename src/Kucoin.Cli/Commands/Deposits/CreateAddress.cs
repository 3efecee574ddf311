using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Client;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Deposits;
using Kucoin.Client.Results;

namespace Kucoin.Cli.Commands.Deposits;

/// <summary><c>kucoin deposits create-address</c></summary>
internal static class CreateAddress
{
    private static readonly Option<string> Asset = Options.Required(Options.Asset("The asset, for example USDT."));
    private static readonly Option<string> Network = Options.Required(Options.Network("The chain"));

    private static readonly Option<AccountType?> To = Options.OneOf(
        "--to", "The wallet that is credited. Default: main.", ("main", AccountType.Main), ("trade", AccountType.Trade));

    public static CommandDefinition Definition { get; } = CommandDefinition.Changing(
        "create-address",
        "Creates an address that an asset can be deposited to.",
        "kucoin deposits create-address --asset USDT --network ton",
        KucoinEndpoints.Deposits.CreateAddress,
        [Asset, Network, To],
        "See 'kucoin deposits addresses' before you try again.",
        async call =>
        {
            var (asset, network) = (call.GetValue(Asset)!, call.GetValue(Network)!);
            await call.Check(Create);
            await call.Confirm($"This creates a deposit address of {asset} on {network}.");
            return call.Report.One(AddressRows.Columns, call.Data(await Create(call.Client)));

            Task<WebCallResult<KucoinDepositAddress>> Create(IKucoinRestClient client) =>
                client.SpotApi.Account.CreateDepositAddressV3Async(asset, network, call.GetValue(To), ct: call.Ct);
        });
}
