using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Accounts;

/// <summary>One wallet, requested by its id. The response contains neither the id nor the kind.</summary>
public sealed record KucoinAccountSingle
{
    /// <summary>The asset.</summary>
    [JsonPropertyName("currency")]
    public required string Asset { get; init; }

    /// <summary>The total balance: available and held.</summary>
    [JsonPropertyName("balance")]
    public required decimal Total { get; init; }

    /// <summary>The available balance.</summary>
    [JsonPropertyName("available")]
    public required decimal Available { get; init; }

    /// <summary>The balance held by orders and pending withdrawals.</summary>
    [JsonPropertyName("holds")]
    public required decimal Holds { get; init; }
}
