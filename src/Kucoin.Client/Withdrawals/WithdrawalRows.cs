using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.SpotApi.Account;

namespace Kucoin.Client.Withdrawals;

/// <summary>Whether a row of the list matches a given withdrawal.</summary>
internal enum RowFit
{
    /// <summary>It does not match.</summary>
    Other,

    /// <summary>It may match: KuCoin does not show enough of it.</summary>
    MayBe,

    /// <summary>It has the same asset, network, recipient, memo and quantity.</summary>
    Fits,
}

/// <summary>Compares the rows of the list of withdrawals with a given one.</summary>
internal static class WithdrawalRows
{
    public static RowFit Fit(KucoinWithdrawal row, KucoinWithdrawalAttempt withdrawal)
    {
        RowFit[] fits = [Quantity(row, withdrawal), Recipient(row, withdrawal), Network(row, withdrawal), Memo(row, withdrawal)];
        return row.Asset.Equals(withdrawal.Asset, StringComparison.OrdinalIgnoreCase) ? fits.Min() : RowFit.Other;
    }

    /// <summary>Compares the quantity. If the fee is deducted from the quantity, the row shows the remainder.</summary>
    private static RowFit Quantity(KucoinWithdrawal row, KucoinWithdrawalAttempt withdrawal)
    {
        var (asked, isBeside) = (withdrawal.Quantity, withdrawal.FeeDeductType == FeeDeductType.External);
        return row.Quantity == asked || (!isBeside && row.Quantity + row.Fee == asked) ? RowFit.Fits
            : row.Quantity + row.Fee == asked || row.Quantity - row.Fee == asked ? RowFit.MayBe
            : row.Fee is null && row.Quantity < asked && !isBeside ? RowFit.MayBe
            : RowFit.Other;
    }

    /// <summary>Compares the recipient. KuCoin may show only a part of the uid, mail address or phone number of a user.</summary>
    private static RowFit Recipient(KucoinWithdrawal row, KucoinWithdrawalAttempt withdrawal) =>
        row.Address is null ? RowFit.MayBe
        : Recipients.Compare(withdrawal.WithdrawType, row.Address, withdrawal.ToAddress) is var fit and not RowFit.Other ? fit
        : withdrawal.WithdrawType != WithdrawType.Address && row.IsInner != false ? RowFit.MayBe
        : RowFit.Other;

    /// <summary>
    /// Compares the network. An internal withdrawal can have no network in its row, and a row never shows the display name.
    /// </summary>
    private static RowFit Network(KucoinWithdrawal row, KucoinWithdrawalAttempt withdrawal) =>
        withdrawal.WithdrawType != WithdrawType.Address ? RowFit.Fits
        : string.Equals(row.Network, withdrawal.Network, StringComparison.OrdinalIgnoreCase) ? RowFit.Fits
        : string.IsNullOrEmpty(row.Network) || !NetworkResolver.IsId(withdrawal.Network) ? RowFit.MayBe
        : RowFit.Other;

    private static RowFit Memo(KucoinWithdrawal row, KucoinWithdrawalAttempt withdrawal) =>
        Recipients.CompareMemos(row.Memo, withdrawal.Memo) is var fit and not RowFit.Other ? fit
        : string.IsNullOrEmpty(row.Memo) ? RowFit.MayBe
        : RowFit.Other;
}
