using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Futures;

namespace Kucoin.Cli.Commands.Futures;

/// <summary><c>kucoin futures overview</c></summary>
internal static class Overview
{
    private static readonly Columns<KucoinAccountOverview> Columns = new Columns<KucoinAccountOverview>()
        .Text("asset", row => row.Asset)
        .Amount("equity", row => row.AccountEquity)
        .Amount("available", row => row.AvailableBalance)
        .Amount("unrealisedPnl", row => row.UnrealizedPnl)
        .Amount("marginBalance", row => row.MarginBalance)
        .Amount("positionMargin", row => row.PositionMargin)
        .Amount("orderMargin", row => row.OrderMargin)
        .Amount("frozen", row => row.FrozenFunds)
        .Amount("mostWithdrawn", row => row.MaxWithdrawQuantity)
        .Amount("riskRatio", row => row.RiskRatio);

    private static readonly Option<string> Asset = Options.Asset(
        "The settlement asset, for example USDT. Default: XBT, as bitcoin is called here.");

    public static CommandDefinition Definition { get; } = CommandDefinition.One(
        "overview",
        "Shows the futures wallet of one settlement asset.",
        "kucoin futures overview --asset USDT",
        KucoinEndpoints.FuturesAccount.Overview,
        Columns,
        [Asset],
        call => call.Futures.Account.GetAccountOverviewAsync(call.GetValue(Asset), call.Ct));
}
