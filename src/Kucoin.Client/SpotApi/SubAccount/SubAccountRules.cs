using Kucoin.Client.Http;
using Kucoin.Client.Models.SubAccounts;

namespace Kucoin.Client.SpotApi.SubAccount;

/// <summary>
/// Validation rules for the login of a sub-account. The method takes a password, and string arguments are easily swapped, so no message
/// shows a value.
/// </summary>
internal static class SubAccountRules
{
    private static readonly SubAccountAccess[] Accesses = [SubAccountAccess.Spot, SubAccountAccess.Futures, SubAccountAccess.Margin];

    public static string Password(string password) =>
        password is { Length: >= 7 and <= 24 }
        && password.All(char.IsAsciiLetterOrDigit)
        && password.Any(char.IsAsciiLetter)
        && password.Any(char.IsAsciiDigit)
            ? password
            : throw new ArgumentException("The password must have 7 to 24 letters and digits, at least one of each.", nameof(password));

    public static string SubName(string subName) =>
        subName is { Length: >= 7 and <= 32 } && subName.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter(subName[0])
            ? subName
            : throw new ArgumentException("The name must have 7 to 32 letters and digits, and start with a letter.", nameof(subName));

    public static SubAccountAccess Access(SubAccountAccess access) =>
        Accesses.Contains(access)
            ? access
            : throw new ArgumentException($"Allowed values: {string.Join(", ", Accesses.Select(one => one.Value))}.", nameof(access));

    public static string? Remarks(string? remarks) =>
        remarks is null || (remarks.Length is >= 1 and <= 24 && Require.IsText(remarks))
            ? remarks
            : throw new ArgumentException("The remarks must have 1 to 24 characters.", nameof(remarks));
}
