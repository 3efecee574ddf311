using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.SpotApi.Account;

namespace Kucoin.Client.Withdrawals;

/// <summary>How sure it is that a row of the list is a given withdrawal.</summary>
internal enum RowFit
{
    /// <summary>It is another.</summary>
    Other,

    /// <summary>It can be it: what KuCoin shows of it does not tell.</summary>
    MayBe,

    /// <summary>It is the same asset, network, recipient, memo and quantity.</summary>
    Fits,
}

/// <summary>Holds the rows of the list of withdrawals against the one that is looked for.</summary>
internal static class WithdrawalRows
{
    public static RowFit Fit(KucoinWithdrawal row, KucoinWithdrawalAttempt withdrawal)
    {
        RowFit[] fits = [Quantity(row, withdrawal), Recipient(row, withdrawal), Network(row, withdrawal), Memo(row, withdrawal)];
        return row.Asset.Equals(withdrawal.Asset, StringComparison.OrdinalIgnoreCase) ? fits.Min() : RowFit.Other;
    }

    /// <summary>Where the fee is taken from the quantity, the row shows what is left of it.</summary>
    private static RowFit Quantity(KucoinWithdrawal row, KucoinWithdrawalAttempt withdrawal)
    {
        var (asked, isBeside) = (withdrawal.Quantity, withdrawal.FeeDeductType == FeeDeductType.External);
        return row.Quantity == asked || (!isBeside && row.Quantity + row.Fee == asked) ? RowFit.Fits
            : row.Quantity + row.Fee == asked || row.Quantity - row.Fee == asked ? RowFit.MayBe
            : row.Fee is null && row.Quantity < asked && !isBeside ? RowFit.MayBe
            : RowFit.Other;
    }

    /// <summary>KuCoin may show a user by less than the uid, mail address or phone number that was sent.</summary>
    private static RowFit Recipient(KucoinWithdrawal row, KucoinWithdrawalAttempt withdrawal) =>
        Recipients.Compare(withdrawal.WithdrawType, row.Address, withdrawal.ToAddress) is var fit and not RowFit.Other ? fit
        : withdrawal.WithdrawType != WithdrawType.Address && row.IsInner ? RowFit.MayBe
        : RowFit.Other;

    /// <summary>What stays inside KuCoin can have no network in its row, and a display name is not what a row shows.</summary>
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
