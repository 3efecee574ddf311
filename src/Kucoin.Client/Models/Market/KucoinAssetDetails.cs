using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Market;

/// <summary>An asset and its chains.</summary>
public sealed record KucoinAssetDetails
{
    /// <summary>The code, for example <c>BTC</c>.</summary>
    [JsonPropertyName("currency")]
    public required string Asset { get; init; }

    /// <summary>The short name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The full name.</summary>
    [JsonPropertyName("fullName")]
    public string? FullName { get; init; }

    /// <summary>The number of decimal places of an amount.</summary>
    [JsonPropertyName("precision")]
    public int? Precision { get; init; }

    /// <summary>The number of confirmations of a deposit; <see langword="null"/> if it is defined per chain.</summary>
    [JsonPropertyName("confirms")]
    public int? Confirms { get; init; }

    /// <summary>The contract address; <see langword="null"/> if it is defined per chain.</summary>
    [JsonPropertyName("contractAddress")]
    public string? ContractAddress { get; init; }

    /// <summary>Whether the asset can be traded on margin.</summary>
    [JsonPropertyName("isMarginEnabled")]
    public bool? IsMarginEnabled { get; init; }

    /// <summary>Whether the asset can be borrowed.</summary>
    [JsonPropertyName("isDebitEnabled")]
    public bool? IsDebitEnabled { get; init; }

    /// <summary>The chains.</summary>
    [JsonPropertyName("chains")]
    public IEnumerable<KucoinAssetNetwork> Networks { get; init => field = value ?? []; } = [];
}

/// <summary>One chain of an asset.</summary>
public sealed record KucoinAssetNetwork
{
    /// <summary>The id for requests, for example <c>eth</c>.</summary>
    [JsonPropertyName("chainId")]
    public required string NetworkId { get; init; }

    /// <summary>The display name, for example <c>ERC20</c>.</summary>
    [JsonPropertyName("chainName")]
    public string? NetworkName { get; init; }

    /// <summary>The smallest withdrawal, in the asset.</summary>
    [JsonPropertyName("withdrawalMinSize")]
    public decimal? WithdrawalMinQuantity { get; init; }

    /// <summary>The smallest deposit, in the asset.</summary>
    [JsonPropertyName("depositMinSize")]
    public decimal? DepositMinQuantity { get; init; }

    /// <summary>The fee of a withdrawal as a fraction of its amount.</summary>
    [JsonPropertyName("withdrawFeeRate")]
    public decimal? WithdrawFeeRate { get; init; }

    /// <summary>The smallest fee of a withdrawal, in the asset.</summary>
    [JsonPropertyName("withdrawalMinFee")]
    public decimal? WithdrawalMinFee { get; init; }

    /// <summary>The largest fee of a withdrawal, in the asset.</summary>
    [JsonPropertyName("withdrawMaxFee")]
    public decimal? WithdrawMaxFee { get; init; }

    /// <summary>The fee of a deposit as a fraction of its amount.</summary>
    [JsonPropertyName("depositFeeRate")]
    public decimal? DepositFeeRate { get; init; }

    /// <summary>The tiers of the deposit fee, in KuCoin's format.</summary>
    [JsonPropertyName("depositTierFee")]
    public string? DepositTierFee { get; init; }

    /// <summary>Whether withdrawals are open.</summary>
    [JsonPropertyName("isWithdrawEnabled")]
    public bool? IsWithdrawEnabled { get; init; }

    /// <summary>Whether deposits are open.</summary>
    [JsonPropertyName("isDepositEnabled")]
    public bool? IsDepositEnabled { get; init; }

    /// <summary>The number of confirmations after which a deposit can be withdrawn.</summary>
    [JsonPropertyName("confirms")]
    public int? Confirms { get; init; }

    /// <summary>The number of confirmations after which a deposit is credited.</summary>
    [JsonPropertyName("preConfirms")]
    public int? PreConfirms { get; init; }

    /// <summary>The contract address.</summary>
    [JsonPropertyName("contractAddress")]
    public string? ContractAddress { get; init; }

    /// <summary>The maximum number of decimal places of a withdrawal.</summary>
    [JsonPropertyName("withdrawPrecision")]
    public int? WithdrawPrecision { get; init; }

    /// <summary>The largest withdrawal, in the asset.</summary>
    [JsonPropertyName("maxWithdraw")]
    public decimal? MaxWithdraw { get; init; }

    /// <summary>The largest deposit, in the asset.</summary>
    [JsonPropertyName("maxDeposit")]
    public decimal? MaxDeposit { get; init; }

    /// <summary>Whether an address needs a memo.</summary>
    [JsonPropertyName("needTag")]
    public bool? NeedTag { get; init; }

    /// <summary>The regular expression of an address.</summary>
    [JsonPropertyName("addressRegex")]
    public string? AddressRegex { get; init; }

    /// <summary>The regular expression of a memo.</summary>
    [JsonPropertyName("memoRegex")]
    public string? MemoRegex { get; init; }
}
