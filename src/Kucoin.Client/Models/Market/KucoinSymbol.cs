using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Market;

/// <summary>A pair that can be traded, with the rules of its orders.</summary>
public sealed record KucoinSymbol
{
    /// <summary>The pair, for example <c>BTC-USDT</c>.</summary>
    [JsonPropertyName("symbol")]
    public required string Symbol { get; init; }

    /// <summary>Its display name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The asset that is bought and sold.</summary>
    [JsonPropertyName("baseCurrency")]
    public required string BaseAsset { get; init; }

    /// <summary>The asset that is paid.</summary>
    [JsonPropertyName("quoteCurrency")]
    public required string QuoteAsset { get; init; }

    /// <summary>The asset of the fees.</summary>
    [JsonPropertyName("feeCurrency")]
    public string? FeeAsset { get; init; }

    /// <summary>The market group.</summary>
    [JsonPropertyName("market")]
    public string? Market { get; init; }

    /// <summary>The smallest order, in the base asset.</summary>
    [JsonPropertyName("baseMinSize")]
    public decimal? BaseMinQuantity { get; init; }

    /// <summary>The smallest market order, in the quote asset.</summary>
    [JsonPropertyName("quoteMinSize")]
    public decimal? QuoteMinQuantity { get; init; }

    /// <summary>The largest order, in the base asset.</summary>
    [JsonPropertyName("baseMaxSize")]
    public decimal? BaseMaxQuantity { get; init; }

    /// <summary>The largest market order, in the quote asset.</summary>
    [JsonPropertyName("quoteMaxSize")]
    public decimal? QuoteMaxQuantity { get; init; }

    /// <summary>The step of a quantity.</summary>
    [JsonPropertyName("baseIncrement")]
    public decimal? BaseIncrement { get; init; }

    /// <summary>The step of funds.</summary>
    [JsonPropertyName("quoteIncrement")]
    public decimal? QuoteIncrement { get; init; }

    /// <summary>The step of a price.</summary>
    [JsonPropertyName("priceIncrement")]
    public decimal? PriceIncrement { get; init; }

    /// <summary>The maximum distance of an order from the last price.</summary>
    [JsonPropertyName("priceLimitRate")]
    public decimal? PriceLimitRate { get; init; }

    /// <summary>The smallest value of an order.</summary>
    [JsonPropertyName("minFunds")]
    public decimal? MinFunds { get; init; }

    /// <summary>Whether it can be traded on margin.</summary>
    [JsonPropertyName("isMarginEnabled")]
    public bool? IsMarginEnabled { get; init; }

    /// <summary>Whether it can be traded.</summary>
    [JsonPropertyName("enableTrading")]
    public bool? EnableTrading { get; init; }

    /// <summary>The fee group.</summary>
    [JsonPropertyName("feeCategory")]
    public int? FeeCategory { get; init; }

    /// <summary>The multiplier of the maker fee.</summary>
    [JsonPropertyName("makerFeeCoefficient")]
    public decimal? MakerFeeCoefficient { get; init; }

    /// <summary>The multiplier of the taker fee.</summary>
    [JsonPropertyName("takerFeeCoefficient")]
    public decimal? TakerFeeCoefficient { get; init; }

    /// <summary>Whether it is marked as risky.</summary>
    [JsonPropertyName("st")]
    public bool? SpecialTreatment { get; init; }

    /// <summary>Whether a call auction is in progress.</summary>
    [JsonPropertyName("callauctionIsEnabled")]
    public bool? CallAuctionEnabled { get; init; }

    /// <summary>The lowest price in the auction.</summary>
    [JsonPropertyName("callauctionPriceFloor")]
    public decimal? CallAuctionPriceFloor { get; init; }

    /// <summary>The highest price in the auction.</summary>
    [JsonPropertyName("callauctionPriceCeiling")]
    public decimal? CallAuctionPriceCeiling { get; init; }

    /// <summary>When the stage begins in which orders can be placed and canceled, in UTC.</summary>
    [JsonPropertyName("callauctionFirstStageStartTime")]
    public DateTime? CallAuctionFirstStageStartTime { get; init; }

    /// <summary>When the stage begins in which orders can only be placed, in UTC.</summary>
    [JsonPropertyName("callauctionSecondStageStartTime")]
    public DateTime? CallAuctionSecondStageStartTime { get; init; }

    /// <summary>When the stage begins in which orders are matched, in UTC.</summary>
    [JsonPropertyName("callauctionThirdStageStartTime")]
    public DateTime? CallAuctionThirdStageStartTime { get; init; }

    /// <summary>When trading starts, in UTC.</summary>
    [JsonPropertyName("tradingStartTime")]
    public DateTime? TradingStartTime { get; init; }
}
