namespace Kucoin.Catalog.Addresses;

/// <summary>An address of hexadecimal digits, which many chains have besides those whose format is known here.</summary>
internal static class Hexadecimal
{
    private const string Prefix = "0x";

    /// <summary>Without a prefix, shorter texts can be digits of something else.</summary>
    private const int FewestDigits = 32;

    /// <summary>XDC writes <c>xdc</c> for <c>0x</c>.</summary>
    private static readonly string[] Prefixes = [Prefix, "xdc"];

    /// <summary>
    /// Lower case, with <c>0x</c> and without the zeros that some chains leave out after it; <see langword="null"/> for anything else than
    /// digits.
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
