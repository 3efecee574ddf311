using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kucoin.Client.Results;

/// <summary>
/// Reads a number of a page, such as the total of its list, from a number or a text. Everything else is <see langword="null"/>: the rows
/// of the page are valid without it.
/// </summary>
internal sealed class PageCountConverter : JsonConverter<int?>
{
    private const int LongestText = 32;

    public override bool HandleNull => true;

    /// <summary>The number in the raw JSON value, with or without quotes.</summary>
    public static int? Parse(ReadOnlySpan<byte> value)
    {
        var digits = value.Length >= 2 && value[0] == '"' ? value[1..^1] : value;
        return Utf8Parser.TryParse(digits, out int count, out var length) && length == digits.Length && count >= 0 ? count : null;
    }

    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Number or JsonTokenType.String)
        {
            return reader.ValueSpan.Length <= LongestText ? Parse(reader.ValueSpan) : null;
        }

        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options)
    {
        if (value is { } count)
        {
            writer.WriteNumberValue(count);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
