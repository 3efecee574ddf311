using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Transfers;

/// <summary>The amount of an asset that can be transferred from one wallet.</summary>
public sealed record KucoinTransferableAccount
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

    /// <summary>The amount that can be transferred; at most <see cref="Available"/>.</summary>
    [JsonPropertyName("transferable")]
    public required decimal Transferable { get; init; }
}
