using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Deposits;

namespace Kucoin.Cli.Commands.Deposits;

/// <summary><c>kucoin deposits list</c></summary>
internal static class List
{
    private static readonly Columns<KucoinDeposit> Columns = new Columns<KucoinDeposit>()
        .Time("time", row => row.CreateTime)
        .Name(NameKind.Asset, "asset", row => row.Asset, width: "USDT".Length)
        .Amount("amount", row => row.Quantity)
        .Amount("fee", row => row.Fee, ColumnVisibility.WhenWide)
        .Text("status", row => row.Status.Value, width: "PROCESSING".Length)
        .Name(NameKind.Network, "network", row => row.Network)
        .Text("address", row => row.Address, ColumnVisibility.WhenWide, width: 42)
        .Text("memo", row => row.Memo, ColumnVisibility.WhenWide)
        .Flag("inner", row => row.IsInner, ColumnVisibility.DataOnly)
        .Text("transaction", row => row.WalletTransactionId, ColumnVisibility.WhenWide, width: 64)
        .Time("updated", row => row.UpdateTime, ColumnVisibility.DataOnly)
        .Text("remark", row => row.Remark, ColumnVisibility.DataOnly)
        .Flag("arrears", row => row.Arrears, ColumnVisibility.DataOnly);

    private static readonly Option<string> Asset = Options.Asset();

    private static readonly Option<DepositStatus?> Status = Options.OneOf(
        "--status",
        "Only deposits in this state.",
        ("processing", DepositStatus.Processing),
        ("success", DepositStatus.Success),
        ("failure", DepositStatus.Failure));

    public static CommandDefinition Definition { get; } = CommandDefinition.History(
        "list",
        "Streams the deposits, newest first.",
        "kucoin deposits list --since 90d --asset USDT --status success",
        KucoinEndpoints.Deposits.History,
        span: null,
        Columns,
        [Asset, Status],
        (call, range) => call.Account.EnumerateDepositsAsync(
            call.GetValue(Asset), range.Since, range.Until, call.GetValue(Status), call.Ct));
}
