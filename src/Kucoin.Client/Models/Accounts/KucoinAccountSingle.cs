using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Accounts;

/// <summary>One wallet, asked for by its id. The response repeats neither the id nor the kind.</summary>
public sealed record KucoinAccountSingle
{
    /// <summary>The asset.</summary>
    [JsonPropertyName("currency")]
    public required string Asset { get; init; }

    /// <summary>Everything in the wallet: available and held.</summary>
    [JsonPropertyName("balance")]
    public required decimal Total { get; init; }

    /// <summary>What can be used.</summary>
    [JsonPropertyName("available")]
    public required decimal Available { get; init; }

    /// <summary>What orders and pending withdrawals hold.</summary>
    [JsonPropertyName("holds")]
    public required decimal Holds { get; init; }
}
