using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Withdrawals;

/// <summary>A withdrawal that was accepted.</summary>
public sealed record KucoinNewWithdrawal
{
    /// <summary>The id of the withdrawal.</summary>
    [JsonPropertyName("withdrawalId")]
    public required string WithdrawalId { get; init; }
}
