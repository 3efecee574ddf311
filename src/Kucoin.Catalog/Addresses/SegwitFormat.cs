namespace Kucoin.Catalog.Addresses;

/// <summary>A segregated-witness address: bech32 for version 0, bech32m for every later one.</summary>
internal sealed class SegwitFormat(string prefix) : AddressFormat
{
    private const int KeyHashLength = 20;
    private const int ScriptHashLength = 32;

    public override FormatVerdict Examine(string address)
    {
        if (!address.StartsWith(prefix + "1", StringComparison.OrdinalIgnoreCase))
        {
            return FormatVerdict.Unrecognized;
        }

        if (Bech32.Decode(address) is not { } decoded)
        {
            return FormatVerdict.WrongChecksum;
        }

        return decoded.Prefix == prefix && IsWitnessProgram(decoded) ? FormatVerdict.Sound : FormatVerdict.Malformed;
    }

    public override string Encode(ReadOnlySpan<byte> hash) =>
        new Bech32(prefix, [0, .. Bech32.ToGroups(hash[..KeyHashLength])], IsModified: false).Encode();

    public override byte[]? Decode(string address) =>
        Examine(address) == FormatVerdict.Sound ? Bech32.ToBytes(Bech32.Decode(address)!.Values.AsSpan(1)) : null;

    private static bool IsWitnessProgram(Bech32 decoded) =>
        decoded.Values is [<= 16 and var version, .. var groups]
        && decoded.IsModified == version > 0
        && Bech32.ToBytes(groups) is { Length: >= 2 and <= 40 } program
        && (version > 0 || program.Length is KeyHashLength or ScriptHashLength);
}

/// <summary>An invoice of the Lightning network of Bitcoin (BOLT 11): bech32 without a bound on its length.</summary>
internal sealed class LightningFormat : AddressFormat
{
    private const string Prefix = "lnbc";

    public override FormatVerdict Examine(string address)
    {
        if (!address.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return FormatVerdict.Unrecognized;
        }

        return Bech32.Decode(address, int.MaxValue) is { IsModified: false } ? FormatVerdict.Sound : FormatVerdict.WrongChecksum;
    }

    public override string Encode(ReadOnlySpan<byte> hash) => new Bech32(Prefix, Bech32.ToGroups(hash), IsModified: false).Encode();

    public override byte[]? Decode(string address) =>
        Examine(address) == FormatVerdict.Sound ? Bech32.ToBytes(Bech32.Decode(address, int.MaxValue)!.Values) : null;
}
