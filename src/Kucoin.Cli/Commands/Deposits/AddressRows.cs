using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Deposits;

namespace Kucoin.Cli.Commands.Deposits;

/// <summary>How a deposit address is shown.</summary>
internal static class AddressRows
{
    public static readonly Columns<KucoinDepositAddress> Columns = new Columns<KucoinDepositAddress>()
        .Text("asset", row => row.Asset)
        .Text("network", row => row.NetworkId)
        .Text("networkName", row => row.Network, ColumnVisibility.WhenWide)
        .Text("address", row => row.Address)
        .Text("memo", row => row.Memo)
        .Text("to", row => WalletSide.Word(row.ToAccount))
        .Text("contract", row => row.ContractAddress, ColumnVisibility.AsData)
        .Time("expires", row => row.ExpirationTime, ColumnVisibility.AsData);
}
