using System.Security.Cryptography;
using System.Text;

namespace Kucoin.Emulator.Http;

/// <summary>
/// HMAC-SHA256 with the secret of one key. Initializing the algorithm costs more than hashing a request, so instances are pooled.
/// </summary>
internal sealed class SecretHash(string secret)
{
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);
    private IncrementalHash? _spare;

    /// <summary>Hashes a text. It is thread-safe; each thread uses its own instance.</summary>
    public void Hash(ReadOnlySpan<byte> text, Span<byte> hash)
    {
        var hmac = Interlocked.Exchange(ref _spare, null) ?? IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hmac.AppendData(text);
        hmac.GetHashAndReset(hash);
        Interlocked.Exchange(ref _spare, hmac)?.Dispose();
    }
}
