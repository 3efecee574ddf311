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

    public string Text()
    {
        var json = Reader();
        return json.Text();
    }

    /// <summary>An id, which KuCoin writes as a string in some responses and as a number in others.</summary>
    public string TextOrNumber()
    {
        var json = Reader();
        return json.TextOrNumber();
    }

    /// <summary>An interned string, such as a currency.</summary>
    public string Word()
    {
        var json = Reader();
        return json.Word();
    }

    /// <summary>An interned string that KuCoin may write as a number.</summary>
    public string WordOrNumber()
    {
        var json = Reader();
        return json.WordOrNumber();
    }

    public T Enum<T>()
        where T : struct, IExtensibleEnum<T>
    {
        var json = Reader();
        return ExtensibleEnumReader<T>.Read(ref json);
    }

    public decimal Amount()
    {
        var json = Reader();
        return json.Amount();
    }

    public int Count()
    {
        var json = Reader();
        return json.Count();
    }

    public DateTime Time()
    {
        if (Form == JsonTokenForm.Digits && UnixTime.TryFromMilliseconds(Number(), out var time))
        {
            return time;
        }

        var json = Reader();
        return json.Time();
    }

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
