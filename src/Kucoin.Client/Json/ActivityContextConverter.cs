using System.Text.Json;
using System.Text.Json.Serialization;
using Kucoin.Client.Models.Ledgers;

namespace Kucoin.Client.Json;

/// <summary>Reads the context of a movement: JSON inside a text, or, in older answers, an object.</summary>
internal sealed class ActivityContextConverter : JsonConverter<KucoinAccountActivityContext>
{
    public override KucoinAccountActivityContext? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String when reader.ValueSpan.IsEmpty:
                return null;
            case JsonTokenType.String:
                return new(reader.GetString()!);
            case JsonTokenType.StartObject:
                using (var document = JsonDocument.ParseValue(ref reader))
                {
                    return new(document.RootElement.GetRawText());
                }

            default:
                throw new JsonException($"Expected the context of a movement, found {reader.TokenType}.");
        }
    }

    public override void Write(Utf8JsonWriter writer, KucoinAccountActivityContext value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}
