using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Withdrawals;

/// <summary>The JSON serialization of entries in a file. Unknown members of later versions are ignored.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    Converters = [typeof(RequiredConverter<decimal, AmountForm>)])]
[JsonSerializable(typeof(WithdrawalJournalEntry))]
internal sealed partial class WithdrawalJournalJson : JsonSerializerContext;
