using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Kucoin.Client.Http;

namespace Kucoin.Client.SpotApi.SubAccount;

/// <summary>
/// Validation rules for an API key of a sub-account. The methods take a passphrase, and string arguments are easily swapped, so no message
/// shows a value.
/// </summary>
internal static class SubAccountKeyRules
{
    private const int MostAddresses = 20;
    private static readonly string[] Rights = ["General", "Spot", "Futures", "Margin", "InnerTransfer"];
    private static readonly int[] Days = [-1, 30, 90, 180, 360];

    public static string ApiKey(string apiKey) =>
        Require.IsId(apiKey) ? apiKey : throw new ArgumentException("The API key must contain only letters and digits.", nameof(apiKey));

    public static string Passphrase(string passphrase) =>
        passphrase is { Length: >= 7 and <= 32 } && !passphrase.Any(char.IsWhiteSpace)
            ? passphrase
            : throw new ArgumentException("The passphrase must have 7 to 32 characters and no spaces.", nameof(passphrase));

    public static string? Permissions(string? permissions) =>
        permissions is null || permissions.Split(',').All(right => Rights.Contains(right, StringComparer.Ordinal))
            ? permissions
            : throw new ArgumentException(
                $"Permissions must be separated by commas. Allowed values: {string.Join(", ", Rights)}.", nameof(permissions));

    public static string? IpWhitelist(string? ipWhitelist)
    {
        var addresses = ipWhitelist?.Split(',') ?? [];
        return addresses.Length <= MostAddresses && addresses.All(IsAddress)
            ? ipWhitelist
            : throw new ArgumentException(
                $"The whitelist must have at most {MostAddresses} IP addresses, separated by commas.", nameof(ipWhitelist));
    }

    public static string? Expire(int? expire) =>
        expire is null || Days.Contains(expire.Value)
            ? expire?.ToString(CultureInfo.InvariantCulture)
            : throw new ArgumentException(
                $"A key must expire after {string.Join(", ", Days.Skip(1))} days, or never (-1).", nameof(expire));

    /// <summary>The address must be in canonical form: 203.0.113 would be parsed as 203.0.0.113.</summary>
    private static bool IsAddress(string text) =>
        IPAddress.TryParse(text, out var address) && (address.AddressFamily == AddressFamily.InterNetworkV6 || address.ToString() == text);
}
