using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Margin;

namespace Kucoin.Cli.Commands.Margin;

/// <summary><c>kucoin margin isolated</c></summary>
internal static class Isolated
{
    private static readonly Columns<Leg> Columns = new Columns<Leg>()
        .Name(NameKind.Pair, "pair", row => row.Pair.Symbol)
        .Name(NameKind.Asset, "asset", row => row.Asset.Currency)
        .Amount("total", row => row.Asset.TotalBalance)
        .Amount("available", row => row.Asset.AvailableBalance)
        .Amount("held", row => row.Asset.HoldBalance)
        .Amount("liability", row => row.Asset.Liability)
        .Amount("principal", row => row.Asset.LiabilityPrincipal, ColumnVisibility.DataOnly)
        .Amount("interest", row => row.Asset.Interest, ColumnVisibility.DataOnly)
        .Amount("borrowable", row => row.Asset.BorrowableQuantity, ColumnVisibility.DataOnly)
        .Flag("canBorrow", row => row.Asset.BorrowEnabled, ColumnVisibility.DataOnly)
        .Flag("canTransferIn", row => row.Asset.TransferEnabled, ColumnVisibility.DataOnly)
        .Amount("debtRatio", row => row.Pair.DebtRatio, ColumnVisibility.WhenWide)
        .Text("status", row => row.Pair.Status?.Value, ColumnVisibility.WhenWide);

    private static readonly Columns<KucoinIsolatedMarginAccountsInfo> Account = new Columns<KucoinIsolatedMarginAccountsInfo>()
        .Amount("totalAssets", account => account.TotalConversionBalance)
        .Amount("totalLiabilities", account => account.LiabilityConversionBalance)
        .Time("at", account => account.Timestamp);

    private static readonly Option<string> Pair = Options.Pair("Only the wallet of this pair, for example BTC-USDT.");
    private static readonly Option<string> In = MarginOptions.In("USDT");

    private static readonly Option<IsolatedMarginQuery?> Kind = Options.OneOf(
        "--kind",
        "Only classic wallets or high-frequency ones. Default: both.",
        ("classic", IsolatedMarginQuery.Isolated),
        ("hf", IsolatedMarginQuery.IsolatedHf));

    public static CommandDefinition Definition { get; } = CommandDefinition.List(
        "isolated",
        "Lists the isolated-margin wallets, two rows for each pair, with what is owed and the debt ratio.",
        "kucoin margin isolated --pair BTC-USDT",
        KucoinEndpoints.MarginAccounts.IsolatedMargin,
        Columns,
        [Pair, In, Kind],
        call => call.Account.GetIsolatedMarginAccountsV3Async(
            call.GetValue(Pair), call.GetValue(In) ?? "USDT", call.GetValue(Kind) ?? IsolatedMarginQuery.All, call.Ct),
        account => account.Assets.SelectMany(pair => new Leg[] { new(pair, pair.BaseAsset), new(pair, pair.QuoteAsset) }),
        Account);

    private sealed record Leg(KucoinIsolatedMarginAccount Pair, KucoinIsolatedMarginAccountAsset Asset);
}
