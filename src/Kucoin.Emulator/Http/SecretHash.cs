using System.Security.Cryptography;
using System.Text;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Http;

/// <summary>
/// HMAC-SHA256 with the secret of one key. Initializing the algorithm costs more than hashing a request, so instances are pooled.
/// </summary>
internal sealed class SecretHash(ApiKey key)
{
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(key.Secret);
    private IncrementalHash? _spare;

    /// <summary>The expected passphrase header, which is the same in every call.</summary>
    public byte[] Passphrase { get; } = Signature.Compute(key.Secret, Encoding.UTF8.GetBytes(key.Passphrase));

    /// <summary>Hashes a text. It is thread-safe; each thread uses its own instance.</summary>
    public void Hash(ReadOnlySpan<byte> text, Span<byte> hash)
    {
        var hmac = Interlocked.Exchange(ref _spare, null) ?? IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hmac.AppendData(text);
        hmac.GetHashAndReset(hash);
        Interlocked.Exchange(ref _spare, hmac)?.Dispose();
    }
}
