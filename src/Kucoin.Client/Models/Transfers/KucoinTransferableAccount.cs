using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Transfers;

/// <summary>How much of an asset can leave one wallet.</summary>
public sealed record KucoinTransferableAccount
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

    /// <summary>What can be moved out; at most <see cref="Available"/>.</summary>
    [JsonPropertyName("transferable")]
    public required decimal Transferable { get; init; }
}
