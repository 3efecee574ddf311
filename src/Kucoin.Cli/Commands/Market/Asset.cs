using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Catalogue;
using Kucoin.Client.Models.Market;

namespace Kucoin.Cli.Commands.Market;

/// <summary><c>kucoin market asset</c></summary>
internal static class Asset
{
    private static readonly Columns<KucoinAssetNetwork> Columns = new Columns<KucoinAssetNetwork>()
        .Text("network", row => row.NetworkId)
        .Text("name", row => row.NetworkName)
        .Flag("deposits", row => row.IsDepositEnabled)
        .Flag("withdrawals", row => row.IsWithdrawEnabled)
        .Amount("leastDeposit", row => row.DepositMinQuantity, Shown.WhenWide)
        .Amount("leastWithdrawal", row => row.WithdrawalMinQuantity)
        .Amount("leastFee", row => row.WithdrawalMinFee)
        .Amount("feeRate", row => row.WithdrawFeeRate, Shown.AsData)
        .Amount("mostFee", row => row.WithdrawMaxFee, Shown.AsData)
        .Amount("mostWithdrawal", row => row.MaxWithdraw, Shown.AsData)
        .Amount("mostDeposit", row => row.MaxDeposit, Shown.AsData)
        .Whole("precision", row => row.WithdrawPrecision, Shown.WhenWide)
        .Flag("memo", row => row.NeedTag, Shown.WhenWide)
        .Whole("confirmations", row => row.Confirms, Shown.WhenWide)
        .Text("contract", row => row.ContractAddress, Shown.AsData);

    private static readonly Columns<KucoinAssetDetails> Details = new Columns<KucoinAssetDetails>()
        .Text("asset", asset => asset.Asset)
        .Text("fullName", asset => asset.FullName)
        .Whole("assetPrecision", asset => asset.Precision)
        .Flag("margin", asset => asset.IsMarginEnabled)
        .Flag("canBorrow", asset => asset.IsDebitEnabled);

    private static readonly Argument<string> Code = Options.AssetArgument("The asset, for example USDT.");
    private static readonly Option<string> Network = Options.Network("Only this chain");

    public static Verb Verb { get; } = Verb.List(
        "asset",
        "Lists the chains of one asset, with minimums and fees. Their ids are what --network takes.",
        "kucoin market asset USDT",
        KucoinEndpoints.Market.Asset,
        Columns,
        [Code, Network],
        call => call.Market.GetAssetAsync(call.Of(Code)!, call.Of(Network), call.Ct),
        asset => asset.Networks ?? [],
        Details);
}
