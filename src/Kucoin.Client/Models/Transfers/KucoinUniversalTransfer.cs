namespace Kucoin.Client.Models.Transfers;

/// <summary>An accepted universal transfer.</summary>
public sealed record KucoinUniversalTransfer
{
    /// <summary>The id that KuCoin assigned to the transfer.</summary>
    public required string OrderId { get; init; }
}
