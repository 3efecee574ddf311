using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Kucoin.Client.Serialization;

/// <summary>
/// One value for each text that responses repeat in row after row: currencies, wallets, business types. Texts are known by their bytes in
/// the body, escapes and all. The table is bounded: a text that falls on the place of another takes it. Places are replaced whole, so
/// that threads need no lock.
/// </summary>
internal sealed class InternPool<T>(Func<string, T> make)
{
    private const int Places = 1024;
    private const int LongestText = 32;

    private readonly Entry?[] _entries = new Entry?[Places];

    /// <summary>The value of the text at which the reader stands.</summary>
    public T Read(ref Utf8JsonReader json)
    {
        var text = json.ValueSpan;
        return TryFind(text, out var value) ? value : Add(text, make(json.GetString()!));
    }

    /// <summary>The value of a text without escapes.</summary>
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

    /// <summary>FNV-1a: the same in every run, so that what a page costs is too.</summary>
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
