using Kucoin.Catalog.Addresses;
using Kucoin.Client.Models.Withdrawals;

namespace Kucoin.Client.Withdrawals;

/// <summary>
/// Compares the recipients of two withdrawals. The duplicate warning, the journal and the list of withdrawals share this rule. An address
/// can be written in several ways.
/// </summary>
internal static class Recipients
{
    /// <summary>Compares recipients with their memos.</summary>
    public static RowFit Compare(KucoinWithdrawalAttempt one, KucoinWithdrawalAttempt other)
    {
        RowFit[] fits = [Compare(one.WithdrawType, one.ToAddress, other.ToAddress), CompareMemos(one.Memo, other.Memo)];
        return one.WithdrawType == other.WithdrawType ? fits.Min() : RowFit.Other;
    }

    /// <summary>Compares addresses or user identifiers, without memos.</summary>
    public static RowFit Compare(WithdrawType type, string one, string other) =>
        Normalize(type, one) == Normalize(type, other) ? RowFit.Fits
        : WithoutScheme(one).Equals(WithoutScheme(other), StringComparison.OrdinalIgnoreCase) ? RowFit.MayBe
        : RowFit.Other;

    /// <summary>Compares memos. Leading zeros of a number are ignored; for other memos it is unknown whether case matters.</summary>
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

    /// <summary>Removes the prefix of some chains, as in <c>bitcoincash:</c>, which is optional.</summary>
    private static string WithoutScheme(string text) => text.Trim().Split(':')[^1];

    private static string Normalize(WithdrawType type, string text) =>
        type == WithdrawType.Address ? AddressFormats.Normalize(text)
        : type == WithdrawType.Mail ? text.ToLowerInvariant()
        : type == WithdrawType.Phone ? string.Concat(text.Where(char.IsAsciiDigit))
        : text;
}
