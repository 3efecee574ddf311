using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Margin;

/// <summary>How much of an asset can be borrowed, bought and held on cross margin.</summary>
public sealed record KucoinRiskLimitCrossMargin
{
    /// <summary>The asset.</summary>
    [JsonPropertyName("currency")]
    public required string Asset { get; init; }

    /// <summary>The most that can be borrowed.</summary>
    [JsonPropertyName("borrowMaxAmount")]
    public required decimal BorrowMaxQuantity { get; init; }

    /// <summary>The most that can be bought.</summary>
    [JsonPropertyName("buyMaxAmount")]
    public required decimal BuyMaxQuantity { get; init; }

    /// <summary>The most that can be held.</summary>
    [JsonPropertyName("holdMaxAmount")]
    public decimal? HoldMaxQuantity { get; init; }

    /// <summary>How many decimal places an amount has.</summary>
    [JsonPropertyName("precision")]
    public required int Precision { get; init; }

    /// <summary>The weight of the asset as a debt.</summary>
    [JsonPropertyName("borrowCoefficient")]
    public decimal? BorrowCoefficient { get; init; }

    /// <summary>The weight of the asset as collateral.</summary>
    [JsonPropertyName("marginCoefficient")]
    public decimal? MarginCoefficient { get; init; }

    /// <summary>The least that can be borrowed.</summary>
    [JsonPropertyName("borrowMinAmount")]
    public decimal? BorrowMinQuantity { get; init; }

    /// <summary>The step of a borrowed amount.</summary>
    [JsonPropertyName("borrowMinUnit")]
    public decimal? BorrowMinUnit { get; init; }

    /// <summary>Whether the asset can be borrowed.</summary>
    [JsonPropertyName("borrowEnabled")]
    public bool? BorrowEnabled { get; init; }

    /// <summary>When the limits were taken, in UTC.</summary>
    [JsonPropertyName("timestamp")]
    public DateTime? Timestamp { get; init; }
}
