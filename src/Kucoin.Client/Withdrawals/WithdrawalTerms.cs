using Kucoin.Client.Models.Market;
using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Client.Withdrawals;

/// <summary>Gathers the figures of a withdrawal from what the exchange says in several places.</summary>
internal static class WithdrawalTerms
{
    /// <summary>What the networks of the asset say.</summary>
    public static WithdrawalFigures Calculate(KucoinWithdrawalAttempt withdrawal, KucoinAssetNetwork network) => WithFee(
        withdrawal,
        new()
        {
            Precision = network.WithdrawPrecision,
            MinQuantity = network.WithdrawalMinQuantity,
            MaxQuantity = network.MaxWithdraw,
            LeastFee = withdrawal.IsInner ? null : LeastFee(withdrawal.Quantity, network),
            IsOpen = network.IsWithdrawEnabled,
        });

    /// <summary>What the asset says of a withdrawal to a user of KuCoin, which runs on no network.</summary>
    public static WithdrawalFigures Calculate(KucoinWithdrawalAttempt withdrawal, KucoinAssetDetails asset, decimal? available) =>
        WithFee(withdrawal, new() { Precision = asset.Precision, Available = available });

    /// <summary>The quota is read for this account and at this moment: where it gives a figure, that is the one.</summary>
    public static WithdrawalFigures AddQuota(
        this WithdrawalFigures figures, KucoinWithdrawalAttempt withdrawal, KucoinWithdrawalQuota quota) =>
        WithFee(
            withdrawal,
            figures with
            {
                Precision = quota.WithdrawPrecision,
                MinQuantity = quota.WithdrawMinQuantity,
                LeastFee = withdrawal.IsInner ? quota.InnerWithdrawMinFee : Larger(quota.WithdrawMinFee, figures.LeastFee),
                RemainingQuota = quota.RemainingQuantity,
                Available = quota.AvailableQuantity,
                IsOpen = quota.IsWithdrawEnabled && figures.IsOpen != false,
                ClosedReason = quota.Reason,
            });

    private static decimal? LeastFee(decimal quantity, KucoinAssetNetwork network)
    {
        var byRate = quantity * (network.WithdrawFeeRate ?? 0);
        return network.WithdrawalMinFee is { } min ? Math.Max(min, Math.Min(byRate, network.WithdrawMaxFee ?? byRate)) : null;
    }

    private static WithdrawalFigures WithFee(KucoinWithdrawalAttempt withdrawal, WithdrawalFigures figures)
    {
        var fee = figures.LeastFee;
        var leavingWithFee = withdrawal.Quantity + fee;
        var isFromQuantity = withdrawal.FeeDeductType == FeeDeductType.Internal;
        var isBeside = withdrawal.FeeDeductType == FeeDeductType.External
            || fee == 0
            || (withdrawal.FeeDeductType is null && figures.Available >= leavingWithFee);
        return figures with
        {
            MostArriving = isBeside ? withdrawal.Quantity
                : isFromQuantity || figures.Available < leavingWithFee ? withdrawal.Quantity - fee
                : null,
            LeastLeaving = withdrawal.FeeDeductType == FeeDeductType.External ? leavingWithFee : withdrawal.Quantity,
        };
    }

    private static decimal Larger(decimal one, decimal? other) => other > one ? other.Value : one;
}
