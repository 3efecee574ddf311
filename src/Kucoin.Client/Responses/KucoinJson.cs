using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Deposits;
using Kucoin.Client.Models.Fees;
using Kucoin.Client.Models.Futures;
using Kucoin.Client.Models.Margin;
using Kucoin.Client.Models.Market;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Responses;

/// <summary>
/// The serialization metadata of the response types: one line for each response type of the catalog, and a converter for each type of row.
/// </summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    Converters =
    [
        typeof(RequiredConverter<decimal, AmountForm>),
        typeof(RequiredConverter<int, CountForm>),
        typeof(RequiredConverter<long, WholeNumberForm>),
        typeof(RequiredConverter<DateTime, TimeForm>),
        typeof(RequiredConverter<bool, FlagForm>),
        typeof(OptionalConverter<decimal, AmountForm>),
        typeof(OptionalConverter<int, CountForm>),
        typeof(OptionalConverter<long, WholeNumberForm>),
        typeof(OptionalConverter<DateTime, TimeForm>),
        typeof(OptionalConverter<bool, FlagForm>),
        typeof(TextConverter),
        typeof(OptionalEnumConverter<MarginStatus>),
        typeof(OptionalEnumConverter<WithdrawalCancelType>),
        typeof(OptionalEnumConverter<WithdrawalReturnStatus>),
        typeof(PriceListConverter),
        typeof(RowsConverter<KucoinAccountTransaction>),
        typeof(RowsConverter<KucoinAllTick>),
        typeof(RowsConverter<KucoinAssetDetails>),
        typeof(RowsConverter<KucoinAssetNetwork>),
        typeof(RowsConverter<KucoinDeposit>),
        typeof(RowsConverter<KucoinDepositAddress>),
        typeof(RowsConverter<KucoinHistoricalDeposit>),
        typeof(RowsConverter<KucoinHistoricalWithdrawal>),
        typeof(RowsConverter<KucoinIsolatedMarginAccount>),
        typeof(RowsConverter<KucoinMarginAccountDetail>),
        typeof(RowsConverter<KucoinRiskLimitCrossMargin>),
        typeof(RowsConverter<KucoinRiskLimitIsolatedMargin>),
        typeof(RowsConverter<KucoinSubAccount>),
        typeof(RowsConverter<KucoinSubAccountOverview>),
        typeof(RowsConverter<KucoinSubUserKey>),
        typeof(RowsConverter<KucoinSymbol>),
        typeof(RowsConverter<KucoinTradeFee>),
        typeof(RowsConverter<KucoinWithdrawal>),
        typeof(RowsConverter<string>),
    ])]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(DateTime))]
[JsonSerializable(typeof(IEnumerable<KucoinAssetDetails>))]
[JsonSerializable(typeof(IEnumerable<KucoinDepositAddress>))]
[JsonSerializable(typeof(IEnumerable<KucoinRiskLimitCrossMargin>))]
[JsonSerializable(typeof(IEnumerable<KucoinRiskLimitIsolatedMargin>))]
[JsonSerializable(typeof(IEnumerable<KucoinSubUserKey>))]
[JsonSerializable(typeof(IEnumerable<KucoinSymbol>))]
[JsonSerializable(typeof(IEnumerable<KucoinTradeFee>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, decimal>))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Kucoin24HourStat))]
[JsonSerializable(typeof(KucoinAccountOverview))]
[JsonSerializable(typeof(KucoinAccountSingle))]
[JsonSerializable(typeof(KucoinAccountTransactions))]
[JsonSerializable(typeof(KucoinAcknowledgement))]
[JsonSerializable(typeof(KucoinApiKey))]
[JsonSerializable(typeof(KucoinAssetDetails))]
[JsonSerializable(typeof(KucoinMarginAccount))]
[JsonSerializable(typeof(KucoinDepositAddress))]
[JsonSerializable(typeof(KucoinIsolatedMarginAccountsInfo))]
[JsonSerializable(typeof(KucoinNewSubAccount))]
[JsonSerializable(typeof(KucoinPaginated<KucoinDeposit>))]
[JsonSerializable(typeof(KucoinPaginated<KucoinHistoricalDeposit>))]
[JsonSerializable(typeof(KucoinPaginated<KucoinHistoricalWithdrawal>))]
[JsonSerializable(typeof(KucoinPaginated<KucoinSubAccount>))]
[JsonSerializable(typeof(KucoinPaginated<KucoinWithdrawal>))]
[JsonSerializable(typeof(KucoinServiceStatus))]
[JsonSerializable(typeof(KucoinSubAccountsOverview))]
[JsonSerializable(typeof(KucoinSubUserKeyDeleted))]
[JsonSerializable(typeof(KucoinSubUserKeyDetails))]
[JsonSerializable(typeof(KucoinSubUserKeyEdited))]
[JsonSerializable(typeof(KucoinSymbol))]
[JsonSerializable(typeof(KucoinTick))]
[JsonSerializable(typeof(KucoinTicks))]
[JsonSerializable(typeof(KucoinTradeFee))]
[JsonSerializable(typeof(KucoinTransferableAccount))]
[JsonSerializable(typeof(KucoinUserFee))]
[JsonSerializable(typeof(KucoinUserInfo))]
[JsonSerializable(typeof(KucoinWithdrawalDetails))]
[JsonSerializable(typeof(KucoinWithdrawalQuota))]
[JsonSerializable(typeof(string))]
internal sealed partial class KucoinJson : JsonSerializerContext
{
    /// <summary>Gets the metadata of a type. A type without a line above throws, which the first test of its endpoint detects.</summary>
    public static JsonTypeInfo<T> Of<T>() =>
        (JsonTypeInfo<T>?)Default.GetTypeInfo(typeof(T))
        ?? throw new NotSupportedException($"Add [JsonSerializable(typeof({typeof(T).Name}))] to {nameof(KucoinJson)}.");
}
