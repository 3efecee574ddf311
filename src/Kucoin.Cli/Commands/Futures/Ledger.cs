using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Futures;

namespace Kucoin.Cli.Commands.Futures;

/// <summary><c>kucoin futures ledger</c></summary>
internal static class Ledger
{
    private static readonly Columns<KucoinAccountTransaction> Columns = new Columns<KucoinAccountTransaction>()
        .Time("time", row => row.Timestamp)
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Text("type", row => row.Type.Value)
        .Amount("amount", row => row.Quantity)
        .Amount("fee", row => row.Fee, ColumnVisibility.WhenWide)
        .Amount("equity", row => row.AccountEquity)
        .Text("status", row => row.Status, ColumnVisibility.WhenWide)
        .Text("remark", row => row.Remark, ColumnVisibility.WhenWide)
        .Whole("offset", row => row.Offset, ColumnVisibility.DataOnly);

    private static readonly Option<string> Asset = Options.Asset(
        "Only this settlement asset, for example USDT; bitcoin is called XBT here.");

    private static readonly Option<FuturesTransactionType?> Type = Options.OneOf(
        "--type",
        "Only movements of this kind.",
        ("realised-pnl", FuturesTransactionType.RealisedPnl),
        ("deposit", FuturesTransactionType.Deposit),
        ("withdrawal", FuturesTransactionType.Withdrawal),
        ("transfer-in", FuturesTransactionType.TransferIn),
        ("transfer-out", FuturesTransactionType.TransferOut));

    public static CommandDefinition Definition { get; } = CommandDefinition.History(
        "ledger",
        "Streams the ledger of the futures wallet, newest first.",
        "kucoin futures ledger --since 7d --type realised-pnl",
        KucoinEndpoints.FuturesAccount.Ledger,
        TimeSpan.FromDays(1),
        Columns,
        [Asset, Type],
        (call, range) => call.Futures.Account.EnumerateTransactionHistoryAsync(
            range.From, range.Until, call.GetValue(Asset), call.GetValue(Type), call.Ct));
}
