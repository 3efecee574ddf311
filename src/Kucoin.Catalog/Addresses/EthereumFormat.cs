using System.Text;

namespace Kucoin.Catalog.Addresses;

/// <summary>Ethereum: 20 bytes in hexadecimal. Mixed case encodes a checksum (EIP-55); a single case has none.</summary>
internal sealed class EthereumFormat : AddressFormat
{
    private const string Prefix = "0x";
    private const int Digits = 40;

    public override FormatVerdict Examine(string address)
    {
        if (!address.StartsWith(Prefix, StringComparison.Ordinal)
            || address.Length != Prefix.Length + Digits
            || !address.Skip(Prefix.Length).All(char.IsAsciiHexDigit))
        {
            return FormatVerdict.Unrecognized;
        }

        var digits = address[Prefix.Length..];
        return !digits.Any(char.IsAsciiLetterUpper) || !digits.Any(char.IsAsciiLetterLower)
            ? FormatVerdict.SoundWithoutChecksum
            : digits == WithChecksum(digits) ? FormatVerdict.Sound : FormatVerdict.WrongChecksum;
    }

    public override string Encode(ReadOnlySpan<byte> hash) => Prefix + WithChecksum(Convert.ToHexStringLower(hash[..(Digits / 2)]));

    public override byte[]? Decode(string address) => Examine(address) is FormatVerdict.Sound or FormatVerdict.SoundWithoutChecksum
        ? Convert.FromHexString(address[Prefix.Length..])
        : null;

    private static string WithChecksum(string digits)
    {
        var lower = digits.ToLowerInvariant();
        var hash = Convert.ToHexStringLower(Keccak256.Hash(Encoding.ASCII.GetBytes(lower)));
        return string.Concat(lower.Zip(hash, (digit, nibble) => nibble >= '8' ? char.ToUpperInvariant(digit) : digit));
    }
}
