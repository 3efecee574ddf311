using System.Collections.Frozen;

namespace Kucoin.Client.Json;

/// <summary>
/// The words of an open enumeration. KuCoin writes the same word in several ways (<c>main</c> and <c>MAIN</c>,
/// <c>SUB_TRANSFER</c> and <c>Sub-account transfer</c>); all of them lead to one spelling, so that equal values compare equal.
/// </summary>
internal sealed class OpenEnumWords
{
    private readonly FrozenDictionary<string, string> _canonical;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    /// <param name="words">One line for each value: its spelling on the wire, then its other spellings, parted by <c>|</c>.</param>
    public OpenEnumWords(params ReadOnlySpan<string> words)
    {
        var canonical = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in words)
        {
            var spellings = word.Split('|');
            foreach (var spelling in spellings)
            {
                canonical.Add(spelling, spellings[0]);
            }
        }

        _canonical = canonical.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _bySpan = _canonical.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Canonical(string text) => _canonical.GetValueOrDefault(text, text);

    public string Canonical(ReadOnlySpan<char> text) => _bySpan.TryGetValue(text, out var known) ? known : text.ToString();

    public bool Knows(string text) => _canonical.ContainsKey(text);
}
