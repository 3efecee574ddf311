using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kucoin.Client.Json;

/// <summary>Reads an amount from text or from a number, and never rounds it.</summary>
internal sealed class AmountConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
        {
            throw new JsonException($"Expected an amount, found {reader.TokenType}.");
        }

        var read = reader.ValueIsEscaped || reader.HasValueSequence
            ? AmountReader.TryRead(Encoding.UTF8.GetBytes(reader.GetString()!), out var value)
            : AmountReader.TryRead(reader.ValueSpan, out value);
        return read ? value : throw new JsonException("The amount is not a decimal number, or has more digits than a decimal holds.");
    }

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteStringValue(AmountText.Of(value));
}
