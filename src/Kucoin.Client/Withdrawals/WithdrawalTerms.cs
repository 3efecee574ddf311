using Kucoin.Client.Models.Market;
using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Client.Withdrawals;

/// <summary>Calculates the limits and amounts of a withdrawal from several sources of the exchange.</summary>
internal static class WithdrawalTerms
{
    /// <summary>Calculates them from the networks of the asset.</summary>
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

    /// <summary>Calculates them from the asset, for a withdrawal to a KuCoin user, which uses no network.</summary>
    public static WithdrawalFigures Calculate(KucoinWithdrawalAttempt withdrawal, KucoinAssetDetails asset, decimal? available) =>
        WithFee(withdrawal, new() { Precision = asset.Precision, Available = available });

    /// <summary>Adds the quota, whose values have precedence, because they are current and specific to this account.</summary>
    public static WithdrawalFigures AddQuota(
        this WithdrawalFigures figures, KucoinWithdrawalAttempt withdrawal, KucoinWithdrawalQuota quota) =>
        WithFee(
            withdrawal,
            figures with
            {
                Precision = quota.WithdrawPrecision ?? figures.Precision,
                MinQuantity = quota.WithdrawMinQuantity ?? figures.MinQuantity,
                LeastFee = withdrawal.IsInner ? quota.InnerWithdrawMinFee : Larger(quota.WithdrawMinFee, figures.LeastFee),
                RemainingQuota = quota.RemainingQuantity,
                Available = quota.AvailableQuantity,
                IsOpen = quota.IsWithdrawEnabled is { } isOpen ? isOpen && figures.IsOpen != false : figures.IsOpen,
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

    private static decimal? Larger(decimal? one, decimal? other) => one is null || other > one ? other : one;
}
