using System.Text.Json;
using System.Text.Json.Serialization;
using Kucoin.Emulator.Books;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Scenarios;

namespace Kucoin.Emulator;

/// <summary>Writes scenarios in the form that <see cref="FileObject"/> reads.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    Converters = [typeof(AmountConverter)])]
[JsonSerializable(typeof(ScenarioFile))]
[JsonSerializable(typeof(IReadOnlyList<Asset>))]
internal sealed partial class FileJson : JsonSerializerContext;

/// <summary>Amounts are texts in the emulator's own files.</summary>
internal sealed class AmountConverter : JsonConverter<Amount>
{
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Amount.Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
