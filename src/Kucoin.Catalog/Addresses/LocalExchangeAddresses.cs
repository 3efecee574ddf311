using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Kucoin.Catalog.Addresses;

/// <summary>
/// The addresses that local exchanges make up. They are valid on their networks and follow from hashes of a published label, so that nobody
/// holds a key: what is sent to one on a real network is lost. They can be recognized by the bytes behind them: the first twelve of its
/// 20 or 32 bytes are those of the SHA-256 of <see cref="Label"/>, whatever the network and the local exchange.
/// </summary>
public static class LocalExchangeAddresses
{
    /// <summary>The published label.</summary>
    public const string Label = "Kucoin.Emulator: an address of a local exchange, to which nobody holds a key";

    /// <summary>Makes finding a key as hard as 2^96 tries, and leaves 2^64 addresses on a network.</summary>
    private const int MarkLength = 12;

    private static readonly byte[] Mark = SHA256.HashData(Encoding.UTF8.GetBytes(Label))[..MarkLength];

    /// <summary>Makes up an address.</summary>
    /// <param name="networkId">The id of the network, for example <c>trx</c>.</param>
    /// <param name="seed">The seed of the local exchange.</param>
    /// <param name="purpose">What it is for; two purposes share no address.</param>
    /// <param name="number">Which one of the purpose.</param>
    /// <returns>The address; <see langword="null"/> where the format of the network is not known here.</returns>
    public static string? Create(string networkId, ulong seed, string purpose, long number)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        Span<byte> numbers = stackalloc byte[sizeof(ulong) + sizeof(long)];
        BinaryPrimitives.WriteUInt64BigEndian(numbers, seed);
        BinaryPrimitives.WriteInt64BigEndian(numbers[sizeof(ulong)..], number);
        byte[] text = [.. Encoding.UTF8.GetBytes($"{Label}\n{purpose}\n"), .. numbers];
        return AddressChecker.CreateAddress(networkId, [.. Mark, .. SHA256.HashData(text).AsSpan(..^MarkLength)]);
    }

    /// <summary>Whether a local exchange made the address up; no for one that is not valid on any known network.</summary>
    public static bool Contains(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return AddressFormats.GetHashes(address).Any(hash => hash.AsSpan().StartsWith(Mark));
    }
}
