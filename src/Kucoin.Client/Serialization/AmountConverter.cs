using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kucoin.Client.Serialization;

/// <summary>Reads an amount from text or from a number, and never rounds it.</summary>
internal sealed class AmountConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.Amount();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteStringValue(AmountText.Format(value));
}
