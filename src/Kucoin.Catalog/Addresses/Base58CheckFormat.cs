namespace Kucoin.Catalog.Addresses;

/// <summary>Base58check: a version byte that names the network, a hash of 20 bytes, and a checksum of four.</summary>
internal sealed class Base58CheckFormat : AddressFormat
{
    private const int HashLength = 20;
    private const int Length = 1 + HashLength + 4;

    private readonly Base58 _base58;
    private readonly byte[] _versions;

    private Base58CheckFormat(Base58 base58, byte[] versions)
    {
        _base58 = base58;
        _versions = versions;
    }

    public static Base58CheckFormat Bitcoin(params byte[] versions) => new(Base58.Bitcoin, versions);

    public static Base58CheckFormat Ripple(params byte[] versions) => new(Base58.Ripple, versions);

    public override FormatVerdict Examine(string address) => _base58.Decode(address) switch
    {
        { Length: Length } bytes when !Base58.HasValidChecksum(bytes) => FormatVerdict.WrongChecksum,
        { Length: Length } bytes => _versions.Contains(bytes[0]) ? FormatVerdict.Sound : FormatVerdict.OtherNetwork,
        _ => FormatVerdict.Unrecognized,
    };

    public override string Encode(ReadOnlySpan<byte> hash) => _base58.EncodeWithChecksum([_versions[0], .. hash[..HashLength]]);

    public override byte[]? Decode(string address) =>
        Examine(address) == FormatVerdict.Sound ? _base58.Decode(address)![1..(1 + HashLength)] : null;
}

/// <summary>Solana: a public key of 32 bytes in base58, without a checksum.</summary>
internal sealed class SolanaFormat : AddressFormat
{
    private const int Length = 32;

    public override FormatVerdict Examine(string address) =>
        Base58.Bitcoin.Decode(address) is { Length: Length } ? FormatVerdict.SoundWithoutChecksum : FormatVerdict.Unrecognized;

    public override string Encode(ReadOnlySpan<byte> hash) => Base58.Bitcoin.Encode(hash[..Length]);

    public override byte[]? Decode(string address) => Base58.Bitcoin.Decode(address) is { Length: Length } key ? key : null;
}
