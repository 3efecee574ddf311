using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.Margin;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;

namespace Kucoin.Client.Json;

/// <summary>How answers are read: one line for each answer type of the catalogue.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    Converters = [typeof(AmountConverter), typeof(MillisecondsConverter), typeof(WholeNumberConverter)])]
[JsonSerializable(typeof(DateTime))]
[JsonSerializable(typeof(IEnumerable<KucoinAccount>))]
[JsonSerializable(typeof(IEnumerable<KucoinAssetDetails>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, decimal>))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(KucoinAccountSingle))]
[JsonSerializable(typeof(KucoinIsolatedMarginAccountsInfo))]
[JsonSerializable(typeof(KucoinMarginAccount))]
[JsonSerializable(typeof(KucoinNewSubAccount))]
[JsonSerializable(typeof(KucoinPaginated<KucoinAccountActivity>))]
[JsonSerializable(typeof(KucoinPaginated<KucoinSubAccount>))]
[JsonSerializable(typeof(KucoinPaginated<KucoinSubAccountWallets>))]
[JsonSerializable(typeof(KucoinSubAccountWallets))]
[JsonSerializable(typeof(KucoinTransferableAccount))]
[JsonSerializable(typeof(KucoinUniversalTransfer))]
internal sealed partial class KucoinJson : JsonSerializerContext
{
    /// <summary>How a value of the type is read. A type without a line above fails here, in the first test that meets it.</summary>
    public static JsonTypeInfo<T> Of<T>() =>
        (JsonTypeInfo<T>?)Default.GetTypeInfo(typeof(T))
        ?? throw new NotSupportedException($"Add [JsonSerializable(typeof({typeof(T).Name}))] to {nameof(KucoinJson)}.");
}
