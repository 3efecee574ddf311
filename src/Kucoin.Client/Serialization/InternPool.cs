using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Kucoin.Client.Serialization;

/// <summary>
/// A string interning table for texts that responses repeat in many rows: currencies, wallets, business types. Texts are keyed by their raw
/// bytes in the body, including escapes. The table has a fixed size: a text replaces another one in the same slot. Slots are replaced
/// atomically, so no lock is needed.
/// </summary>
internal sealed class InternPool<T>(Func<string, T> make)
{
    private const int Places = 1024;
    private const int LongestText = 32;

    private readonly Entry?[] _entries = new Entry?[Places];

    /// <summary>The interned value of the text at the current position of the reader.</summary>
    public T Read(ref Utf8JsonReader json)
    {
        var text = json.ValueSpan;
        return TryFind(text, out var value) ? value : Add(text, make(json.GetString()!));
    }

    /// <summary>The interned value of a text without escapes.</summary>
    public T GetOrAdd(ReadOnlySpan<byte> ascii) =>
        TryFind(ascii, out var value) ? value : Add(ascii, make(Encoding.ASCII.GetString(ascii)));

    private bool TryFind(ReadOnlySpan<byte> text, [MaybeNullWhen(false)] out T value)
    {
        var entry = text.Length > LongestText ? null : _entries[Hash(text) % Places];
        var isFound = entry is not null && text.SequenceEqual(entry.Text);
        value = isFound ? entry!.Value : default;
        return isFound;
    }

    private T Add(ReadOnlySpan<byte> text, T value)
    {
        if (text.Length <= LongestText)
        {
            _entries[Hash(text) % Places] = new(text.ToArray(), value);
        }

        return value;
    }

    /// <summary>The FNV-1a hash. It is deterministic, so that allocations are the same in every run.</summary>
    private static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = 2_166_136_261;
        foreach (var value in text)
        {
            hash = (hash ^ value) * 16_777_619;
        }

        return hash ^ (hash >> 16);
    }

    private sealed record Entry(byte[] Text, T Value);
}
