using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Catalogue;
using Kucoin.Client.Models.Deposits;

namespace Kucoin.Cli.Commands.Deposits;

/// <summary><c>kucoin deposits list</c></summary>
internal static class List
{
    private static readonly Columns<KucoinDeposit> Columns = new Columns<KucoinDeposit>()
        .Time("time", row => row.CreateTime)
        .Text("asset", row => row.Asset, width: "USDT".Length)
        .Amount("amount", row => row.Quantity)
        .Amount("fee", row => row.Fee, Shown.WhenWide)
        .Text("status", row => row.Status.Value, width: "PROCESSING".Length)
        .Text("network", row => row.Network)
        .Text("address", row => row.Address, Shown.WhenWide)
        .Text("memo", row => row.Memo, Shown.AsData)
        .Flag("inner", row => row.IsInner, Shown.AsData)
        .Text("transaction", row => row.WalletTransactionId, Shown.AsData)
        .Time("updated", row => row.UpdateTime, Shown.AsData)
        .Text("remark", row => row.Remark, Shown.AsData)
        .Flag("arrears", row => row.Arrears, Shown.AsData);

    private static readonly Option<string> Asset = Options.Asset();

    private static readonly Option<DepositStatus?> Status = Options.OneOf(
        "--status",
        "Only deposits in this state.",
        ("processing", DepositStatus.Processing),
        ("success", DepositStatus.Success),
        ("failure", DepositStatus.Failure));

    public static Verb Verb { get; } = Verb.History(
        "list",
        "Streams the deposits, newest first.",
        "kucoin deposits list --since 90d --asset USDT --status success",
        KucoinEndpoints.Deposits.History,
        span: null,
        Columns,
        [Asset, Status],
        (call, range) => call.Account.EnumerateDepositsAsync(call.Of(Asset), range.Since, range.Until, call.Of(Status), call.Ct));
}
