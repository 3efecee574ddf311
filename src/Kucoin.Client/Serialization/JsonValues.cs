using System.Text;
using System.Text.Json;

namespace Kucoin.Client.Serialization;

/// <summary>The values that KuCoin's rows are made of, read in one place for the readers written by hand and for the converters.</summary>
internal static class JsonValues
{
    public static readonly InternPool<string> Words = new(static text => text);

    /// <exception cref="JsonException">It is no text.</exception>
    public static string Text(this ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.String ? json.GetString()! : throw Unexpected(json.TokenType, "text");

    /// <summary>A text that many rows share, such as a currency.</summary>
    public static string Word(this ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.String ? Words.Read(ref json) : throw Unexpected(json.TokenType, "text");

    /// <summary>The same, where KuCoin may write it as a number.</summary>
    public static string WordOrNumber(this ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.String ? Words.Read(ref json) : json.TextOrNumber();

    /// <summary>An id, which KuCoin writes as text in some responses and as a number in others.</summary>
    public static string TextOrNumber(this ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => json.GetString()!,
        JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
        var other => throw Unexpected(other, "an id"),
    };

    /// <summary>An amount from text or from a number, never rounded.</summary>
    public static decimal Amount(this ref Utf8JsonReader json)
    {
        if (json.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
        {
            throw Unexpected(json.TokenType, "an amount");
        }

        var isRead = json.ValueIsEscaped
            ? AmountReader.TryRead(Encoding.UTF8.GetBytes(json.GetString()!), out var value)
            : AmountReader.TryRead(json.ValueSpan, out value);
        return isRead ? value : throw InvalidAmount();
    }

    /// <summary>An amount from a text without escapes, never rounded.</summary>
    public static decimal Amount(ReadOnlySpan<byte> text) => AmountReader.TryRead(text, out var value) ? value : throw InvalidAmount();

    /// <summary>A whole number; text is refused.</summary>
    public static int Count(this ref Utf8JsonReader json) =>
        json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number)
            ? number
            : throw Unexpected(json.TokenType, "a number of 32 bits");

    /// <summary>A time in Unix milliseconds, as a number or as its text.</summary>
    public static DateTime Time(this ref Utf8JsonReader json) =>
        UnixTime.TryFromMilliseconds(WholeNumber.Read(ref json), out var time)
            ? time
            : throw new JsonException("The time lies outside the years 1 to 9999.");

    public static JsonException Missing(ReadOnlySpan<byte> member) => new($"{Encoding.UTF8.GetString(member)} is missing.");

    private static JsonException InvalidAmount() => new("The amount is not a decimal number, or has more digits than a decimal holds.");

    private static JsonException Unexpected(JsonTokenType found, string expected) => new($"Expected {expected}, found {found}.");
}
