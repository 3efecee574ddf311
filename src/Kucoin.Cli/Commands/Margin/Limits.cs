using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Margin;

namespace Kucoin.Cli.Commands.Margin;

/// <summary><c>kucoin margin limits</c></summary>
internal static class Limits
{
    private static readonly Columns<KucoinRiskLimitCrossMargin> OfAssets = new Columns<KucoinRiskLimitCrossMargin>()
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Amount("maxBorrowed", row => row.BorrowMaxQuantity)
        .Amount("maxBought", row => row.BuyMaxQuantity)
        .Amount("maxHeld", row => row.HoldMaxQuantity)
        .Amount("minBorrowed", row => row.BorrowMinQuantity, ColumnVisibility.DataOnly)
        .Amount("borrowStep", row => row.BorrowMinUnit, ColumnVisibility.DataOnly)
        .Amount("borrowCoefficient", row => row.BorrowCoefficient, ColumnVisibility.DataOnly)
        .Amount("marginCoefficient", row => row.MarginCoefficient, ColumnVisibility.DataOnly)
        .Whole("precision", row => row.Precision, ColumnVisibility.DataOnly)
        .Flag("canBorrow", row => row.BorrowEnabled, ColumnVisibility.WhenWide)
        .Time("at", row => row.Timestamp, ColumnVisibility.DataOnly);

    private static readonly Columns<KucoinRiskLimitIsolatedMargin> OfPairs = new Columns<KucoinRiskLimitIsolatedMargin>()
        .Name(NameKind.Pair, "pair", row => row.Symbol)
        .Amount("maxBaseBorrowed", row => row.BaseMaxBorrowQuantity)
        .Amount("maxBaseBought", row => row.BaseMaxBuyQuantity)
        .Amount("maxBaseHeld", row => row.BaseMaxHoldQuantity, ColumnVisibility.WhenWide)
        .Amount("minBaseBorrowed", row => row.BaseBorrowMinQuantity, ColumnVisibility.DataOnly)
        .Amount("baseBorrowStep", row => row.BaseBorrowMinUnit, ColumnVisibility.DataOnly)
        .Amount("baseBorrowCoefficient", row => row.BaseBorrowCoefficient, ColumnVisibility.DataOnly)
        .Amount("baseMarginCoefficient", row => row.BaseMarginCoefficient, ColumnVisibility.DataOnly)
        .Whole("basePrecision", row => row.BasePrecision, ColumnVisibility.DataOnly)
        .Flag("canBorrowBase", row => row.BaseBorrowEnabled, ColumnVisibility.DataOnly)
        .Amount("maxQuoteBorrowed", row => row.QuoteMaxBorrowQuantity)
        .Amount("maxQuoteBought", row => row.QuoteMaxBuyQuantity)
        .Amount("maxQuoteHeld", row => row.QuoteMaxHoldQuantity, ColumnVisibility.WhenWide)
        .Amount("minQuoteBorrowed", row => row.QuoteBorrowMinQuantity, ColumnVisibility.DataOnly)
        .Amount("quoteBorrowStep", row => row.QuoteBorrowMinUnit, ColumnVisibility.DataOnly)
        .Amount("quoteBorrowCoefficient", row => row.QuoteBorrowCoefficient, ColumnVisibility.DataOnly)
        .Amount("quoteMarginCoefficient", row => row.QuoteMarginCoefficient, ColumnVisibility.DataOnly)
        .Whole("quotePrecision", row => row.QuotePrecision, ColumnVisibility.DataOnly)
        .Flag("canBorrowQuote", row => row.QuoteBorrowEnabled, ColumnVisibility.DataOnly)
        .Time("at", row => row.Timestamp, ColumnVisibility.DataOnly);

    private static readonly Option<string> Asset = Options.Asset("Only this asset of cross margin, for example BTC.");
    private static readonly Option<bool> Isolated = Options.Flag("--isolated", "The limits of isolated margin, pair by pair.");
    private static readonly Option<string> Pair = Options.Pair("Only this pair of isolated margin, for example BTC-USDT.");

    public static CommandDefinition Definition { get; } = CommandDefinition.Reading(
        "limits",
        "Lists how much may be borrowed, bought and held on margin: by asset, or with --isolated by pair.",
        "kucoin margin limits --isolated --pair BTC-USDT",
        [KucoinEndpoints.RiskLimits.CrossMargin, KucoinEndpoints.RiskLimits.IsolatedMargin],
        [Asset, Isolated, Pair],
        async call => (call.GetValue(Isolated), call.GetValue(Asset), call.GetValue(Pair)) switch
        {
            (true, { }, _) => throw CliException.Usage("Isolated margin is by pair: give --pair instead of --asset."),
            (false, _, { }) => throw CliException.Usage("Cross margin is by asset: give --asset instead of --pair, or add --isolated."),
            (true, _, { } pair) => Show(
                call, OfPairs, call.Data(await call.Account.GetRiskLimitIsolatedMarginAsync(pair, call.Ct))),
            (true, _, _) => Show(call, OfPairs, call.Data(await call.Account.GetRiskLimitIsolatedMarginAsync(call.Ct))),
            (_, { } asset, _) => Show(call, OfAssets, call.Data(await call.Account.GetRiskLimitCrossMarginAsync(asset, call.Ct))),
            _ => Show(call, OfAssets, call.Data(await call.Account.GetRiskLimitCrossMarginAsync(call.Ct))),
        });

    private static int Show<T>(CommandContext call, Columns<T> columns, IEnumerable<T> rows) => call.Report.Rows(columns, [.. rows]);
}
