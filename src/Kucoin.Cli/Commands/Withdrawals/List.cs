using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Cli.Commands.Withdrawals;

/// <summary><c>kucoin withdrawals list</c></summary>
internal static class List
{
    public static readonly Columns<KucoinWithdrawal> Columns = new Columns<KucoinWithdrawal>()
        .Time("time", row => row.CreateTime)
        .Name(NameKind.Asset, "asset", row => row.Asset, width: "USDT".Length)
        .Amount("amount", row => row.Quantity)
        .Amount("fee", row => row.Fee, ColumnVisibility.WhenWide)
        .Text("status", row => row.Status.Value, width: "WALLET_PROCESSING".Length)
        .Name(NameKind.Network, "network", row => row.Network)
        .Text("address", row => row.Address, ColumnVisibility.WhenWide, width: 42)
        .Text("memo", row => row.Memo, ColumnVisibility.WhenWide)
        .Flag("inner", row => row.IsInner, ColumnVisibility.DataOnly)
        .Text("id", row => row.Id, width: 24)
        .Text("transaction", row => row.WalletTransactionId, ColumnVisibility.WhenWide, width: 64)
        .Time("updated", row => row.UpdateTime, ColumnVisibility.DataOnly)
        .Text("remark", row => row.Remark, ColumnVisibility.DataOnly)
        .Text("reason", row => row.Reason, ColumnVisibility.DataOnly)
        .Flag("arrears", row => row.Arrears, ColumnVisibility.DataOnly);

    private static readonly Option<string> Asset = Options.Asset();

    private static readonly Option<WithdrawalStatus?> Status = Options.OneOf(
        "--status",
        "Only withdrawals in this state.",
        ("processing", WithdrawalStatus.Processing),
        ("review", WithdrawalStatus.Review),
        ("wallet_processing", WithdrawalStatus.WalletProcessing),
        ("success", WithdrawalStatus.Success),
        ("failure", WithdrawalStatus.Failure));

    private static readonly Option<bool> Sent = Options.Flag(
        "--sent",
        "List what was sent from here instead, under every profile, with its state: also requests that never reached the exchange. It "
        + "calls no exchange.");

    public static CommandDefinition Definition { get; } = CommandDefinition.History(
        "list",
        "Streams the withdrawals, newest first.",
        "kucoin withdrawals list --since 7d --status processing",
        KucoinEndpoints.Withdrawals.History,
        span: null,
        Columns,
        [Asset, Status, Sent],
        (call, range) => call.Account.EnumerateWithdrawalsAsync(
            call.GetValue(Asset), range.Since, range.Until, call.GetValue(Status), call.Ct),
        new(Sent, [Status], (world, line, range, ct) =>
            SentWithdrawals.Show(
                world,
                CommandDefinition.GetFormat(line),
                range.Since,
                range.Until,
                line.GetValue(Asset),
                ct)));
}
