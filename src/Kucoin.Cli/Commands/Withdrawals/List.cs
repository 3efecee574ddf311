using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Catalogue;
using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Cli.Commands.Withdrawals;

/// <summary><c>kucoin withdrawals list</c></summary>
internal static class List
{
    public static readonly Columns<KucoinWithdrawal> Columns = new Columns<KucoinWithdrawal>()
        .Time("time", row => row.CreateTime)
        .Text("asset", row => row.Asset, width: "USDT".Length)
        .Amount("amount", row => row.Quantity)
        .Amount("fee", row => row.Fee, Shown.WhenWide)
        .Text("status", row => row.Status.Value, width: "WALLET_PROCESSING".Length)
        .Text("network", row => row.Network)
        .Text("address", row => row.Address, Shown.WhenWide)
        .Text("memo", row => row.Memo, Shown.AsData)
        .Flag("inner", row => row.IsInner, Shown.AsData)
        .Text("id", row => row.Id)
        .Text("transaction", row => row.WalletTransactionId, Shown.AsData)
        .Time("updated", row => row.UpdateTime, Shown.AsData)
        .Text("remark", row => row.Remark, Shown.AsData)
        .Text("reason", row => row.Reason, Shown.AsData)
        .Flag("arrears", row => row.Arrears, Shown.AsData);

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
        "List what was sent from here instead, under every profile, with what is known of each: also what never came to the exchange. It "
        + "reaches no exchange.");

    public static Verb Verb { get; } = Verb.History(
        "list",
        "Streams the withdrawals, newest first.",
        "kucoin withdrawals list --since 7d --status processing",
        KucoinEndpoints.Withdrawals.History,
        span: null,
        Columns,
        [Asset, Status, Sent],
        (call, range) => call.Account.EnumerateWithdrawalsAsync(call.Of(Asset), range.Since, range.Until, call.Of(Status), call.Ct),
        new(Sent, [Status], (world, line, range, ct) =>
            SentWithdrawals.Show(
                world,
                Verb.FormatOf(line),
                range.Since,
                line.GetValue(CommonOptions.Until) is null ? null : range.Until,
                line.GetValue(Asset),
                ct)));
}
