using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Futures;

namespace Kucoin.Cli.Commands.Futures;

/// <summary><c>kucoin futures subs</c></summary>
internal static class Subs
{
    private static readonly Columns<KucoinSubAccountOverview> Columns = new Columns<KucoinSubAccountOverview>()
        .Text("account", row => row.AccountName)
        .Text("asset", row => row.Asset)
        .Amount("equity", row => row.AccountEquity)
        .Amount("available", row => row.AvailableBalance)
        .Amount("unrealisedPnl", row => row.UnrealizedPnl)
        .Amount("marginBalance", row => row.MarginBalance, ColumnVisibility.DataOnly)
        .Amount("positionMargin", row => row.PositionMargin, ColumnVisibility.WhenWide)
        .Amount("orderMargin", row => row.OrderMargin, ColumnVisibility.WhenWide)
        .Amount("frozen", row => row.FrozenFunds, ColumnVisibility.DataOnly);

    private static readonly Columns<KucoinSubAccountsOverview> Summary = new Columns<KucoinSubAccountsOverview>()
        .Amount("totalEquity", whole => whole.Summary?.AccountEquity)
        .Amount("totalAvailable", whole => whole.Summary?.AvailableBalance)
        .Amount("totalUnrealisedPnl", whole => whole.Summary?.UnrealizedPnl);

    private static readonly Option<string> Asset = Options.Asset(
        "The settlement asset, for example USDT. Default: XBT, as bitcoin is called here.");

    public static CommandDefinition Definition { get; } = CommandDefinition.List(
        "subs",
        "Lists the futures wallets of the master, which is called main here, and of every sub-account.",
        "kucoin futures subs --asset USDT",
        KucoinEndpoints.FuturesAccount.AllOverviews,
        Columns,
        [Asset],
        call => call.Futures.Account.GetSubAccountsOverviewAsync(call.GetValue(Asset), call.Ct),
        whole => whole.Accounts,
        Summary);
}
