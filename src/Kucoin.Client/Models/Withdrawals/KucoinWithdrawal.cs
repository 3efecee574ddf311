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

    /// <summary>The id of the chain; empty for a withdrawal inside KuCoin.</summary>
    [JsonPropertyName("chain")]
    public string? Network { get; init; }

    /// <summary>The state.</summary>
    [JsonPropertyName("status")]
    public required WithdrawalStatus Status { get; init; }

    /// <summary>The state in more detail, in KuCoin's words.</summary>
    [JsonPropertyName("subStatus")]
    public string? SubStatus { get; init; }

    /// <summary>The address it goes to.</summary>
    [JsonPropertyName("address")]
    public required string Address { get; init; }

    /// <summary>The memo it goes with.</summary>
    [JsonPropertyName("memo")]
    public string? Memo { get; init; }

    /// <summary>Whether it stays inside KuCoin.</summary>
    [JsonPropertyName("isInner")]
    public required bool IsInner { get; init; }

    /// <summary>How much, in the asset.</summary>
    [JsonPropertyName("amount")]
    public required decimal Quantity { get; init; }

    /// <summary>The fee, in the asset.</summary>
    [JsonPropertyName("fee")]
    public decimal? Fee { get; init; }

    /// <summary>The transaction on the chain; <see langword="null"/> until it is sent, and inside KuCoin.</summary>
    [JsonPropertyName("walletTxId")]
    public string? WalletTransactionId { get; init; }

    /// <summary>When it was asked for, in UTC.</summary>
    [JsonPropertyName("createdAt")]
    public required DateTime CreateTime { get; init; }

    /// <summary>When its state last changed, in UTC.</summary>
    [JsonPropertyName("updatedAt")]
    public DateTime? UpdateTime { get; init; }

    /// <summary>The caller's remark.</summary>
    [JsonPropertyName("remark")]
    public string? Remark { get; init; }

    /// <summary>Whether it is in arrears.</summary>
    [JsonPropertyName("arrears")]
    public bool? Arrears { get; init; }

    /// <summary>
    /// Why it failed, as a code; empty when it did not. A withdrawal that its user cancelled says <c>withdraw.manual.cancel</c>.
    /// </summary>
    [JsonPropertyName("failureReason")]
    public string? FailureReason { get; init; }

    /// <summary>Why it failed, in words.</summary>
    [JsonPropertyName("failureReasonMsg")]
    public string? FailureReasonMessage { get; init; }

    /// <summary>Why it failed, where KuCoin says so.</summary>
    [JsonPropertyName("reason")]
    public string? Reason { get; init; }
}
