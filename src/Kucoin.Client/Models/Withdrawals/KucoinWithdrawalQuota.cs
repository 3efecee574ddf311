using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Withdrawals;

/// <summary>The limits and fees for withdrawals of one asset on one chain.</summary>
public sealed record KucoinWithdrawalQuota
{
    /// <summary>The asset.</summary>
    [JsonPropertyName("currency")]
    public string? Asset { get; init; }

    /// <summary>The 24-hour limit, in BTC.</summary>
    [JsonPropertyName("limitBTCAmount")]
    public decimal? LimitBTCQuantity { get; init; }

    /// <summary>The used part of the limit, in BTC.</summary>
    [JsonPropertyName("usedBTCAmount")]
    public decimal? UsedBTCQuantity { get; init; }

    /// <summary>The remaining 24-hour quota, in the asset.</summary>
    [JsonPropertyName("remainAmount")]
    public decimal? RemainingQuantity { get; init; }

    /// <summary>The available balance of the main wallet, in the asset.</summary>
    [JsonPropertyName("availableAmount")]
    public decimal? AvailableQuantity { get; init; }

    /// <summary>The fee to another platform, in the asset.</summary>
    [JsonPropertyName("withdrawMinFee")]
    public decimal? WithdrawMinFee { get; init; }

    /// <summary>The fee of an internal withdrawal, in the asset.</summary>
    [JsonPropertyName("innerWithdrawMinFee")]
    public decimal? InnerWithdrawMinFee { get; init; }

    /// <summary>The smallest withdrawal, in the asset.</summary>
    [JsonPropertyName("withdrawMinSize")]
    public decimal? WithdrawMinQuantity { get; init; }

    /// <summary>Whether withdrawals are open.</summary>
    [JsonPropertyName("isWithdrawEnabled")]
    public bool? IsWithdrawEnabled { get; init; }

    /// <summary>The maximum number of decimal places of a withdrawal.</summary>
    [JsonPropertyName("precision")]
    public int? WithdrawPrecision { get; init; }

    /// <summary>The display name of the chain.</summary>
    [JsonPropertyName("chain")]
    public string? Network { get; init; }

    /// <summary>The asset that the quota is measured in.</summary>
    [JsonPropertyName("quotaCurrency")]
    public string? QuotaAsset { get; init; }

    /// <summary>The 24-hour limit, in the quota asset.</summary>
    [JsonPropertyName("limitQuotaCurrencyAmount")]
    public decimal? LimitQuotaAssetQuantity { get; init; }

    /// <summary>The used part of the limit, in the quota asset.</summary>
    [JsonPropertyName("usedQuotaCurrencyAmount")]
    public decimal? UsedQuotaAssetQuantity { get; init; }

    /// <summary>The amount that is locked against withdrawal, in the asset.</summary>
    [JsonPropertyName("lockedAmount")]
    public decimal? LockedQuantity { get; init; }

    /// <summary>The reason why withdrawals are restricted; <see langword="null"/> if they are not.</summary>
    [JsonPropertyName("reason")]
    public string? Reason { get; init; }
}
