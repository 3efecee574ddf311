using System.Globalization;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>
/// Redacts secrets in logs: the values of sensitive parameters, and every secret that the emulator knows. Line breaks and terminal control
/// characters are percent-encoded.
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

    /// <summary>Returns the path and query of a request target without secrets.</summary>
    public (string Path, string Query) Hide(string target)
    {
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var path = HideSecrets(mark < 0 ? target : target[..mark]);
        var query = mark < 0 ? "" : string.Join('&', target[(mark + 1)..].Split('&').Select(HideValue));
        return (Spell(path), Spell(query));
    }

    /// <summary>Returns the display name of the key of a request.</summary>
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

        // A parameter name can be percent-encoded too.
        var name = Uri.UnescapeDataString(pair[..mark]);
        return TellingNames.Any(telling => name.Contains(telling, StringComparison.OrdinalIgnoreCase))
            ? $"{HideSecrets(pair[..mark])}={Hidden}"
            : HideSecrets(pair);
    }

    /// <summary>Also checks the decoded text, so that a percent escape in the middle of a secret does not reveal it.</summary>
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
