using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Market;

namespace Kucoin.Cli.Commands.Market;

/// <summary><c>kucoin market asset</c></summary>
internal static class Asset
{
    private static readonly Columns<KucoinAssetNetwork> Columns = new Columns<KucoinAssetNetwork>()
        .Name(NameKind.Network, "network", row => row.NetworkId)
        .Text("name", row => row.NetworkName)
        .Flag("deposits", row => row.IsDepositEnabled)
        .Flag("withdrawals", row => row.IsWithdrawEnabled)
        .Amount("minDeposit", row => row.DepositMinQuantity, ColumnVisibility.WhenWide)
        .Amount("minWithdrawal", row => row.WithdrawalMinQuantity)
        .Amount("minFee", row => row.WithdrawalMinFee)
        .Amount("feeRate", row => row.WithdrawFeeRate, ColumnVisibility.DataOnly)
        .Amount("maxFee", row => row.WithdrawMaxFee, ColumnVisibility.DataOnly)
        .Amount("maxWithdrawal", row => row.MaxWithdraw, ColumnVisibility.DataOnly)
        .Amount("maxDeposit", row => row.MaxDeposit, ColumnVisibility.DataOnly)
        .Whole("precision", row => row.WithdrawPrecision, ColumnVisibility.WhenWide)
        .Flag("memo", row => row.NeedTag, ColumnVisibility.WhenWide)
        .Whole("confirmations", row => row.Confirms, ColumnVisibility.WhenWide)
        .Text("contract", row => row.ContractAddress, ColumnVisibility.DataOnly);

    private static readonly Columns<KucoinAssetDetails> Details = new Columns<KucoinAssetDetails>()
        .Name(NameKind.Asset, "asset", asset => asset.Asset)
        .Text("fullName", asset => asset.FullName)
        .Whole("assetPrecision", asset => asset.Precision)
        .Flag("margin", asset => asset.IsMarginEnabled)
        .Flag("canBorrow", asset => asset.IsDebitEnabled);

    private static readonly Argument<string> Code = Options.AssetArgument("The asset, for example USDT.");
    private static readonly Option<string> Network = Options.Network("Only this chain");

    public static CommandDefinition Definition { get; } = CommandDefinition.List(
        "asset",
        "Lists the chains of one asset, with minimums and fees. Their ids are what --network takes.",
        "kucoin market asset USDT",
        KucoinEndpoints.Market.Asset,
        Columns,
        [Code, Network],
        call => call.Market.GetAssetAsync(call.GetValue(Code)!, call.GetValue(Network), call.Ct),
        asset => asset.Networks ?? [],
        Details);
}
