using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kucoin.Client.Serialization;

/// <summary>An amount, never rounded.</summary>
internal readonly struct AmountForm : IValueForm<decimal>
{
    public static string Requirement => "Expected a decimal number with at most 28 significant digits and 28 decimal places.";

    public static bool TryRead(ref Utf8JsonReader json, out decimal value)
    {
        value = default;
        return json.TokenType is JsonTokenType.String or JsonTokenType.Number
            && (json.ValueIsEscaped
                ? AmountReader.TryRead(Encoding.UTF8.GetBytes(json.GetString()!), out value)
                : AmountReader.TryRead(json.ValueSpan, out value));
    }
}

/// <summary>A whole number of 64 bits.</summary>
internal readonly struct WholeNumberForm : IValueForm<long>
{
    public static string Requirement => "Expected a whole number of at most 64 bits.";

    public static bool TryRead(ref Utf8JsonReader json, out long value)
    {
        value = default;
        return json.TokenType switch
        {
            JsonTokenType.Number => json.TryGetInt64(out value),
            JsonTokenType.String => json.ValueSpan is not [(byte)'+', ..]
                && Utf8Parser.TryParse(json.ValueSpan, out value, out var read)
                && read == json.ValueSpan.Length,
            _ => false,
        };
    }
}

/// <summary>A whole number of 32 bits.</summary>
internal readonly struct CountForm : IValueForm<int>
{
    public static string Requirement => "Expected a whole number of at most 32 bits.";

    public static bool TryRead(ref Utf8JsonReader json, out int value)
    {
        var isRead = WholeNumberForm.TryRead(ref json, out var number) && number is >= int.MinValue and <= int.MaxValue;
        value = isRead ? (int)number : default;
        return isRead;
    }
}

/// <summary>A time in Unix milliseconds.</summary>
internal readonly struct TimeForm : IValueForm<DateTime>
{
    public static string Requirement => "Expected a time in Unix milliseconds, in the years 1 to 9999.";

    public static bool TryRead(ref Utf8JsonReader json, out DateTime value)
    {
        value = default;
        return WholeNumberForm.TryRead(ref json, out var milliseconds) && UnixTime.TryFromMilliseconds(milliseconds, out value);
    }
}

/// <summary>A time in Unix seconds, as in the two historical lists.</summary>
internal readonly struct SecondsForm : IValueForm<DateTime>
{
    private const long MillisecondsPerSecond = 1000;

    public static string Requirement => "Expected a time in Unix seconds, in the years 1 to 9999.";

    public static bool TryRead(ref Utf8JsonReader json, out DateTime value)
    {
        value = default;
        return WholeNumberForm.TryRead(ref json, out var seconds)
            && seconds is > long.MinValue / MillisecondsPerSecond and < long.MaxValue / MillisecondsPerSecond
            && UnixTime.TryFromMilliseconds(seconds * MillisecondsPerSecond, out value);
    }
}

/// <summary>A flag: <c>true</c> or <c>false</c>, also as a string.</summary>
internal readonly struct FlagForm : IValueForm<bool>
{
    public static string Requirement => "Expected true or false.";

    public static bool TryRead(ref Utf8JsonReader json, out bool value)
    {
        value = json.TokenType == JsonTokenType.True || (json.TokenType == JsonTokenType.String && json.ValueTextEquals("true"u8));
        return value
            || json.TokenType == JsonTokenType.False
            || (json.TokenType == JsonTokenType.String && json.ValueTextEquals("false"u8));
    }
}

/// <summary>A text.</summary>
internal readonly struct TextForm : IValueForm<string?>
{
    public static string Requirement => "Expected a text.";

    public static bool TryRead(ref Utf8JsonReader json, [NotNullWhen(true)] out string? value)
    {
        value = json.TokenType switch
        {
            JsonTokenType.String => json.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(json.ValueSpan),
            _ => null,
        };
        return value is not null;
    }
}

/// <summary>The id of a new object. One without a visible character other than 0 identifies nothing.</summary>
internal readonly struct IdForm : IValueForm<string?>
{
    public static string Requirement => "Expected an id.";

    public static bool TryRead(ref Utf8JsonReader json, [NotNullWhen(true)] out string? value) =>
        TextForm.TryRead(ref json, out value) && value.Any(static letter => letter != '0' && IsVisible(letter));

    private static bool IsVisible(char letter) =>
        !char.IsWhiteSpace(letter)
        && CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}

/// <summary>A text that many rows repeat, such as a currency.</summary>
internal readonly struct WordForm : IValueForm<string?>
{
    public static string Requirement => TextForm.Requirement;

    public static bool TryRead(ref Utf8JsonReader json, [NotNullWhen(true)] out string? value)
    {
        if (json.TokenType != JsonTokenType.String)
        {
            return TextForm.TryRead(ref json, out value);
        }

        value = JsonValues.Words.Read(ref json);
        return true;
    }
}

/// <summary>The value of an extensible enum, known or unknown.</summary>
internal readonly struct EnumForm<T> : IValueForm<T>
    where T : struct, IExtensibleEnum<T>
{
    public static string Requirement => TextForm.Requirement;

    public static bool TryRead(ref Utf8JsonReader json, out T value)
    {
        if (json.TokenType == JsonTokenType.String)
        {
            value = JsonValues.Enums<T>.Values.Read(ref json);
            return true;
        }

        var isRead = TextForm.TryRead(ref json, out var text);
        value = isRead ? T.Create(text) : default;
        return isRead;
    }
}
