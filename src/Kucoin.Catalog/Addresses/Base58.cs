using System.Security.Cryptography;

namespace Kucoin.Catalog.Addresses;

/// <summary>The base58 encoding of bytes, with and without the four checksum bytes of base58check.</summary>
internal sealed class Base58
{
    private const int ChecksumLength = 4;

    /// <summary>The alphabet of Bitcoin, which most networks share.</summary>
    public static readonly Base58 Bitcoin = new("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");

    /// <summary>The alphabet of the XRP Ledger.</summary>
    public static readonly Base58 Ripple = new("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz");

    private readonly string _alphabet;

    private Base58(string alphabet) => _alphabet = alphabet;

    /// <summary>Decodes the bytes; <see langword="null"/> when a character is not in the alphabet.</summary>
    public byte[]? Decode(string text)
    {
        var digits = new List<byte>(text.Length);
        foreach (var character in text)
        {
            var carry = _alphabet.IndexOf(character);
            if (carry < 0)
            {
                return null;
            }

            Multiply(digits, 58, carry);
        }

        return WithLeadingZeros(digits, text.TakeWhile(character => character == _alphabet[0]).Count());
    }

    public string Encode(ReadOnlySpan<byte> bytes)
    {
        var digits = new List<byte>(bytes.Length * 2);
        foreach (var value in bytes)
        {
            Multiply(digits, 256, value, @base: 58);
        }

        var zeros = bytes.IndexOfAnyExcept((byte)0);
        var encoded = WithLeadingZeros(digits, zeros < 0 ? bytes.Length : zeros);
        return string.Concat(encoded.Select(digit => _alphabet[digit]));
    }

    public string EncodeWithChecksum(ReadOnlySpan<byte> payload) => Encode([.. payload, .. Checksum(payload)]);

    /// <summary>Whether the last four bytes are the checksum of those before them.</summary>
    public static bool HasValidChecksum(ReadOnlySpan<byte> bytes) =>
        bytes.Length > ChecksumLength && Checksum(bytes[..^ChecksumLength]).AsSpan().SequenceEqual(bytes[^ChecksumLength..]);

    private static byte[] Checksum(ReadOnlySpan<byte> payload) => SHA256.HashData(SHA256.HashData(payload))[..ChecksumLength];

    /// <summary>Multiplies a little-endian number and adds to it.</summary>
    private static void Multiply(List<byte> digits, int factor, int carry, int @base = 256)
    {
        for (var i = 0; i < digits.Count; i++)
        {
            carry += digits[i] * factor;
            digits[i] = (byte)(carry % @base);
            carry /= @base;
        }

        for (; carry > 0; carry /= @base)
        {
            digits.Add((byte)(carry % @base));
        }
    }

    private static byte[] WithLeadingZeros(List<byte> digits, int zeros) => [.. new byte[zeros], .. Enumerable.Reverse(digits)];
}
