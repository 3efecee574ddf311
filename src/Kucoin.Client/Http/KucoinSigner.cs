using System.Security.Cryptography;
using System.Text;

namespace Kucoin.Client.Http;

/// <summary>The KuCoin request signature, as pure functions.</summary>
internal static class KucoinSigner
{
    /// <summary>The signature over timestamp, verb, path with its unencoded query, and body, joined without separators.</summary>
    public static string Sign(ReadOnlySpan<byte> secret, string timestamp, string verb, string signedTarget, ReadOnlySpan<byte> body)
    {
        const int Short = 1024;
        var length = timestamp.Length + verb.Length + Encoding.UTF8.GetMaxByteCount(signedTarget.Length) + body.Length;
        Span<byte> text = length <= Short ? stackalloc byte[Short] : new byte[length];
        var written = Encoding.UTF8.GetBytes(timestamp, text);
        written += Encoding.UTF8.GetBytes(verb, text[written..]);
        written += Encoding.UTF8.GetBytes(signedTarget, text[written..]);
        body.CopyTo(text[written..]);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, text[..(written + body.Length)], hash);
        return Convert.ToBase64String(hash);
    }

    /// <summary>The signed passphrase, for keys of version 2 and 3.</summary>
    public static string Passphrase(ReadOnlySpan<byte> secret, string passphrase) =>
        Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(passphrase)));
}
