using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Fees;

/// <summary>The base fees of the user, as fractions of the amount traded.</summary>
public sealed record KucoinUserFee
{
    /// <summary>The taker fee.</summary>
    [JsonPropertyName("takerFeeRate")]
    public decimal? TakerFeeRate { get; init; }

    /// <summary>The maker fee; may be negative.</summary>
    [JsonPropertyName("makerFeeRate")]
    public decimal? MakerFeeRate { get; init; }
}
