using System.Text;
using System.Text.Json;

namespace Kucoin.Client.Serialization;

/// <summary>Reads the values in KuCoin's rows. The hand-written readers and the converters share these rules.</summary>
internal static class JsonValues
{
    public static readonly InternPool<string> Words = new(static text => text);

    /// <exception cref="JsonException">The value is not a string.</exception>
    public static string Text(this ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.String ? json.GetString()! : throw Unexpected(json.TokenType, "text");

    /// <summary>An interned string, such as a currency.</summary>
    public static string Word(this ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.String ? Words.Read(ref json) : throw Unexpected(json.TokenType, "text");

    /// <summary>An interned string that KuCoin may write as a number.</summary>
    public static string WordOrNumber(this ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.String ? Words.Read(ref json) : json.TextOrNumber();

    /// <summary>An id, which KuCoin writes as a string in some responses and as a number in others.</summary>
    public static string TextOrNumber(this ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => json.GetString()!,
        JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
        var other => throw Unexpected(other, "an id"),
    };

    /// <summary>An amount as a string or a number, never rounded.</summary>
    public static decimal Amount(this ref Utf8JsonReader json)
    {
        if (json.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
        {
            throw Unexpected(json.TokenType, "an amount");
        }

        return json.TryAmount(out var value) ? value : throw InvalidAmount();
    }

    /// <summary>Tries to read an amount as a string or a number, never rounded.</summary>
    public static bool TryAmount(this ref Utf8JsonReader json, out decimal value)
    {
        value = default;
        return json.TokenType is JsonTokenType.String or JsonTokenType.Number
            && (json.ValueIsEscaped
                ? AmountReader.TryRead(Encoding.UTF8.GetBytes(json.GetString()!), out value)
                : AmountReader.TryRead(json.ValueSpan, out value));
    }

    /// <summary>An amount as a string without escapes, never rounded.</summary>
    public static decimal Amount(ReadOnlySpan<byte> text) => AmountReader.TryRead(text, out var value) ? value : throw InvalidAmount();

    /// <summary>A whole number; a string is refused.</summary>
    public static int Count(this ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number)
            ? number
            : throw Unexpected(json.TokenType, "a number of 32 bits");

    /// <summary>A time in Unix milliseconds, as a number or a string.</summary>
    public static DateTime Time(this ref Utf8JsonReader json) =>
        UnixTime.TryFromMilliseconds(WholeNumber.Read(ref json), out var time)
            ? time
            : throw new JsonException("The time is outside the years 1 to 9999.");

    public static JsonException Missing(ReadOnlySpan<byte> member) => new($"{Encoding.UTF8.GetString(member)} is missing.");

    private static JsonException InvalidAmount() => new("The amount is not a decimal number, or has more digits than a decimal can hold.");

    private static JsonException Unexpected(JsonTokenType found, string expected) => new($"Expected {expected}, found {found}.");
}
