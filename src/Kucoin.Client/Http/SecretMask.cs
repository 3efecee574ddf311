using System.Text.Json;

namespace Kucoin.Client.Http;

/// <summary>
/// Masks secrets in text that this library did not write: messages of HttpClient, of sockets and proxies, of a caller's own handlers and
/// journals. Such text is only used after masking.
/// </summary>
internal sealed class SecretMask(CredentialsSource credentials)
{
    public const string Mask = "***";

    /// <summary>A shorter secret is none, and its mask would destroy the words of a message.</summary>
    private const int ShortestSecret = 4;

    private const string Scheme = "://";
    private const int LongestText = 300;

    /// <summary>The headers of a signed request that are secret.</summary>
    private static readonly string[] SecretHeaders =
    [
        "KC-API-KEY", "KC-API-SIGN", "KC-API-PASSPHRASE", "Authorization", "Proxy-Authorization",
    ];

    /// <summary>
    /// Returns the text on one line, with a bounded length, and without user information in addresses, credentials and the secret headers
    /// of the message.
    /// </summary>
    /// <param name="text">Text of another layer.</param>
    /// <param name="message">The message that was to be sent, where the text is about one.</param>
    public string Clean(string text, HttpRequestMessage? message = null)
    {
        foreach (var secret in GetSecrets(message).SelectMany(Spellings).OrderByDescending(secret => secret.Length))
        {
            text = text.Replace(secret, Mask, StringComparison.OrdinalIgnoreCase);
        }

        // The text is truncated after masking, because a partial secret would not be recognized.
        var clean = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(WithoutUserInfo));
        return clean.Length <= LongestText ? clean : $"{clean.AsSpan(0, LongestText)}…";
    }

    private IEnumerable<string> GetSecrets(HttpRequestMessage? message)
    {
        var own = credentials.Known.SelectMany(known => new[] { known.Key, known.Secret, known.Passphrase });
        return message is null ? own : own.Concat(message.Headers.NonValidated
            .Where(header => SecretHeaders.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .SelectMany(header => header.Value));
    }

    /// <summary>The forms of a secret: plain, URI-encoded and JSON-encoded.</summary>
    private static IEnumerable<string> Spellings(string secret) => secret.Length < ShortestSecret
        ? []
        : new[] { secret, Uri.EscapeDataString(secret), JsonEncodedText.Encode(secret).Value }.Distinct();

    /// <summary>
    /// Removes the user information of an address, with or without a scheme: everything before the last @, if it contains a colon.
    /// </summary>
    private static string WithoutUserInfo(string word)
    {
        var end = Math.Max(word.LastIndexOf('@'), word.LastIndexOf("%40", StringComparison.Ordinal));
        if (end < 0 || !(word.AsSpan(0, end).Contains(':') || word.AsSpan(0, end).Contains("%3A", StringComparison.OrdinalIgnoreCase)))
        {
            return word;
        }

        var scheme = word.IndexOf(Scheme, 0, end, StringComparison.Ordinal);
        return $"{(scheme < 0 ? "" : word[..(scheme + Scheme.Length)])}{Mask}{word[end..]}";
    }
}
