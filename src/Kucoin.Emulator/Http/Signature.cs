using System.Security.Cryptography;
using System.Text;

namespace Kucoin.Emulator.Http;

/// <summary>
/// KuCoin's signature: HMAC-SHA256 over timestamp, verb, path with query, and body. The query string is signed unencoded and sent encoded;
/// widely used programs sign the encoded form, and KuCoin accepts it.
/// </summary>
internal static class Signature
{
    /// <summary>Signs a text; also used for the passphrase header.</summary>
    public static byte[] Compute(string secret, ReadOnlySpan<byte> text) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), text);

    /// <summary>Whether a header contains the given signature, compared in constant time.</summary>
    public static bool Matches(string header, ReadOnlySpan<byte> signature)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return Convert.TryFromBase64String(header, given, out var length) &&
            length == signature.Length &&
            CryptographicOperations.FixedTimeEquals(given, signature);
    }

    /// <summary>Whether the request has a valid signature, in one of the accepted forms.</summary>
    public static bool Verify(RawRequest request, SecretHash secret, string timestamp, string header, bool strict)
    {
        if (request.Target.AsSpan().IndexOfAny('%', '+') < 0 && !request.Target.EndsWith('?'))
        {
            // All forms are identical.
            return Verify(request, request.Target, secret, timestamp, header);
        }

        var valid = false;
        foreach (var target in SignedTargets(request, strict))
        {
            valid |= Verify(request, target, secret, timestamp, header);
        }

        return valid;
    }

    /// <summary>Builds the bytes to sign.</summary>
    public static byte[] Text(string timestamp, string verb, string target, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetByteCount(timestamp) + Encoding.UTF8.GetByteCount(verb) + Encoding.UTF8.GetByteCount(target);
        var text = new byte[head + body.Length];
        var length = Encoding.UTF8.GetBytes(timestamp, text);
        length += Encoding.UTF8.GetBytes(verb, text.AsSpan(length));
        Encoding.UTF8.GetBytes(target, text.AsSpan(length));
        body.CopyTo(text.AsSpan(head));
        return text;
    }

    private static bool Verify(RawRequest request, string target, SecretHash secret, string timestamp, string header)
    {
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        secret.Hash(Text(timestamp, request.Verb, target, request.Body.Span), signature);
        return Matches(header, signature);
    }

    /// <summary>
    /// The accepted forms of path and query. Some clients encode a space as a plus sign, others use it literally. One of KuCoin's own
    /// clients sends a question mark without a query string and does not sign it.
    /// </summary>
    private static HashSet<string> SignedTargets(RawRequest request, bool strict)
    {
        if (request.Query.Length == 0)
        {
            return strict ? [Decode(request.Path)] : [Decode(request.Path), request.Path, request.Target];
        }

        HashSet<string> targets = [Decode(request.Target), Decode(request.Target.Replace('+', ' '))];
        if (!strict)
        {
            targets.Add(request.Target);
        }

        return targets;
    }

    private static string Decode(string text) => text.Contains('%') ? Uri.UnescapeDataString(text) : text;
}
