using System.Buffers;
using System.Text.Json;

namespace Kucoin.Client.Serialization;

/// <summary>Finds the end and the form of a JSON value.</summary>
internal static class JsonTokenScanner
{
    /// <summary>The characters of a text that needs no decoding: printable ASCII without quotes and backslashes.</summary>
    public static readonly SearchValues<byte> PlainCharacters = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    /// <summary>Measures the value at the start of a text. The usual forms are recognized by their bytes, all others are read.</summary>
    /// <exception cref="JsonException">The value is not valid JSON.</exception>
    public static (int Length, JsonTokenForm Form) Measure(ReadOnlySpan<byte> rest)
    {
        if (rest is [(byte)'"', .. var text])
        {
            var length = text.IndexOfAnyExcept(PlainCharacters);
            if (length >= 0 && text[length] == '"')
            {
                return (length + 2, JsonTokenForm.PlainText);
            }

            if (TryMeasureEscapedQuotes(text, ref length))
            {
                return (length + 2, JsonTokenForm.EscapedQuotes);
            }
        }
        else if (rest is [>= (byte)'1' and <= (byte)'9', ..])
        {
            var length = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (length is > 0 and <= JsonToken.MaxDigits && rest[length] is (byte)',' or (byte)'}' or (byte)']')
            {
                return (length, JsonTokenForm.Digits);
            }
        }
        else if (rest.StartsWith("null"u8))
        {
            return (4, JsonTokenForm.Any);
        }

        var json = new Utf8JsonReader(rest);
        json.Read();
        json.Skip();
        return ((int)json.BytesConsumed, JsonTokenForm.Any);
    }

    private static bool TryMeasureEscapedQuotes(ReadOnlySpan<byte> text, ref int length)
    {
        while (length >= 0 && length + 1 < text.Length && text[length] == '\\' && text[length + 1] == '"')
        {
            var plain = text[(length + 2)..].IndexOfAnyExcept(PlainCharacters);
            length = plain < 0 ? plain : length + 2 + plain;
        }

        return length >= 0 && text[length] == '"';
    }
}
