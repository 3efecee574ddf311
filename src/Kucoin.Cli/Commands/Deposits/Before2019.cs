using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Deposits;

namespace Kucoin.Cli.Commands.Deposits;

/// <summary><c>kucoin deposits before-2019</c></summary>
internal static class Before2019
{
    private static readonly Columns<KucoinHistoricalDeposit> Columns = new Columns<KucoinHistoricalDeposit>()
        .Time("time", row => row.CreateTime)
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Amount("amount", row => row.Quantity)
        .Text("status", row => row.Status.Value)
        .Flag("inner", row => row.IsInner, ColumnVisibility.DataOnly)
        .Text("transaction", row => row.WalletTransactionId, ColumnVisibility.WhenWide, width: 64);

    private static readonly Option<string> Asset = Options.Asset();

    public static CommandDefinition Definition { get; } = CommandDefinition.History(
        "before-2019",
        "Streams the deposits of KuCoin's first platform, up to 2018, newest first.",
        "kucoin deposits before-2019 --since 2018-01-01",
        KucoinEndpoints.Deposits.HistoryBefore2019,
        span: null,
        Columns,
        [Asset],
        (call, range) => call.Account.EnumerateHistoricalDepositsAsync(call.GetValue(Asset), range.Since, range.Until, ct: call.Ct));
}
