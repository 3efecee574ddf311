using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Deposits;

/// <summary>A deposit.</summary>
public sealed record KucoinDeposit
{
    /// <summary>The id of the deposit; <see langword="null"/> if KuCoin does not provide it.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>The asset.</summary>
    [JsonPropertyName("currency")]
    public required string Asset { get; init; }

    /// <summary>The id of the chain; empty for an internal deposit.</summary>
    [JsonPropertyName("chain")]
    public string? Network { get; init; }

    /// <summary>The state.</summary>
    [JsonPropertyName("status")]
    public DepositStatus Status { get; init; }

    /// <summary>KuCoin's text for the detailed state.</summary>
    [JsonPropertyName("subStatus")]
    public string? SubStatus { get; init; }

    /// <summary>The address it was sent to.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; init; }

    /// <summary>The memo it was sent with.</summary>
    [JsonPropertyName("memo")]
    public string? Memo { get; init; }

    /// <summary>Whether it is an internal (off-chain) deposit.</summary>
    [JsonPropertyName("isInner")]
    public bool? IsInner { get; init; }

    /// <summary>The amount, in the asset.</summary>
    [JsonPropertyName("amount")]
    public required decimal Quantity { get; init; }

    /// <summary>The fee, in the asset.</summary>
    [JsonPropertyName("fee")]
    public decimal? Fee { get; init; }

    /// <summary>The transaction on the chain; <see langword="null"/> for an internal deposit.</summary>
    [JsonPropertyName("walletTxId")]
    public string? WalletTransactionId { get; init; }

    /// <summary>When it was detected, in UTC.</summary>
    [JsonPropertyName("createdAt")]
    public required DateTime CreateTime { get; init; }

    /// <summary>When its state last changed, in UTC.</summary>
    [JsonPropertyName("updatedAt")]
    public DateTime? UpdateTime { get; init; }

    /// <summary>KuCoin's remark.</summary>
    [JsonPropertyName("remark")]
    public string? Remark { get; init; }

    /// <summary>Whether the chain rolled it back after it was credited, so that the amount must be repaid.</summary>
    [JsonPropertyName("arrears")]
    public bool? Arrears { get; init; }

    /// <summary>The failure reason, if KuCoin provides it.</summary>
    [JsonPropertyName("failureReason")]
    public string? FailureReason { get; init; }

    /// <summary>The number of confirmations after which it is credited; <see langword="null"/> for an internal deposit.</summary>
    [JsonPropertyName("preConfirms")]
    public int? PreConfirmations { get; init; }

    /// <summary>The number of confirmations after which it can be withdrawn; <see langword="null"/> for an internal deposit.</summary>
    [JsonPropertyName("confirms")]
    public int? Confirmations { get; init; }

    /// <summary>The current number of confirmations; <see langword="null"/> for an internal deposit.</summary>
    [JsonPropertyName("currentConfirms")]
    public int? CurrentConfirmations { get; init; }
}
