using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Deposits;

/// <summary>A deposit.</summary>
public sealed record KucoinDeposit
{
    /// <summary>The id of the deposit; <see langword="null"/> where KuCoin does not tell it.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>The asset.</summary>
    [JsonPropertyName("currency")]
    public required string Asset { get; init; }

    /// <summary>The id of the chain; empty for a deposit from inside KuCoin.</summary>
    [JsonPropertyName("chain")]
    public string? Network { get; init; }

    /// <summary>The state.</summary>
    [JsonPropertyName("status")]
    public required DepositStatus Status { get; init; }

    /// <summary>The state in more detail, in KuCoin's words.</summary>
    [JsonPropertyName("subStatus")]
    public string? SubStatus { get; init; }

    /// <summary>The address it was sent to.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; init; }

    /// <summary>The memo it was sent with.</summary>
    [JsonPropertyName("memo")]
    public string? Memo { get; init; }

    /// <summary>Whether it came from inside KuCoin.</summary>
    [JsonPropertyName("isInner")]
    public required bool IsInner { get; init; }

    /// <summary>How much, in the asset.</summary>
    [JsonPropertyName("amount")]
    public required decimal Quantity { get; init; }

    /// <summary>The fee, in the asset.</summary>
    [JsonPropertyName("fee")]
    public decimal? Fee { get; init; }

    /// <summary>The transaction on the chain; <see langword="null"/> for a deposit from inside KuCoin.</summary>
    [JsonPropertyName("walletTxId")]
    public string? WalletTransactionId { get; init; }

    /// <summary>When it was seen, in UTC.</summary>
    [JsonPropertyName("createdAt")]
    public required DateTime CreateTime { get; init; }

    /// <summary>When its state last changed, in UTC.</summary>
    [JsonPropertyName("updatedAt")]
    public DateTime? UpdateTime { get; init; }

    /// <summary>KuCoin's remark.</summary>
    [JsonPropertyName("remark")]
    public string? Remark { get; init; }

    /// <summary>Whether the chain rolled it back after it was credited, so that it must be paid back.</summary>
    [JsonPropertyName("arrears")]
    public bool? Arrears { get; init; }

    /// <summary>Why it failed, where KuCoin tells it.</summary>
    [JsonPropertyName("failureReason")]
    public string? FailureReason { get; init; }

    /// <summary>How many blocks must lie on it before it is credited; <see langword="null"/> inside KuCoin.</summary>
    [JsonPropertyName("preConfirms")]
    public int? PreConfirmations { get; init; }

    /// <summary>How many blocks must lie on it before it can be withdrawn; <see langword="null"/> inside KuCoin.</summary>
    [JsonPropertyName("confirms")]
    public int? Confirmations { get; init; }

    /// <summary>How many blocks lie on it; <see langword="null"/> inside KuCoin.</summary>
    [JsonPropertyName("currentConfirms")]
    public int? CurrentConfirmations { get; init; }
}
