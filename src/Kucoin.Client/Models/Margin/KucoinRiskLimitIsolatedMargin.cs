using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Margin;

/// <summary>The limits for borrowing, buying and holding on isolated margin of one pair.</summary>
public sealed record KucoinRiskLimitIsolatedMargin
{
    /// <summary>The pair.</summary>
    [JsonPropertyName("symbol")]
    public required string Symbol { get; init; }

    /// <summary>The maximum amount that can be borrowed of the base asset.</summary>
    [JsonPropertyName("baseMaxBorrowAmount")]
    public decimal? BaseMaxBorrowQuantity { get; init; }

    /// <summary>The maximum amount that can be bought of the base asset.</summary>
    [JsonPropertyName("baseMaxBuyAmount")]
    public decimal? BaseMaxBuyQuantity { get; init; }

    /// <summary>The maximum amount that can be held of the base asset.</summary>
    [JsonPropertyName("baseMaxHoldAmount")]
    public decimal? BaseMaxHoldQuantity { get; init; }

    /// <summary>The number of decimal places of an amount of the base asset.</summary>
    [JsonPropertyName("basePrecision")]
    public int? BasePrecision { get; init; }

    /// <summary>The minimum amount that can be borrowed of the base asset.</summary>
    [JsonPropertyName("baseBorrowMinAmount")]
    public decimal? BaseBorrowMinQuantity { get; init; }

    /// <summary>The step of a borrowed amount of the base asset.</summary>
    [JsonPropertyName("baseBorrowMinUnit")]
    public decimal? BaseBorrowMinUnit { get; init; }

    /// <summary>Whether the base asset can be borrowed.</summary>
    [JsonPropertyName("baseBorrowEnabled")]
    public bool? BaseBorrowEnabled { get; init; }

    /// <summary>The weight of the base asset as a debt.</summary>
    [JsonPropertyName("baseBorrowCoefficient")]
    public decimal? BaseBorrowCoefficient { get; init; }

    /// <summary>The weight of the base asset as collateral.</summary>
    [JsonPropertyName("baseMarginCoefficient")]
    public decimal? BaseMarginCoefficient { get; init; }

    /// <summary>The maximum amount that can be borrowed of the quote asset.</summary>
    [JsonPropertyName("quoteMaxBorrowAmount")]
    public decimal? QuoteMaxBorrowQuantity { get; init; }

    /// <summary>The maximum amount that can be bought of the quote asset.</summary>
    [JsonPropertyName("quoteMaxBuyAmount")]
    public decimal? QuoteMaxBuyQuantity { get; init; }

    /// <summary>The maximum amount that can be held of the quote asset.</summary>
    [JsonPropertyName("quoteMaxHoldAmount")]
    public decimal? QuoteMaxHoldQuantity { get; init; }

    /// <summary>The number of decimal places of an amount of the quote asset.</summary>
    [JsonPropertyName("quotePrecision")]
    public int? QuotePrecision { get; init; }

    /// <summary>The minimum amount that can be borrowed of the quote asset.</summary>
    [JsonPropertyName("quoteBorrowMinAmount")]
    public decimal? QuoteBorrowMinQuantity { get; init; }

    /// <summary>The step of a borrowed amount of the quote asset.</summary>
    [JsonPropertyName("quoteBorrowMinUnit")]
    public decimal? QuoteBorrowMinUnit { get; init; }

    /// <summary>Whether the quote asset can be borrowed.</summary>
    [JsonPropertyName("quoteBorrowEnabled")]
    public bool? QuoteBorrowEnabled { get; init; }

    /// <summary>The weight of the quote asset as a debt.</summary>
    [JsonPropertyName("quoteBorrowCoefficient")]
    public decimal? QuoteBorrowCoefficient { get; init; }

    /// <summary>The weight of the quote asset as collateral.</summary>
    [JsonPropertyName("quoteMarginCoefficient")]
    public decimal? QuoteMarginCoefficient { get; init; }

    /// <summary>The time of the limits, in UTC.</summary>
    [JsonPropertyName("timestamp")]
    public DateTime? Timestamp { get; init; }
}
