using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Margin;

/// <summary>The cross-margin wallet.</summary>
public sealed record KucoinMarginAccount
{
    /// <summary>The debt as a fraction of the assets; 0 without debt.</summary>
    [JsonPropertyName("debtRatio")]
    public decimal? DebtRatio { get; init; }

    /// <summary>The value of all assets in the requested quote asset.</summary>
    [JsonPropertyName("totalAssetOfQuoteCurrency")]
    public decimal? TotalAssetOfQuoteAsset { get; init; }

    /// <summary>The value of all debts in the requested quote asset.</summary>
    [JsonPropertyName("totalLiabilityOfQuoteCurrency")]
    public decimal? TotalLiabilityOfQuoteAsset { get; init; }

    /// <summary>The state of the position.</summary>
    [JsonPropertyName("status")]
    public MarginStatus? Status { get; init; }

    /// <summary>One row for each asset.</summary>
    [JsonPropertyName("accounts")]
    public required IEnumerable<KucoinMarginAccountDetail> Accounts { get; init => field = value ?? []; }
}

/// <summary>One asset of the cross-margin wallet.</summary>
public sealed record KucoinMarginAccountDetail
{
    /// <summary>The asset.</summary>
    [JsonPropertyName("currency")]
    public required string Asset { get; init; }

    /// <summary>The total balance: available and held.</summary>
    [JsonPropertyName("total")]
    public required decimal TotalBalance { get; init; }

    /// <summary>The available balance.</summary>
    [JsonPropertyName("available")]
    public decimal? AvailableBalance { get; init; }

    /// <summary>The balance held by orders.</summary>
    [JsonPropertyName("hold")]
    public decimal? HoldBalance { get; init; }

    /// <summary>The debt: principal and interest.</summary>
    [JsonPropertyName("liability")]
    public required decimal Liability { get; init; }

    /// <summary>The principal of the debt.</summary>
    [JsonPropertyName("liabilityPrincipal")]
    public decimal? LiabilityPrincipal { get; init; }

    /// <summary>The interest of the debt.</summary>
    [JsonPropertyName("liabilityInterest")]
    public decimal? LiabilityInterest { get; init; }

    /// <summary>The remaining amount that can be borrowed.</summary>
    [JsonPropertyName("maxBorrowSize")]
    public decimal? MaxBorrowQuantity { get; init; }

    /// <summary>Whether the asset can be borrowed.</summary>
    [JsonPropertyName("borrowEnabled")]
    public bool? BorrowEnabled { get; init; }

    /// <summary>Whether the asset can be transferred into the wallet.</summary>
    [JsonPropertyName("transferInEnabled")]
    public bool? TransferEnabled { get; init; }
}
