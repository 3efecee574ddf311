using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Transfers;

/// <summary>An accepted universal transfer.</summary>
public sealed record KucoinUniversalTransfer
{
    /// <summary>The id that KuCoin assigned to the transfer.</summary>
    [JsonConverter(typeof(IdConverter))]
    public required string OrderId { get; init; }
}
