using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Market;

/// <summary>Whether the exchange is open.</summary>
public sealed record KucoinServiceStatus
{
    /// <summary>The state.</summary>
    [JsonPropertyName("status")]
    public ServiceStatus Status { get; init; }

    /// <summary>KuCoin's message about the state.</summary>
    [JsonPropertyName("msg")]
    public string? Message { get; init; }
}
