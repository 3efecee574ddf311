using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Futures;

namespace Kucoin.Cli.Commands.Futures;

/// <summary><c>kucoin futures subs</c></summary>
internal static class Subs
{
    private static readonly Columns<KucoinSubAccountOverview> Columns = new Columns<KucoinSubAccountOverview>()
        .Name(NameKind.Account, "account", row => row.AccountName)
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Amount("equity", row => row.AccountEquity)
        .Amount("available", row => row.AvailableBalance)
        .Amount("unrealisedPnl", row => row.UnrealizedPnl)
        .Amount("marginBalance", row => row.MarginBalance, ColumnVisibility.DataOnly)
        .Amount("positionMargin", row => row.PositionMargin, ColumnVisibility.WhenWide)
        .Amount("orderMargin", row => row.OrderMargin, ColumnVisibility.WhenWide)
        .Amount("frozen", row => row.FrozenFunds, ColumnVisibility.DataOnly);

    private static readonly Columns<KucoinFuturesSummary> Totals = new Columns<KucoinFuturesSummary>()
        .Name(NameKind.Asset, "asset", total => total.Asset)
        .Amount("totalEquity", total => total.AccountEquity)
        .Amount("totalAvailable", total => total.AvailableBalance)
        .Amount("totalUnrealisedPnl", total => total.UnrealizedPnl);

    private static readonly Option<string> Asset = SettlementAssets.Option();

    public static CommandDefinition Definition { get; } = CommandDefinition.Reading(
        "subs",
        "Lists the futures wallets of the master, which is called main here, and of every sub-account, with totals by settlement asset.",
        "kucoin futures subs --asset USDT",
        [KucoinEndpoints.FuturesAccount.AllOverviews],
        [Asset],
        async call =>
        {
            var (wallets, problems) = await SettlementAssets.Read(
                call, Asset, asset => call.Futures.Account.GetSubAccountsOverviewAsync(asset, call.Ct));
            KucoinFuturesSummary[] totals = [.. wallets.Select(whole => whole.Summary).OfType<KucoinFuturesSummary>()];
            var exit = call.Report.Rows(
                Columns,
                [.. wallets.SelectMany(whole => whole.Accounts)],
                problems: problems,
                extraProperties: writer => writer.WriteList("totals", Totals, totals));
            call.Report.More(Totals, totals);
            return exit;
        });
}
