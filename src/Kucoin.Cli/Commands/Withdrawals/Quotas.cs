using System.CommandLine;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Cli.Commands.Withdrawals;

/// <summary><c>kucoin withdrawals quotas</c></summary>
internal static class Quotas
{
    private static readonly Columns<KucoinWithdrawalQuota> Columns = new Columns<KucoinWithdrawalQuota>()
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Name(NameKind.Network, "network", row => row.Network)
        .Flag("open", row => row.IsWithdrawEnabled)
        .Text("reason", row => row.Reason)
        .Amount("available", row => row.AvailableQuantity)
        .Amount("remaining", row => row.RemainingQuantity)
        .Amount("locked", row => row.LockedQuantity)
        .Amount("minAmount", row => row.WithdrawMinQuantity)
        .Amount("minFee", row => row.WithdrawMinFee)
        .Amount("minInnerFee", row => row.InnerWithdrawMinFee)
        .Whole("precision", row => row.WithdrawPrecision)
        .Amount("limit", row => row.LimitQuotaAssetQuantity)
        .Amount("used", row => row.UsedQuotaAssetQuantity)
        .Text("limitAsset", row => row.QuotaAsset)
        .Amount("limitInBtc", row => row.LimitBTCQuantity, ColumnVisibility.DataOnly)
        .Amount("usedInBtc", row => row.UsedBTCQuantity, ColumnVisibility.DataOnly);

    private static readonly Option<string> Asset = Options.Required(Options.Asset("The asset, for example USDT."));
    private static readonly Option<string> Network = Options.Network("The chain; an asset with a single one needs none");

    public static CommandDefinition Definition { get; } = CommandDefinition.One(
        "quotas",
        "Shows what can be withdrawn of an asset on a chain: limit, minimum and fee.",
        "kucoin withdrawals quotas --asset USDT --network trx",
        KucoinEndpoints.Withdrawals.Quotas,
        Columns,
        [Asset, Network],
        call => call.Account.GetWithdrawalQuotasAsync(call.GetValue(Asset)!, call.GetValue(Network), call.Ct));
}
