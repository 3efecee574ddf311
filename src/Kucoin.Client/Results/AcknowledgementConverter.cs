using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kucoin.Client.Results;

/// <summary>
/// Ignores the data of a response without information: KuCoin sends null in some of them, and a flag, a text or an object in others.
/// </summary>
internal sealed class AcknowledgementConverter : JsonConverter<KucoinAcknowledgement>
{
    public override bool HandleNull => true;

    public override KucoinAcknowledgement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Skip();
        return new();
    }

    public override void Write(
        Utf8JsonWriter writer, KucoinAcknowledgement value, JsonSerializerOptions options) => writer.WriteNullValue();
}
