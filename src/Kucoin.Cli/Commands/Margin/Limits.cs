using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Catalogue;
using Kucoin.Client.Models.Margin;

namespace Kucoin.Cli.Commands.Margin;

/// <summary><c>kucoin margin limits</c></summary>
internal static class Limits
{
    private static readonly Columns<KucoinRiskLimitCrossMargin> OfAssets = new Columns<KucoinRiskLimitCrossMargin>()
        .Text("asset", row => row.Asset)
        .Amount("mostBorrowed", row => row.BorrowMaxQuantity)
        .Amount("mostBought", row => row.BuyMaxQuantity)
        .Amount("mostHeld", row => row.HoldMaxQuantity)
        .Amount("leastBorrowed", row => row.BorrowMinQuantity, Shown.AsData)
        .Amount("borrowStep", row => row.BorrowMinUnit, Shown.AsData)
        .Amount("borrowCoefficient", row => row.BorrowCoefficient, Shown.AsData)
        .Amount("marginCoefficient", row => row.MarginCoefficient, Shown.AsData)
        .Whole("precision", row => row.Precision, Shown.AsData)
        .Flag("canBorrow", row => row.BorrowEnabled, Shown.WhenWide)
        .Time("at", row => row.Timestamp, Shown.AsData);

    private static readonly Columns<KucoinRiskLimitIsolatedMargin> OfPairs = new Columns<KucoinRiskLimitIsolatedMargin>()
        .Text("pair", row => row.Symbol)
        .Amount("mostBaseBorrowed", row => row.BaseMaxBorrowQuantity)
        .Amount("mostBaseBought", row => row.BaseMaxBuyQuantity)
        .Amount("mostBaseHeld", row => row.BaseMaxHoldQuantity, Shown.WhenWide)
        .Amount("leastBaseBorrowed", row => row.BaseBorrowMinQuantity, Shown.AsData)
        .Amount("baseBorrowStep", row => row.BaseBorrowMinUnit, Shown.AsData)
        .Amount("baseBorrowCoefficient", row => row.BaseBorrowCoefficient, Shown.AsData)
        .Amount("baseMarginCoefficient", row => row.BaseMarginCoefficient, Shown.AsData)
        .Whole("basePrecision", row => row.BasePrecision, Shown.AsData)
        .Flag("canBorrowBase", row => row.BaseBorrowEnabled, Shown.AsData)
        .Amount("mostQuoteBorrowed", row => row.QuoteMaxBorrowQuantity)
        .Amount("mostQuoteBought", row => row.QuoteMaxBuyQuantity)
        .Amount("mostQuoteHeld", row => row.QuoteMaxHoldQuantity, Shown.WhenWide)
        .Amount("leastQuoteBorrowed", row => row.QuoteBorrowMinQuantity, Shown.AsData)
        .Amount("quoteBorrowStep", row => row.QuoteBorrowMinUnit, Shown.AsData)
        .Amount("quoteBorrowCoefficient", row => row.QuoteBorrowCoefficient, Shown.AsData)
        .Amount("quoteMarginCoefficient", row => row.QuoteMarginCoefficient, Shown.AsData)
        .Whole("quotePrecision", row => row.QuotePrecision, Shown.AsData)
        .Flag("canBorrowQuote", row => row.QuoteBorrowEnabled, Shown.AsData)
        .Time("at", row => row.Timestamp, Shown.AsData);

    private static readonly Option<string> Asset = Options.Asset("Only this asset of cross margin, for example BTC.");
    private static readonly Option<bool> Isolated = Options.Flag("--isolated", "The limits of isolated margin, pair by pair.");
    private static readonly Option<string> Pair = Options.Pair("Only this pair of isolated margin, for example BTC-USDT.");

    public static Verb Verb { get; } = Verb.Reading(
        "limits",
        "Lists how much may be borrowed, bought and held on margin: by asset, or with --isolated by pair.",
        "kucoin margin limits --isolated --pair BTC-USDT",
        [KucoinEndpoints.RiskLimits.CrossMargin, KucoinEndpoints.RiskLimits.IsolatedMargin],
        [Asset, Isolated, Pair],
        async call => (call.Of(Isolated), call.Of(Asset), call.Of(Pair)) switch
        {
            (true, { }, _) => throw Failure.Usage("Isolated margin is by pair: give --pair instead of --asset."),
            (false, _, { }) => throw Failure.Usage("Cross margin is by asset: give --asset instead of --pair, or add --isolated."),
            (true, _, { } pair) => Show(call, OfPairs, Call.Data(await call.Account.GetRiskLimitIsolatedMarginAsync(pair, call.Ct))),
            (true, _, _) => Show(call, OfPairs, Call.Data(await call.Account.GetRiskLimitIsolatedMarginAsync(call.Ct))),
            (_, { } asset, _) => Show(call, OfAssets, Call.Data(await call.Account.GetRiskLimitCrossMarginAsync(asset, call.Ct))),
            _ => Show(call, OfAssets, Call.Data(await call.Account.GetRiskLimitCrossMarginAsync(call.Ct))),
        });

    private static int Show<T>(Call call, Columns<T> columns, IEnumerable<T> rows) => call.Report.Rows(columns, [.. rows]);
}
