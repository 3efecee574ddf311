using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>Hides what nobody should read in a log: values with telling names, and every secret that the exchange knows.</summary>
internal sealed class Redaction(IReadOnlyList<ApiKey> keys)
{
    private const string Hidden = "***";
    private const string Unknown = "unknown";
    private const int ShownDigits = 4;

    private static readonly string[] TellingNames = ["pass", "secret", "sign", "token", "pwd", "key"];

    private readonly Dictionary<string, ApiKey> _keys = keys.ToDictionary(key => key.Key);

    private readonly string[] _secrets =
    [
        .. keys.SelectMany(key => new[] { key.Secret, key.Passphrase })
            .SelectMany(secret => new[] { secret, Uri.EscapeDataString(secret) })
            .Distinct(),
    ];

    /// <summary>Path and query of a request target, fit to be read.</summary>
    public (string Path, string Query) Hide(string target)
    {
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var path = HideSecrets(mark < 0 ? target : target[..mark]);
        return mark < 0 ? (path, "") : (path, string.Join('&', target[(mark + 1)..].Split('&').Select(HideValue)));
    }

    /// <summary>What to call the key of a request.</summary>
    public string? Label(string? key) => key is null
        ? null
        : _keys.TryGetValue(key, out var known) ? known.Label ?? $"{key[..ShownDigits]}…" : Unknown;

    private string HideValue(string pair)
    {
        var mark = pair.IndexOf('=', StringComparison.Ordinal);
        if (mark < 0)
        {
            return HideSecrets(pair);
        }

        // A name can be written in percent escapes too.
        var name = Uri.UnescapeDataString(pair[..mark]);
        return TellingNames.Any(telling => name.Contains(telling, StringComparison.OrdinalIgnoreCase))
            ? $"{HideSecrets(pair[..mark])}={Hidden}"
            : HideSecrets(pair);
    }

    /// <summary>Looks at what the text says too: one escape in the middle of a secret does not unhide it.</summary>
    private string HideSecrets(string text)
    {
        var decoded = Uri.UnescapeDataString(text);
        if (!Array.Exists(_secrets, secret => decoded.Contains(secret, StringComparison.OrdinalIgnoreCase)))
        {
            return text;
        }

        return _secrets.Aggregate(decoded, (shown, secret) => shown.Replace(secret, Hidden, StringComparison.OrdinalIgnoreCase));
    }
}
