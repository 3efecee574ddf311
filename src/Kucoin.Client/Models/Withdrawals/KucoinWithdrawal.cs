using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Withdrawals;

/// <summary>A withdrawal.</summary>
public sealed record KucoinWithdrawal
{
    /// <summary>The id of the withdrawal.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>The asset.</summary>
    [JsonPropertyName("currency")]
    public required string Asset { get; init; }

    /// <summary>The id of the chain; empty for an internal withdrawal.</summary>
    [JsonPropertyName("chain")]
    public string? Network { get; init; }

    /// <summary>The state.</summary>
    [JsonPropertyName("status")]
    public WithdrawalStatus Status { get; init; }

    /// <summary>KuCoin's text for the detailed state.</summary>
    [JsonPropertyName("subStatus")]
    public string? SubStatus { get; init; }

    /// <summary>The recipient address.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; init; }

    /// <summary>The memo of the recipient address.</summary>
    [JsonPropertyName("memo")]
    public string? Memo { get; init; }

    /// <summary>Whether it is an internal (off-chain) withdrawal.</summary>
    [JsonPropertyName("isInner")]
    public bool? IsInner { get; init; }

    /// <summary>The amount, in the asset.</summary>
    [JsonPropertyName("amount")]
    public required decimal Quantity { get; init; }

    /// <summary>The fee, in the asset.</summary>
    [JsonPropertyName("fee")]
    public decimal? Fee { get; init; }

    /// <summary>The transaction on the chain; <see langword="null"/> until it is sent, and for an internal withdrawal.</summary>
    [JsonPropertyName("walletTxId")]
    public string? WalletTransactionId { get; init; }

    /// <summary>When it was requested, in UTC.</summary>
    [JsonPropertyName("createdAt")]
    public required DateTime CreateTime { get; init; }

    /// <summary>When its state last changed, in UTC.</summary>
    [JsonPropertyName("updatedAt")]
    public DateTime? UpdateTime { get; init; }

    /// <summary>The caller's remark.</summary>
    [JsonPropertyName("remark")]
    public string? Remark { get; init; }

    /// <summary>Whether there is a negative balance to repay.</summary>
    [JsonPropertyName("arrears")]
    public bool? Arrears { get; init; }

    /// <summary>
    /// The failure reason, as a code; empty if it did not fail. It is <c>withdraw.manual.cancel</c> for a withdrawal that its user
    /// canceled.
    /// </summary>
    [JsonPropertyName("failureReason")]
    public string? FailureReason { get; init; }

    /// <summary>The failure reason, in words.</summary>
    [JsonPropertyName("failureReasonMsg")]
    public string? FailureReasonMessage { get; init; }

    /// <summary>The failure reason, if KuCoin provides it.</summary>
    [JsonPropertyName("reason")]
    public string? Reason { get; init; }
}
