namespace Kucoin.Catalog.Addresses;

/// <summary>An address of hexadecimal digits, which many chains use, including chains whose format is unknown to this library.</summary>
internal static class Hexadecimal
{
    private const string Prefix = "0x";

    /// <summary>Without a prefix, a shorter string of digits may not be an address.</summary>
    private const int FewestDigits = 32;

    /// <summary>XDC uses the prefix <c>xdc</c> instead of <c>0x</c>.</summary>
    private static readonly string[] Prefixes = [Prefix, "xdc"];

    /// <summary>
    /// Normalizes to lower case, with <c>0x</c> and without leading zeros, which some chains omit; <see langword="null"/> when the text is
    /// not hexadecimal.
    /// </summary>
    public static string? Normalize(string address)
    {
        var prefix = Prefixes.FirstOrDefault(prefix => address.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        var digits = address[(prefix ?? "").Length..];
        return digits.Length >= (prefix is null ? FewestDigits : 1) && digits.All(char.IsAsciiHexDigit)
            ? Prefix + digits.TrimStart('0').ToLowerInvariant()
            : null;
    }
}
