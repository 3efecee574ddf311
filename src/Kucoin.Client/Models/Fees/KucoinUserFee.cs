using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Fees;

/// <summary>The base fees of the user, as parts of the amount traded.</summary>
public sealed record KucoinUserFee
{
    /// <summary>For taking liquidity.</summary>
    [JsonPropertyName("takerFeeRate")]
    public required decimal TakerFeeRate { get; init; }

    /// <summary>For making liquidity; may be negative.</summary>
    [JsonPropertyName("makerFeeRate")]
    public required decimal MakerFeeRate { get; init; }
}
