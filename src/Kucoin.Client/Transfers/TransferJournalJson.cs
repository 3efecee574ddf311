using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Transfers;

/// <summary>How entries stand in a file. A member that a later version adds is passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    Converters = [typeof(AmountConverter)])]
[JsonSerializable(typeof(TransferJournalEntry))]
internal sealed partial class TransferJournalJson : JsonSerializerContext;
