using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Margin;

/// <summary>The limits for borrowing, buying and holding an asset on cross margin.</summary>
public sealed record KucoinRiskLimitCrossMargin
{
    /// <summary>The asset.</summary>
    [JsonPropertyName("currency")]
    public required string Asset { get; init; }

    /// <summary>The maximum amount that can be borrowed.</summary>
    [JsonPropertyName("borrowMaxAmount")]
    public decimal? BorrowMaxQuantity { get; init; }

    /// <summary>The maximum amount that can be bought.</summary>
    [JsonPropertyName("buyMaxAmount")]
    public decimal? BuyMaxQuantity { get; init; }

    /// <summary>The maximum amount that can be held.</summary>
    [JsonPropertyName("holdMaxAmount")]
    public decimal? HoldMaxQuantity { get; init; }

    /// <summary>The number of decimal places of an amount.</summary>
    [JsonPropertyName("precision")]
    public int? Precision { get; init; }

    /// <summary>The weight of the asset as a debt.</summary>
    [JsonPropertyName("borrowCoefficient")]
    public decimal? BorrowCoefficient { get; init; }

    /// <summary>The weight of the asset as collateral.</summary>
    [JsonPropertyName("marginCoefficient")]
    public decimal? MarginCoefficient { get; init; }

    /// <summary>The minimum amount that can be borrowed.</summary>
    [JsonPropertyName("borrowMinAmount")]
    public decimal? BorrowMinQuantity { get; init; }

    /// <summary>The step of a borrowed amount.</summary>
    [JsonPropertyName("borrowMinUnit")]
    public decimal? BorrowMinUnit { get; init; }

    /// <summary>Whether the asset can be borrowed.</summary>
    [JsonPropertyName("borrowEnabled")]
    public bool? BorrowEnabled { get; init; }

    /// <summary>The time of the limits, in UTC.</summary>
    [JsonPropertyName("timestamp")]
    public DateTime? Timestamp { get; init; }
}
