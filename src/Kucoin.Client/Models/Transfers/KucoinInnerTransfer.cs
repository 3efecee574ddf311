using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Transfers;

/// <summary>An accepted transfer between wallets of one user.</summary>
public sealed record KucoinInnerTransfer
{
    /// <summary>The id that KuCoin assigned to the transfer.</summary>
    [JsonConverter(typeof(IdConverter))]
    public required string OrderId { get; init; }
}
