using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Margin;

/// <summary>The cross-margin wallet.</summary>
public sealed record KucoinMarginAccount
{
    /// <summary>Debt as a part of assets; 0 when there is none.</summary>
    [JsonPropertyName("debtRatio")]
    public required decimal DebtRatio { get; init; }

    /// <summary>The value of all assets in the quote asset that was asked for.</summary>
    [JsonPropertyName("totalAssetOfQuoteCurrency")]
    public decimal? TotalAssetOfQuoteAsset { get; init; }

    /// <summary>The value of all debts in the quote asset that was asked for.</summary>
    [JsonPropertyName("totalLiabilityOfQuoteCurrency")]
    public decimal? TotalLiabilityOfQuoteAsset { get; init; }

    /// <summary>The state of the position.</summary>
    [JsonPropertyName("status")]
    public MarginStatus? Status { get; init; }

    /// <summary>One row for each asset.</summary>
    [JsonPropertyName("accounts")]
    public required IEnumerable<KucoinMarginAccountDetail> Accounts { get; init => field = WholeList.Checked(value); }
}

/// <summary>One asset of the cross-margin wallet.</summary>
public sealed record KucoinMarginAccountDetail
{
    /// <summary>The asset.</summary>
    [JsonPropertyName("currency")]
    public required string Asset { get; init; }

    /// <summary>Everything in the wallet: available and held.</summary>
    [JsonPropertyName("total")]
    public required decimal TotalBalance { get; init; }

    /// <summary>What can be used.</summary>
    [JsonPropertyName("available")]
    public required decimal AvailableBalance { get; init; }

    /// <summary>What orders hold.</summary>
    [JsonPropertyName("hold")]
    public required decimal HoldBalance { get; init; }

    /// <summary>The debt: principal and interest.</summary>
    [JsonPropertyName("liability")]
    public required decimal Liability { get; init; }

    /// <summary>The part of the debt that was borrowed.</summary>
    [JsonPropertyName("liabilityPrincipal")]
    public decimal? LiabilityPrincipal { get; init; }

    /// <summary>The part of the debt that is interest.</summary>
    [JsonPropertyName("liabilityInterest")]
    public decimal? LiabilityInterest { get; init; }

    /// <summary>How much more can be borrowed.</summary>
    [JsonPropertyName("maxBorrowSize")]
    public decimal? MaxBorrowQuantity { get; init; }

    /// <summary>Whether the asset can be borrowed.</summary>
    [JsonPropertyName("borrowEnabled")]
    public bool? BorrowEnabled { get; init; }

    /// <summary>Whether the asset can be moved into the wallet.</summary>
    [JsonPropertyName("transferInEnabled")]
    public bool? TransferEnabled { get; init; }
}
