namespace Kucoin.Client.Serialization;

/// <summary>
/// The table of wire values of an extensible enum. KuCoin writes the same value in several ways (<c>main</c> and <c>MAIN</c>,
/// <c>SUB_TRANSFER</c> and <c>Sub-account transfer</c>); all of them map to one canonical text, so that equal values compare equal.
/// </summary>
internal sealed class WireValues
{
    private readonly Dictionary<string, string> _canonical = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="words">One entry per value: its canonical text, then its aliases, separated by <c>|</c>.</param>
    public WireValues(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            var spellings = word.Split('|');
            foreach (var spelling in spellings)
            {
                _canonical.Add(spelling, spellings[0]);
            }
        }
    }

    public string Canonical(string text) => _canonical.GetValueOrDefault(text, text);

    public bool Knows(string text) => _canonical.ContainsKey(text);
}
