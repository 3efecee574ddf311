using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Ledgers;

namespace Kucoin.Cli.Commands.Accounts;

/// <summary><c>kucoin accounts ledger</c></summary>
internal static class Ledger
{
    private static readonly Columns<KucoinAccountActivity> Columns = new Columns<KucoinAccountActivity>()
        .Time("time", row => row.CreateTime)
        .Text("wallet", row => WalletSide.Word(row.AccountType))
        .Text("asset", row => row.Asset)
        .Text("direction", row => row.Direction.Value)
        .Amount("amount", row => row.Quantity)
        .Amount("fee", row => row.Fee, Shown.WhenWide)
        .Text("business", row => row.BizType.Value)
        .Text("id", row => row.Id, Shown.AsData)
        .Text("context", row => row.Context?.Text, Shown.AsData);

    private static readonly TimePoint LastDay = TimePoint.Before(TimeSpan.FromDays(1));

    private static readonly Option<TimePoint?> Since = Options.Time("--since", "The oldest row. Default: 24h.");
    private static readonly Option<TimePoint?> Until = Options.Time("--until", "The newest row. Default: now.");
    private static readonly Option<string> Asset = Options.Asset();

    private static readonly Option<AccountDirection?> Direction = Options.OneOf(
        "--direction", "Only what came in or went out.", ("in", AccountDirection.In), ("out", AccountDirection.Out));

    private static readonly Option<string> Business = Options.Text(
        "--business",
        "CODE",
        "Only this business, by KuCoin's code, for example DEPOSIT, WITHDRAW, TRANSFER, SUB_TRANSFER or TRADE_EXCHANGE.");

    public static Verb Verb { get; } = Verb.Reading(
        "ledger",
        "Streams what moved in the wallets, newest first, over any range of the year that KuCoin keeps.",
        "kucoin accounts ledger --since 30d --asset USDT --direction in",
        [Since, Until, Asset, Direction, Business],
        call =>
        {
            var now = call.Now;
            var rows = call.Account.EnumerateAccountLedgersAsync(
                (call.Of(Since) ?? LastDay).In(now),
                call.Of(Until)?.In(now) ?? now,
                call.Of(Asset),
                call.Of(Direction),
                call.Of(Business) is { } code ? new BizType(code) : null,
                call.Ct);
            return call.Report.Stream(Columns, rows, "ledger");
        });
}
