using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Margin;

/// <summary>How much can be borrowed, bought and held on isolated margin of one pair.</summary>
public sealed record KucoinRiskLimitIsolatedMargin
{
    /// <summary>The pair.</summary>
    [JsonPropertyName("symbol")]
    public required string Symbol { get; init; }

    /// <summary>The most that can be borrowed of the first asset.</summary>
    [JsonPropertyName("baseMaxBorrowAmount")]
    public required decimal BaseMaxBorrowQuantity { get; init; }

    /// <summary>The most that can be bought of the first asset.</summary>
    [JsonPropertyName("baseMaxBuyAmount")]
    public required decimal BaseMaxBuyQuantity { get; init; }

    /// <summary>The most that can be held of the first asset.</summary>
    [JsonPropertyName("baseMaxHoldAmount")]
    public decimal? BaseMaxHoldQuantity { get; init; }

    /// <summary>How many decimal places an amount of the first asset has.</summary>
    [JsonPropertyName("basePrecision")]
    public required int BasePrecision { get; init; }

    /// <summary>The least that can be borrowed of the first asset.</summary>
    [JsonPropertyName("baseBorrowMinAmount")]
    public decimal? BaseBorrowMinQuantity { get; init; }

    /// <summary>The step of a borrowed amount of the first asset.</summary>
    [JsonPropertyName("baseBorrowMinUnit")]
    public decimal? BaseBorrowMinUnit { get; init; }

    /// <summary>Whether the first asset can be borrowed.</summary>
    [JsonPropertyName("baseBorrowEnabled")]
    public bool? BaseBorrowEnabled { get; init; }

    /// <summary>The weight of the first asset as a debt.</summary>
    [JsonPropertyName("baseBorrowCoefficient")]
    public decimal? BaseBorrowCoefficient { get; init; }

    /// <summary>The weight of the first asset as collateral.</summary>
    [JsonPropertyName("baseMarginCoefficient")]
    public decimal? BaseMarginCoefficient { get; init; }

    /// <summary>The most that can be borrowed of the second asset.</summary>
    [JsonPropertyName("quoteMaxBorrowAmount")]
    public required decimal QuoteMaxBorrowQuantity { get; init; }

    /// <summary>The most that can be bought of the second asset.</summary>
    [JsonPropertyName("quoteMaxBuyAmount")]
    public required decimal QuoteMaxBuyQuantity { get; init; }

    /// <summary>The most that can be held of the second asset.</summary>
    [JsonPropertyName("quoteMaxHoldAmount")]
    public decimal? QuoteMaxHoldQuantity { get; init; }

    /// <summary>How many decimal places an amount of the second asset has.</summary>
    [JsonPropertyName("quotePrecision")]
    public required int QuotePrecision { get; init; }

    /// <summary>The least that can be borrowed of the second asset.</summary>
    [JsonPropertyName("quoteBorrowMinAmount")]
    public decimal? QuoteBorrowMinQuantity { get; init; }

    /// <summary>The step of a borrowed amount of the second asset.</summary>
    [JsonPropertyName("quoteBorrowMinUnit")]
    public decimal? QuoteBorrowMinUnit { get; init; }

    /// <summary>Whether the second asset can be borrowed.</summary>
    [JsonPropertyName("quoteBorrowEnabled")]
    public bool? QuoteBorrowEnabled { get; init; }

    /// <summary>The weight of the second asset as a debt.</summary>
    [JsonPropertyName("quoteBorrowCoefficient")]
    public decimal? QuoteBorrowCoefficient { get; init; }

    /// <summary>The weight of the second asset as collateral.</summary>
    [JsonPropertyName("quoteMarginCoefficient")]
    public decimal? QuoteMarginCoefficient { get; init; }

    /// <summary>When the limits were taken, in UTC.</summary>
    [JsonPropertyName("timestamp")]
    public DateTime? Timestamp { get; init; }
}
