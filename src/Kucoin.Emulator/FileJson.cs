using System.Text.Json;
using System.Text.Json.Serialization;
using Kucoin.Emulator.Books;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Scenarios;

namespace Kucoin.Emulator;

/// <summary>The form of the emulator's own files: the market and the scenarios.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(AmountConverter)])]
[JsonSerializable(typeof(MarketFile))]
[JsonSerializable(typeof(ScenarioFile))]
[JsonSerializable(typeof(IReadOnlyList<Asset>))]
internal sealed partial class FileJson : JsonSerializerContext;

/// <summary>Reads amounts from the emulator's own files, where they are texts.</summary>
internal sealed class AmountConverter : JsonConverter<Amount>
{
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Amount.Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
