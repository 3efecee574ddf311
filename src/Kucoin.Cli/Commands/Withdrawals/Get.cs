using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Cli.Commands.Withdrawals;

/// <summary><c>kucoin withdrawals get</c></summary>
internal static class Get
{
    private static readonly Columns<KucoinWithdrawalDetails> Columns = new Columns<KucoinWithdrawalDetails>()
        .Text("id", row => row.Id)
        .Time("time", row => row.CreateTime)
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Amount("amount", row => row.Quantity)
        .Amount("fee", row => row.Fee)
        .Text("status", row => row.Status.Value)
        .Name(NameKind.Network, "network", row => row.NetworkId)
        .Text("networkName", row => row.Network, ColumnVisibility.WhenWide)
        .Text("address", row => row.Address)
        .Text("addressRemark", row => row.AddressRemark, ColumnVisibility.DataOnly)
        .Text("memo", row => row.Memo)
        .Flag("inner", row => row.IsInner)
        .Text("cancel", row => row.CancelType?.Value)
        .Text("transaction", row => row.WalletTransactionId)
        .Text("remark", row => row.Remark)
        .Text("failure", row => row.FailureReasonMessage ?? row.FailureReason)
        .Text("returned", row => row.ReturnStatus?.Value)
        .Amount("returnedAmount", row => row.ReturnQuantity, ColumnVisibility.DataOnly)
        .Text("returnedAsset", row => row.ReturnAsset, ColumnVisibility.DataOnly)
        .Text("tax", row => row.TaxDescription, ColumnVisibility.DataOnly)
        .Whole("uid", row => row.UserId, ColumnVisibility.DataOnly);

    private static readonly Argument<string> Id = Options.Argument("ID", "The withdrawal's id, as 'kucoin withdrawals list' shows it.");

    public static CommandDefinition Definition { get; } = CommandDefinition.One(
        "get",
        "Shows one withdrawal by its id.",
        "kucoin withdrawals get 2997fa53268ca57cbd690621",
        KucoinEndpoints.Withdrawals.ById,
        Columns,
        [Id],
        call => call.Account.GetWithdrawalAsync(call.GetValue(Id)!, call.Ct));
}
