using System.Text.Json;
using System.Text.Json.Serialization;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Ledger;
using Kucoin.Emulator.Scenarios;

namespace Kucoin.Emulator;

/// <summary>
/// The JSON serialization of the emulator's own files. <see cref="StrictJson"/> uses the same metadata to report errors in a file.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true,
    Converters = [typeof(AmountConverter)])]
[JsonSerializable(typeof(ScenarioFile))]
[JsonSerializable(typeof(MarketFile))]
[JsonSerializable(typeof(IReadOnlyList<Asset>))]
internal sealed partial class FileJson : JsonSerializerContext;

/// <summary>Amounts are strings in the emulator's own files.</summary>
internal sealed class AmountConverter : JsonConverter<Amount>
{
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Amount.TryParse(reader.GetString(), out var amount) ? amount : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
