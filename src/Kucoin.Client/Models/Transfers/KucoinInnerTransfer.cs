namespace Kucoin.Client.Models.Transfers;

/// <summary>An accepted transfer between wallets of one user.</summary>
public sealed record KucoinInnerTransfer
{
    /// <summary>The id that KuCoin assigned to the transfer.</summary>
    public required string OrderId { get; init; }
}
