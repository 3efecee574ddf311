using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Market;

/// <summary>The last 24 hours of one pair. What KuCoin has no value for is null.</summary>
public sealed record Kucoin24HourStat
{
    /// <summary>When it was taken, in UTC.</summary>
    [JsonPropertyName("time")]
    public DateTime? Timestamp { get; init; }

    /// <summary>The pair.</summary>
    [JsonPropertyName("symbol")]
    public string? Symbol { get; init; }

    /// <summary>The best bid, in the quote asset.</summary>
    [JsonPropertyName("buy")]
    public decimal? BestBidPrice { get; init; }

    /// <summary>The best ask, in the quote asset.</summary>
    [JsonPropertyName("sell")]
    public decimal? BestAskPrice { get; init; }

    /// <summary>The change within 24 hours as a part of the price: 0.01 is 1 %.</summary>
    [JsonPropertyName("changeRate")]
    public decimal? ChangePercentage { get; init; }

    /// <summary>The change within 24 hours, in the quote asset.</summary>
    [JsonPropertyName("changePrice")]
    public decimal? ChangePrice { get; init; }

    /// <summary>The highest price of the 24 hours, in the quote asset.</summary>
    [JsonPropertyName("high")]
    public decimal? HighPrice { get; init; }

    /// <summary>The lowest price of the 24 hours, in the quote asset.</summary>
    [JsonPropertyName("low")]
    public decimal? LowPrice { get; init; }

    /// <summary>The volume of the 24 hours, in the base asset.</summary>
    [JsonPropertyName("vol")]
    public decimal? Volume { get; init; }

    /// <summary>The volume of the 24 hours, in the quote asset.</summary>
    [JsonPropertyName("volValue")]
    public decimal? QuoteVolume { get; init; }

    /// <summary>The price of the last trade, in the quote asset.</summary>
    [JsonPropertyName("last")]
    public decimal? LastPrice { get; init; }

    /// <summary>The average price of the 24 hours, in the quote asset.</summary>
    [JsonPropertyName("averagePrice")]
    public decimal? AveragePrice { get; init; }

    /// <summary>The base taker fee as a part of the amount: 0.001 is 0.1 %.</summary>
    [JsonPropertyName("takerFeeRate")]
    public decimal? TakerFeeRate { get; init; }

    /// <summary>The base maker fee as a part of the amount: 0.001 is 0.1 %.</summary>
    [JsonPropertyName("makerFeeRate")]
    public decimal? MakerFeeRate { get; init; }

    /// <summary>What the taker fee is multiplied by: 1 for most pairs, 0 for no fee.</summary>
    [JsonPropertyName("takerCoefficient")]
    public decimal? TakerCoefficient { get; init; }

    /// <summary>What the maker fee is multiplied by: 1 for most pairs, 0 for no fee.</summary>
    [JsonPropertyName("makerCoefficient")]
    public decimal? MakerCoefficient { get; init; }
}
