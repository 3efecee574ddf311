using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Withdrawals;

/// <summary>How entries stand in a file. A member that a later version adds is passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    Converters = [typeof(AmountConverter)])]
[JsonSerializable(typeof(WithdrawalJournalEntry))]
internal sealed partial class WithdrawalJournalJson : JsonSerializerContext;
