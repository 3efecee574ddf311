using System.Text.Json;

namespace Kucoin.Client.Serialization;

/// <summary>The form of the bytes of a JSON value, if it is known.</summary>
internal enum JsonTokenForm
{
    /// <summary>A valid JSON value of any kind.</summary>
    Any,

    /// <summary>A string of printable ASCII characters without escapes.</summary>
    PlainText,

    /// <summary>A string of printable ASCII characters in which only quotes are escaped, such as JSON inside a string.</summary>
    EscapedQuotes,

    /// <summary>A whole number of at most 18 digits without a sign.</summary>
    Digits,
}

/// <summary>
/// The bytes of one validated JSON value. They are decoded by <see cref="JsonValues"/>, which the converters use as well.
/// </summary>
internal readonly ref struct JsonToken(ReadOnlySpan<byte> bytes, JsonTokenForm form)
{
    /// <summary>The number of digits that always fit into 64 bits.</summary>
    public const int MaxDigits = 18;

    /// <summary>The raw value in the body; a string includes its quotes.</summary>
    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    public JsonTokenForm Form { get; } = form;

    public bool IsNull => Bytes.SequenceEqual("null"u8);

    /// <summary>The raw characters between the quotes of a string, including escapes.</summary>
    public ReadOnlySpan<byte> Content => Bytes[1..^1];

    /// <summary>Whether this is a given string, regardless of escapes.</summary>
    public bool IsText(ReadOnlySpan<byte> text)
    {
        if (Form == JsonTokenForm.PlainText)
        {
            return Content.SequenceEqual(text);
        }

        var json = Reader();
        return json.TokenType == JsonTokenType.String && json.ValueTextEquals(text);
    }

    /// <summary>Whether the value is null or an empty string.</summary>
    public bool IsAbsent => Form == JsonTokenForm.Any ? IsNull : Bytes.Length == 2 && Bytes[0] == '"';

    /// <summary>The text of a string.</summary>
    /// <exception cref="InvalidOperationException">It is not valid Unicode.</exception>
    public string Text()
    {
        var json = Reader();
        return json.GetString()!;
    }

    /// <summary>Reads a value of a kind; <see langword="false"/> if it is not of this kind.</summary>
    public bool TryRead<T, TForm>(out T value)
        where TForm : struct, IValueForm<T>
    {
        var json = Reader();
        return TForm.TryRead(ref json, out value);
    }

    /// <summary>Reads a time in Unix milliseconds.</summary>
    public bool TryReadTime(out DateTime value) => Form == JsonTokenForm.Digits
        ? UnixTime.TryFromMilliseconds(Number(), out value)
        : TryRead<DateTime, TimeForm>(out value);

    /// <summary>A <see cref="Utf8JsonReader"/> at the first token of this value.</summary>
    public Utf8JsonReader Reader()
    {
        var json = new Utf8JsonReader(Bytes);
        json.Read();
        return json;
    }

    private long Number()
    {
        var number = 0L;
        foreach (var digit in Bytes)
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
