using System.Text.Json;
using System.Text.Json.Serialization;
using Kucoin.Client.Models.Ledgers;

namespace Kucoin.Client.Serialization;

/// <summary>Reads the context of one movement.</summary>
internal sealed class ActivityContextConverter : JsonConverter<KucoinAccountActivityContext>
{
    public override KucoinAccountActivityContext? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var texts = new ContextBuffer();
        var context = texts.Read(ref reader);
        texts.Seal();
        return context;
    }

    public override void Write(Utf8JsonWriter writer, KucoinAccountActivityContext value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}
