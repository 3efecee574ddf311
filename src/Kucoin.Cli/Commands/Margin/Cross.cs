using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Margin;

namespace Kucoin.Cli.Commands.Margin;

/// <summary><c>kucoin margin cross</c></summary>
internal static class Cross
{
    private static readonly Columns<KucoinMarginAccountDetail> Columns = new Columns<KucoinMarginAccountDetail>()
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Amount("total", row => row.TotalBalance)
        .Amount("available", row => row.AvailableBalance)
        .Amount("held", row => row.HoldBalance)
        .Amount("liability", row => row.Liability)
        .Amount("principal", row => row.LiabilityPrincipal, ColumnVisibility.DataOnly)
        .Amount("interest", row => row.LiabilityInterest, ColumnVisibility.DataOnly)
        .Amount("borrowable", row => row.MaxBorrowQuantity, ColumnVisibility.WhenWide)
        .Flag("canBorrow", row => row.BorrowEnabled, ColumnVisibility.DataOnly)
        .Flag("canTransferIn", row => row.TransferEnabled, ColumnVisibility.DataOnly);

    private static readonly Columns<KucoinMarginAccount> Account = new Columns<KucoinMarginAccount>()
        .Text("status", account => account.Status?.Value)
        .Amount("debtRatio", account => account.DebtRatio)
        .Amount("totalAssets", account => account.TotalAssetOfQuoteAsset)
        .Amount("totalLiabilities", account => account.TotalLiabilityOfQuoteAsset);

    private static readonly Option<string> In = MarginOptions.In("USDT");

    private static readonly Option<CrossMarginQuery?> Kind = Options.OneOf(
        "--kind",
        "Only the classic wallet or the high-frequency one. Default: both.",
        ("classic", CrossMarginQuery.Margin),
        ("hf", CrossMarginQuery.MarginHf));

    public static CommandDefinition Definition { get; } = CommandDefinition.List(
        "cross",
        "Lists the cross-margin wallet by asset, with what is owed and the debt ratio.",
        "kucoin margin cross --in BTC",
        KucoinEndpoints.MarginAccounts.CrossMargin,
        Columns,
        [In, Kind],
        call => call.Account.GetCrossMarginAccountsAsync(call.GetValue(In) ?? "USDT", call.GetValue(Kind) ?? CrossMarginQuery.All, call.Ct),
        account => account.Accounts,
        Account);
}
