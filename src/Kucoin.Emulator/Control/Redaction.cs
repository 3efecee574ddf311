using System.Globalization;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>
/// Hides what nobody should read in a log: values with telling names, and every secret that the exchange knows. What would break a line or
/// steer a terminal is spelled in percent escapes.
/// </summary>
internal sealed class Redaction(IReadOnlyList<ApiKey> keys, EmulatorControlToken? token)
{
    private const string Hidden = "***";
    private const string Unknown = "unknown";
    private const int ShownDigits = 4;

    private static readonly string[] TellingNames = ["pass", "secret", "sign", "token", "pwd", "key"];

    private readonly Dictionary<string, ApiKey> _keys = keys.ToDictionary(key => key.Key);

    private readonly string[] _secrets =
    [
        .. keys.SelectMany(key => new[] { key.Secret, key.Passphrase }).Concat(token is null ? [] : [token.Reveal()])
            .SelectMany(secret => new[] { secret, Uri.EscapeDataString(secret) })
            .Distinct(),
    ];

    /// <summary>Path and query of a request target, fit to be read.</summary>
    public (string Path, string Query) Hide(string target)
    {
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var path = HideSecrets(mark < 0 ? target : target[..mark]);
        var query = mark < 0 ? "" : string.Join('&', target[(mark + 1)..].Split('&').Select(HideValue));
        return (Spell(path), Spell(query));
    }

    /// <summary>What to call the key of a request.</summary>
    public string? Label(string? key) => key is null
        ? null
        : _keys.TryGetValue(key, out var known) ? known.Label ?? $"{key[..ShownDigits]}…" : Unknown;

    private static string Spell(string text) => text.Any(IsUnsafe)
        ? string.Concat(text.Select(letter => IsUnsafe(letter) ? Uri.EscapeDataString($"{letter}") : $"{letter}"))
        : text;

    private static bool IsUnsafe(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

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
