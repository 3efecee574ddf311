using Kucoin.Catalog.Addresses;
using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Client.Withdrawals;

/// <summary>
/// The one rule for whether two withdrawals go to the same recipient, for the warning before one is sent, for the journal and for the rows
/// of the list of withdrawals. An address can be written in several ways.
/// </summary>
internal static class Recipients
{
    /// <summary>How sure it is that two recipients, with their memos, are one.</summary>
    public static RowFit Compare(KucoinWithdrawalAttempt one, KucoinWithdrawalAttempt other)
    {
        RowFit[] fits = [Compare(one.WithdrawType, one.ToAddress, other.ToAddress), CompareMemos(one.Memo, other.Memo)];
        return one.WithdrawType == other.WithdrawType ? fits.Min() : RowFit.Other;
    }

    /// <summary>The same for addresses, or what names a user of KuCoin, alone.</summary>
    public static RowFit Compare(WithdrawType type, string one, string other) =>
        Normalize(type, one) == Normalize(type, other) ? RowFit.Fits
        : WithoutScheme(one).Equals(WithoutScheme(other), StringComparison.OrdinalIgnoreCase) ? RowFit.MayBe
        : RowFit.Other;

    /// <summary>The same for memos. A number is the same with zeros in front; elsewhere their case may matter or not.</summary>
    public static RowFit CompareMemos(string? one, string? other)
    {
        var (first, second) = ((one ?? "").Trim(), (other ?? "").Trim());
        return first == second ? RowFit.Fits
            : first.Equals(second, StringComparison.OrdinalIgnoreCase) || IsSameNumber(first, second) ? RowFit.MayBe
            : RowFit.Other;
    }

    private static bool IsSameNumber(string one, string other) =>
        one.Length > 0 && other.Length > 0
        && one.All(char.IsAsciiDigit) && other.All(char.IsAsciiDigit)
        && one.TrimStart('0') == other.TrimStart('0');

    /// <summary>Some chains write their name in front, as in <c>bitcoincash:</c>, and take an address without it, too.</summary>
    private static string WithoutScheme(string text) => text.Trim().Split(':')[^1];

    private static string Normalize(WithdrawType type, string text) =>
        type == WithdrawType.Address ? AddressFormats.Normalize(text)
        : type == WithdrawType.Mail ? text.ToLowerInvariant()
        : type == WithdrawType.Phone ? string.Concat(text.Where(char.IsAsciiDigit))
        : text;
}
