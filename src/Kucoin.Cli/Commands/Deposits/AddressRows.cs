using Kucoin.Cli.Output;
using Kucoin.Client.Models.Deposits;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Cli.Commands.Deposits;

/// <summary>The columns of a deposit address.</summary>
internal static class AddressRows
{
    public static readonly Columns<KucoinDepositAddress> Columns = new Columns<KucoinDepositAddress>()
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Name(NameKind.Network, "network", row => row.NetworkId)
        .Text("networkName", row => row.Network, ColumnVisibility.WhenWide)
        .Text("address", row => row.Address)
        .Text("memo", row => row.Memo)
        .Text("to", row => new WalletName(row.ToAccount).ToString())
        .Text("contract", row => row.ContractAddress, ColumnVisibility.DataOnly)
        .Time("expires", row => row.ExpirationTime, ColumnVisibility.DataOnly);
}
