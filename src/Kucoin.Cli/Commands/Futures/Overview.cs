using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Futures;

namespace Kucoin.Cli.Commands.Futures;

/// <summary><c>kucoin futures overview</c></summary>
internal static class Overview
{
    private static readonly Columns<KucoinAccountOverview> Columns = new Columns<KucoinAccountOverview>()
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Amount("equity", row => row.AccountEquity)
        .Amount("available", row => row.AvailableBalance)
        .Amount("unrealisedPnl", row => row.UnrealizedPnl)
        .Amount("marginBalance", row => row.MarginBalance)
        .Amount("positionMargin", row => row.PositionMargin)
        .Amount("orderMargin", row => row.OrderMargin)
        .Amount("frozen", row => row.FrozenFunds)
        .Amount("maxWithdrawal", row => row.MaxWithdrawQuantity)
        .Amount("riskRatio", row => row.RiskRatio);

    private static readonly Option<string> Asset = SettlementAssets.Option();

    public static CommandDefinition Definition { get; } = CommandDefinition.Reading(
        "overview",
        "Lists the futures wallets of the account, one row for each settlement asset.",
        "kucoin futures overview --asset USDT",
        [KucoinEndpoints.FuturesAccount.Overview],
        [Asset],
        async call =>
        {
            var (wallets, problems) = await SettlementAssets.Read(
                call, Asset, asset => call.Futures.Account.GetAccountOverviewAsync(asset, call.Ct));
            return call.Report.Rows(Columns, wallets, problems: problems);
        });
}
