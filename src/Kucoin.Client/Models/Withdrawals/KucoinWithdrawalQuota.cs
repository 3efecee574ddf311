using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Withdrawals;

/// <summary>What can be withdrawn of one asset on one chain, and what it costs.</summary>
public sealed record KucoinWithdrawalQuota
{
    /// <summary>The asset.</summary>
    [JsonPropertyName("currency")]
    public required string Asset { get; init; }

    /// <summary>The limit of 24 hours, in BTC.</summary>
    [JsonPropertyName("limitBTCAmount")]
    public decimal? LimitBTCQuantity { get; init; }

    /// <summary>What of it is used, in BTC.</summary>
    [JsonPropertyName("usedBTCAmount")]
    public decimal? UsedBTCQuantity { get; init; }

    /// <summary>What may still be withdrawn in these 24 hours, in the asset.</summary>
    [JsonPropertyName("remainAmount")]
    public required decimal RemainingQuantity { get; init; }

    /// <summary>What the main wallet can pay, in the asset.</summary>
    [JsonPropertyName("availableAmount")]
    public required decimal AvailableQuantity { get; init; }

    /// <summary>The fee to another platform, in the asset.</summary>
    [JsonPropertyName("withdrawMinFee")]
    public required decimal WithdrawMinFee { get; init; }

    /// <summary>The fee inside KuCoin, in the asset.</summary>
    [JsonPropertyName("innerWithdrawMinFee")]
    public required decimal InnerWithdrawMinFee { get; init; }

    /// <summary>The smallest withdrawal, in the asset.</summary>
    [JsonPropertyName("withdrawMinSize")]
    public required decimal WithdrawMinQuantity { get; init; }

    /// <summary>Whether withdrawals are open.</summary>
    [JsonPropertyName("isWithdrawEnabled")]
    public required bool IsWithdrawEnabled { get; init; }

    /// <summary>How many decimal places a withdrawal may have.</summary>
    [JsonPropertyName("precision")]
    public required int WithdrawPrecision { get; init; }

    /// <summary>The display name of the chain.</summary>
    [JsonPropertyName("chain")]
    public string? Network { get; init; }

    /// <summary>The asset that the quota is counted in.</summary>
    [JsonPropertyName("quotaCurrency")]
    public string? QuotaAsset { get; init; }

    /// <summary>The limit of 24 hours, in the quota asset.</summary>
    [JsonPropertyName("limitQuotaCurrencyAmount")]
    public decimal? LimitQuotaAssetQuantity { get; init; }

    /// <summary>What of it is used, in the quota asset.</summary>
    [JsonPropertyName("usedQuotaCurrencyAmount")]
    public decimal? UsedQuotaAssetQuantity { get; init; }

    /// <summary>What is locked against withdrawal, in the asset.</summary>
    [JsonPropertyName("lockedAmount")]
    public decimal? LockedQuantity { get; init; }

    /// <summary>Why withdrawing is restricted; <see langword="null"/> when it is not.</summary>
    [JsonPropertyName("reason")]
    public string? Reason { get; init; }
}
