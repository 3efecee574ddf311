using System.Security.Cryptography;
using System.Text;

namespace Kucoin.Client.Pipeline;

/// <summary>KuCoin's signature, as pure functions.</summary>
internal static class KucoinSigner
{
    /// <summary>The signature over timestamp, verb, path with its unencoded query, and body, joined without separators.</summary>
    public static string Sign(ReadOnlySpan<byte> secret, string timestamp, string verb, string signedTarget, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        Append(hmac, timestamp);
        Append(hmac, verb);
        Append(hmac, signedTarget);
        hmac.AppendData(body);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hmac.GetHashAndReset(hash);
        return Convert.ToBase64String(hash);
    }

    /// <summary>The passphrase as keys of version 2 and 3 send it.</summary>
    public static string Passphrase(ReadOnlySpan<byte> secret, string passphrase) =>
        Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(passphrase)));

    private static void Append(IncrementalHash hmac, string text)
    {
        const int Short = 512;
        var length = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> bytes = length <= Short ? stackalloc byte[Short] : new byte[length];
        hmac.AppendData(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }
}
