using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Market;

/// <summary>Whether the exchange is open.</summary>
public sealed record KucoinServiceStatus
{
    /// <summary>The state.</summary>
    [JsonPropertyName("status")]
    public required ServiceStatus Status { get; init; }

    /// <summary>What KuCoin says about it.</summary>
    [JsonPropertyName("msg")]
    public string? Message { get; init; }
}
