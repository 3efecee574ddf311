using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Withdrawals;

/// <summary>A withdrawal that was accepted.</summary>
public sealed record KucoinNewWithdrawal
{
    /// <summary>The id of the withdrawal.</summary>
    [JsonConverter(typeof(IdConverter))]
    public required string WithdrawalId { get; init; }
}
