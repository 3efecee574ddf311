using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;

namespace Kucoin.Catalog.Addresses;

/// <summary>The user-friendly form of a TON address: flags, workchain and hash in base64, with a CRC of 16 bits at the end.</summary>
internal sealed class TonFormat : AddressFormat
{
    private const int TextLength = 48;
    private const int HashLength = 32;
    private const int Length = 1 + 1 + HashLength + Crc16.Length;
    private const byte Bounceable = 0x11;
    private const byte NotBounceable = 0x51;
    private const byte TestNetwork = 0x80;

    public override FormatVerdict Examine(string address)
    {
        if (Read(address) is not { } bytes)
        {
            return FormatVerdict.Unrecognized;
        }

        var flags = bytes[0] & ~TestNetwork;
        return Crc16.Compute(bytes.AsSpan()[..^Crc16.Length]) != BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan()[^Crc16.Length..])
            ? FormatVerdict.WrongChecksum
            : flags is not (Bounceable or NotBounceable) ? FormatVerdict.Malformed
            : (bytes[0] & TestNetwork) != 0 ? FormatVerdict.OtherNetwork
            : FormatVerdict.Sound;
    }

    public override string Encode(ReadOnlySpan<byte> hash)
    {
        byte[] bytes = [Bounceable, 0, .. hash[..HashLength]];
        var crc = new byte[Crc16.Length];
        BinaryPrimitives.WriteUInt16BigEndian(crc, Crc16.Compute(bytes));
        return Base64Url.EncodeToString([.. bytes, .. crc]);
    }

    public override byte[]? Decode(string address) =>
        Examine(address) == FormatVerdict.Sound ? Read(address)![2..(2 + HashLength)] : null;

    /// <summary>Workchain and hash, as in the raw form. The flags do not identify the account.</summary>
    public override string? Normalize(string address)
    {
        if (Examine(address) is FormatVerdict.Sound or FormatVerdict.OtherNetwork && Read(address) is { } bytes)
        {
            return $"{(sbyte)bytes[1]}:{Convert.ToHexStringLower(bytes.AsSpan(2, HashLength))}";
        }

        return address.Split(':') is ["0" or "-1", { Length: 2 * HashLength } hash] && hash.All(char.IsAsciiHexDigit)
            ? address.ToLowerInvariant()
            : null;
    }

    private static byte[]? Read(string address)
    {
        var bytes = new byte[Length];
        var text = address.Replace('+', '-').Replace('/', '_');
        return text.Length == TextLength && Base64Url.DecodeFromChars(text, bytes, out _, out _) == OperationStatus.Done ? bytes : null;
    }
}

/// <summary>The public key of a Stellar account: base32, starting with <c>G</c>, with a CRC of 16 bits at the end.</summary>
internal sealed class StellarFormat : AddressFormat
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int TextLength = 56;
    private const int KeyLength = 32;

    /// <summary>The version byte that makes the text start with <c>G</c>.</summary>
    private const byte AccountVersion = 6 << 3;

    public override FormatVerdict Examine(string address)
    {
        if (address.Length != TextLength || address[0] != 'G' || address.Any(character => !Alphabet.Contains(character)))
        {
            return FormatVerdict.Unrecognized;
        }

        return Read(address) is { } bytes
            && Crc16.Compute(bytes.AsSpan()[..^Crc16.Length]) == BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan()[^Crc16.Length..])
            ? FormatVerdict.Sound
            : FormatVerdict.WrongChecksum;
    }

    public override string Encode(ReadOnlySpan<byte> hash)
    {
        byte[] bytes = [AccountVersion, .. hash[..KeyLength]];
        var crc = new byte[Crc16.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(crc, Crc16.Compute(bytes));
        return string.Concat(Bech32.ToGroups([.. bytes, .. crc]).Select(group => Alphabet[group]));
    }

    public override byte[]? Decode(string address) =>
        Examine(address) == FormatVerdict.Sound ? Read(address)![1..(1 + KeyLength)] : null;

    private static byte[]? Read(string address) =>
        Bech32.ToBytes([.. address.Select(character => (byte)Alphabet.IndexOf(character))]);
}

/// <summary>CRC-16/XMODEM.</summary>
internal static class Crc16
{
    public const int Length = sizeof(ushort);

    private const int Polynomial = 0x1021;

    public static ushort Compute(ReadOnlySpan<byte> bytes)
    {
        var crc = 0;
        foreach (var value in bytes)
        {
            crc ^= value << 8;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ Polynomial : crc << 1;
            }
        }

        return (ushort)crc;
    }
}
