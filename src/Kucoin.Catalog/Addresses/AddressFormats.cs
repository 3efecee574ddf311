using System.Collections.Frozen;

namespace Kucoin.Catalog.Addresses;

/// <summary>The known address formats, by the exchange's network id.</summary>
internal static class AddressFormats
{
    private static readonly AddressFormat[] Bitcoin = [Base58CheckFormat.Bitcoin(0x00, 0x05), new SegwitFormat("bc")];
    private static readonly AddressFormat[] Ethereum = [new EthereumFormat()];

    private static readonly FrozenDictionary<string, AddressFormat[]> ByNetwork = new Dictionary<string, AddressFormat[]>
    {
        ["btc"] = Bitcoin,
        ["bech32"] = Bitcoin,
        ["btcln"] = [new LightningFormat()],
        ["ltc"] = [Base58CheckFormat.Bitcoin(0x30, 0x32, 0x05), new SegwitFormat("ltc")],
        ["doge"] = [Base58CheckFormat.Bitcoin(0x1E, 0x16)],
        ["dash"] = [Base58CheckFormat.Bitcoin(0x4C, 0x10)],
        ["trx"] = [Base58CheckFormat.Bitcoin(0x41)],
        ["xrp"] = [Base58CheckFormat.Ripple(0x00)],
        ["xlm"] = [new StellarFormat()],
        ["ton"] = [new TonFormat()],
        ["sol"] = [new SolanaFormat()],
        ["eth"] = Ethereum,
        ["kcc"] = Ethereum,
        ["bsc"] = Ethereum,
        ["arbitrum"] = Ethereum,
        ["op"] = Ethereum,
        ["optimism"] = Ethereum,
        ["base"] = Ethereum,
        ["matic"] = Ethereum,
        ["avaxc"] = Ethereum,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Returns the verdict of the first format of the network that recognizes the address; <see langword="null"/> when no format is known.
    /// </summary>
    public static FormatVerdict? Examine(string networkId, string address)
    {
        if (!ByNetwork.TryGetValue(networkId, out var formats))
        {
            return null;
        }

        foreach (var format in formats)
        {
            if (format.Examine(address) is var verdict and not FormatVerdict.Unrecognized)
            {
                return verdict;
            }
        }

        return FormatVerdict.Unrecognized;
    }

    /// <summary>Decodes an address in each known format in which it is valid.</summary>
    public static IEnumerable<byte[]> GetHashes(string address) =>
        ByNetwork.Values.SelectMany(formats => formats).Distinct().Select(format => format.Decode(address)).OfType<byte[]>();

    /// <summary>
    /// Returns the canonical form of an address: hexadecimal and bech32 are case-insensitive, and TON has two alphabets and two forms. For
    /// a format with only one spelling it is the address itself.
    /// </summary>
    public static string Normalize(string address)
    {
        var formats = ByNetwork.Values.SelectMany(formats => formats).Distinct();
        return formats.Select(format => format.Normalize(address)).FirstOrDefault(form => form is not null)
            ?? Hexadecimal.Normalize(address)
            ?? (Bech32.Decode(address, int.MaxValue) is not null ? address.ToLowerInvariant() : address);
    }

    /// <summary>Encodes an address in the first format of the network; <see langword="null"/> when no format is known.</summary>
    public static string? Encode(string networkId, ReadOnlySpan<byte> hash) =>
        ByNetwork.TryGetValue(networkId, out var formats) ? formats[0].Encode(hash) : null;
}
