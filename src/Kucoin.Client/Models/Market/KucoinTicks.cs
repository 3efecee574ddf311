using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Market;

/// <summary>The last prices of every pair.</summary>
public sealed record KucoinTicks
{
    /// <summary>The time of the prices, in UTC.</summary>
    [JsonPropertyName("time")]
    public DateTime? Timestamp { get; init; }

    /// <summary>One row for each pair.</summary>
    [JsonPropertyName("ticker")]
    public IEnumerable<KucoinAllTick> Data { get; init => field = value ?? []; } = [];
}

/// <summary>The last 24 hours of one pair.</summary>
public sealed record KucoinAllTick
{
    /// <summary>The pair.</summary>
    [JsonPropertyName("symbol")]
    public required string Symbol { get; init; }

    /// <summary>Its display name.</summary>
    [JsonPropertyName("symbolName")]
    public string? SymbolName { get; init; }

    /// <summary>The best bid.</summary>
    [JsonPropertyName("buy")]
    public decimal? BestBidPrice { get; init; }

    /// <summary>The quantity at the best bid.</summary>
    [JsonPropertyName("bestBidSize")]
    public decimal? BestBidQuantity { get; init; }

    /// <summary>The best ask.</summary>
    [JsonPropertyName("sell")]
    public decimal? BestAskPrice { get; init; }

    /// <summary>The quantity at the best ask.</summary>
    [JsonPropertyName("bestAskSize")]
    public decimal? BestAskQuantity { get; init; }

    /// <summary>The change, as a fraction of the price.</summary>
    [JsonPropertyName("changeRate")]
    public decimal? ChangePercentage { get; init; }

    /// <summary>The change.</summary>
    [JsonPropertyName("changePrice")]
    public decimal? ChangePrice { get; init; }

    /// <summary>The highest price.</summary>
    [JsonPropertyName("high")]
    public decimal? HighPrice { get; init; }

    /// <summary>The lowest price.</summary>
    [JsonPropertyName("low")]
    public decimal? LowPrice { get; init; }

    /// <summary>The volume, in the base asset.</summary>
    [JsonPropertyName("vol")]
    public decimal? Volume { get; init; }

    /// <summary>The volume, in the quote asset.</summary>
    [JsonPropertyName("volValue")]
    public decimal? QuoteVolume { get; init; }

    /// <summary>The last price.</summary>
    [JsonPropertyName("last")]
    public decimal? LastPrice { get; init; }

    /// <summary>The average price.</summary>
    [JsonPropertyName("averagePrice")]
    public decimal? AveragePrice { get; init; }

    /// <summary>The base taker fee.</summary>
    [JsonPropertyName("takerFeeRate")]
    public decimal? TakerFeeRate { get; init; }

    /// <summary>The base maker fee.</summary>
    [JsonPropertyName("makerFeeRate")]
    public decimal? MakerFeeRate { get; init; }

    /// <summary>The multiplier of the taker fee.</summary>
    [JsonPropertyName("takerCoefficient")]
    public decimal? TakerCoefficient { get; init; }

    /// <summary>The multiplier of the maker fee.</summary>
    [JsonPropertyName("makerCoefficient")]
    public decimal? MakerCoefficient { get; init; }
}

/// <summary>The last price of one pair.</summary>
public sealed record KucoinTick
{
    /// <summary>The time of the price, in UTC.</summary>
    [JsonPropertyName("time")]
    public DateTime? Timestamp { get; init; }

    /// <summary>The sequence number of the last change.</summary>
    [JsonPropertyName("sequence")]
    public string? Sequence { get; init; }

    /// <summary>The last price.</summary>
    [JsonPropertyName("price")]
    public decimal? LastPrice { get; init; }

    /// <summary>The last quantity.</summary>
    [JsonPropertyName("size")]
    public decimal? LastQuantity { get; init; }

    /// <summary>The best bid.</summary>
    [JsonPropertyName("bestBid")]
    public decimal? BestBidPrice { get; init; }

    /// <summary>The quantity at the best bid.</summary>
    [JsonPropertyName("bestBidSize")]
    public decimal? BestBidQuantity { get; init; }

    /// <summary>The best ask.</summary>
    [JsonPropertyName("bestAsk")]
    public decimal? BestAskPrice { get; init; }

    /// <summary>The quantity at the best ask.</summary>
    [JsonPropertyName("bestAskSize")]
    public decimal? BestAskQuantity { get; init; }
}
