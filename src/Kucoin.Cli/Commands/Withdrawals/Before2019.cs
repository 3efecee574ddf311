using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Cli.Commands.Withdrawals;

/// <summary><c>kucoin withdrawals before-2019</c></summary>
internal static class Before2019
{
    private static readonly Columns<KucoinHistoricalWithdrawal> Columns = new Columns<KucoinHistoricalWithdrawal>()
        .Time("time", row => row.CreateTime)
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Amount("amount", row => row.Quantity)
        .Text("status", row => row.Status.Value)
        .Text("address", row => row.Address, ColumnVisibility.WhenWide, width: 42)
        .Flag("inner", row => row.IsInner, ColumnVisibility.DataOnly)
        .Text("transaction", row => row.WalletTransactionId, ColumnVisibility.WhenWide, width: 64);

    private static readonly Option<string> Asset = Options.Asset();

    public static CommandDefinition Definition { get; } = CommandDefinition.History(
        "before-2019",
        "Streams the withdrawals of KuCoin's first platform, up to 2018, newest first.",
        "kucoin withdrawals before-2019 --since 2018-01-01",
        KucoinEndpoints.Withdrawals.HistoryBefore2019,
        span: null,
        Columns,
        [Asset],
        (call, range) => call.Account.EnumerateHistoricalWithdrawalsAsync(call.GetValue(Asset), range.Since, range.Until, ct: call.Ct));
}
