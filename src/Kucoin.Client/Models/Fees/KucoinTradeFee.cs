using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Fees;

/// <summary>The fees of the user on one symbol, as fractions of the amount traded.</summary>
public sealed record KucoinTradeFee
{
    /// <summary>The pair, or the futures contract.</summary>
    [JsonPropertyName("symbol")]
    public required string Symbol { get; init; }

    /// <summary>The taker fee.</summary>
    [JsonPropertyName("takerFeeRate")]
    public decimal? TakerFeeRate { get; init; }

    /// <summary>The maker fee; may be negative.</summary>
    [JsonPropertyName("makerFeeRate")]
    public decimal? MakerFeeRate { get; init; }

    /// <summary>The tax on selling; in taxed regions only.</summary>
    [JsonPropertyName("sellTaxRate")]
    public decimal? SellTaxRate { get; init; }

    /// <summary>The tax on buying; in taxed regions only.</summary>
    [JsonPropertyName("buyTaxRate")]
    public decimal? BuyTaxRate { get; init; }
}
