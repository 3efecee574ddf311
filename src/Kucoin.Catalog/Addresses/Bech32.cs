namespace Kucoin.Catalog.Addresses;

/// <summary>Bech32 and bech32m (BIP 173 and BIP 350): a prefix, groups of five bits, and a checksum of six groups.</summary>
/// <param name="Prefix">The human-readable part, in lower case.</param>
/// <param name="Values">The groups of five bits without those of the checksum.</param>
/// <param name="IsModified">Whether the checksum is a bech32m checksum.</param>
internal sealed record Bech32(string Prefix, byte[] Values, bool IsModified)
{
    /// <summary>The longest text for which the checksum is guaranteed to find up to four wrong characters.</summary>
    public const int MaxLength = 90;

    private const string Alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int ChecksumLength = 6;
    private const uint Unmodified = 1;
    private const uint Modified = 0x2BC830A3;

    private static readonly uint[] Generator = [0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3];

    /// <summary>Decodes a string; <see langword="null"/> when it is invalid.</summary>
    public static Bech32? Decode(string text, int maxLength = MaxLength)
    {
        var lower = text.ToLowerInvariant();
        var separator = lower.LastIndexOf('1');
        if (separator < 1
            || separator + 1 + ChecksumLength > lower.Length
            || lower.Length > maxLength
            || (text.Any(char.IsAsciiLetterLower) && text.Any(char.IsAsciiLetterUpper))
            || lower.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return null;
        }

        var prefix = lower[..separator];
        var values = lower[(separator + 1)..].Select(character => Alphabet.IndexOf(character)).ToArray();
        if (values.Contains(-1))
        {
            return null;
        }

        byte[] groups = [.. values.Select(value => (byte)value)];
        return Remainder(prefix, groups) switch
        {
            Unmodified => new(prefix, groups[..^ChecksumLength], IsModified: false),
            Modified => new(prefix, groups[..^ChecksumLength], IsModified: true),
            _ => null,
        };
    }

    public string Encode()
    {
        var remainder = Remainder(Prefix, [.. Values, .. new byte[ChecksumLength]]) ^ (IsModified ? Modified : Unmodified);
        var checksum = Enumerable.Range(0, ChecksumLength).Select(i => (byte)((remainder >> (5 * (ChecksumLength - 1 - i))) & 31));
        return $"{Prefix}1{string.Concat(Values.Concat(checksum).Select(value => Alphabet[value]))}";
    }

    /// <summary>Converts the groups to bytes; <see langword="null"/> when the remaining bits are not a short zero padding.</summary>
    public static byte[]? ToBytes(ReadOnlySpan<byte> groups)
    {
        var (buffer, bits) = (0, 0);
        var bytes = new List<byte>(groups.Length * 5 / 8);
        foreach (var group in groups)
        {
            buffer = ((buffer << 5) | group) & 0xFFF;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
            }
        }

        return bits < 5 && (buffer & ((1 << bits) - 1)) == 0 ? [.. bytes] : null;
    }

    /// <summary>Converts bytes to groups of five bits, padded with zeros.</summary>
    public static byte[] ToGroups(ReadOnlySpan<byte> bytes)
    {
        var (buffer, bits) = (0, 0);
        var groups = new List<byte>((bytes.Length * 8 / 5) + 1);
        foreach (var value in bytes)
        {
            buffer = ((buffer << 8) | value) & 0xFFF;
            for (bits += 8; bits >= 5;)
            {
                bits -= 5;
                groups.Add((byte)((buffer >> bits) & 31));
            }
        }

        return bits == 0 ? [.. groups] : [.. groups, (byte)((buffer << (5 - bits)) & 31)];
    }

    private static uint Remainder(string prefix, IEnumerable<byte> groups)
    {
        var expanded = prefix.Select(character => (byte)(character >> 5))
            .Append((byte)0)
            .Concat(prefix.Select(character => (byte)(character & 31)))
            .Concat(groups);
        var remainder = 1u;
        foreach (var group in expanded)
        {
            var top = remainder >> 25;
            remainder = ((remainder & 0x1FFFFFF) << 5) ^ group;
            for (var i = 0; i < Generator.Length; i++)
            {
                remainder ^= ((top >> i) & 1) == 1 ? Generator[i] : 0;
            }
        }

        return remainder;
    }
}
