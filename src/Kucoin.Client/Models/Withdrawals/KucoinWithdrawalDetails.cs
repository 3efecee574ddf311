using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Withdrawals;

/// <summary>One withdrawal in detail.</summary>
public sealed record KucoinWithdrawalDetails
{
    /// <summary>The id of the withdrawal.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>The uid of the user.</summary>
    [JsonPropertyName("uid")]
    public long? UserId { get; init; }

    /// <summary>The asset.</summary>
    [JsonPropertyName("currency")]
    public string? Asset { get; init; }

    /// <summary>The display name of the asset.</summary>
    [JsonPropertyName("currencyName")]
    public string? AssetName { get; init; }

    /// <summary>The id of the chain.</summary>
    [JsonPropertyName("chainId")]
    public string? NetworkId { get; init; }

    /// <summary>The display name of the chain.</summary>
    [JsonPropertyName("chainName")]
    public string? Network { get; init; }

    /// <summary>The state.</summary>
    [JsonPropertyName("status")]
    public WithdrawalStatus Status { get; init; }

    /// <summary>The failure reason, as a code; empty if it did not fail.</summary>
    [JsonPropertyName("failureReason")]
    public string? FailureReason { get; init; }

    /// <summary>The failure reason, in words.</summary>
    [JsonPropertyName("failureReasonMsg")]
    public string? FailureReasonMessage { get; init; }

    /// <summary>The recipient address.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; init; }

    /// <summary>The remark of the address in the address book.</summary>
    [JsonPropertyName("addressRemark")]
    public string? AddressRemark { get; init; }

    /// <summary>The memo of the recipient address.</summary>
    [JsonPropertyName("memo")]
    public string? Memo { get; init; }

    /// <summary>Whether it is an internal (off-chain) withdrawal.</summary>
    [JsonPropertyName("isInner")]
    public bool? IsInner { get; init; }

    /// <summary>The amount, in the asset.</summary>
    [JsonPropertyName("amount")]
    public decimal? Quantity { get; init; }

    /// <summary>The fee, in the asset.</summary>
    [JsonPropertyName("fee")]
    public decimal? Fee { get; init; }

    /// <summary>The transaction on the chain; <see langword="null"/> until it is sent, and for an internal withdrawal.</summary>
    [JsonPropertyName("walletTxId")]
    public string? WalletTransactionId { get; init; }

    /// <summary>The caller's remark.</summary>
    [JsonPropertyName("remark")]
    public string? Remark { get; init; }

    /// <summary>When it was requested, in UTC.</summary>
    [JsonPropertyName("createdAt")]
    public DateTime? CreateTime { get; init; }

    /// <summary>Whether it can be canceled.</summary>
    [JsonPropertyName("cancelType")]
    public WithdrawalCancelType? CancelType { get; init; }

    /// <summary>The taxes on the withdrawal.</summary>
    [JsonPropertyName("taxes")]
    public IEnumerable<string> Taxes { get; init => field = value ?? []; } = [];

    /// <summary>The description of the taxes.</summary>
    [JsonPropertyName("taxDescription")]
    public string? TaxDescription { get; init; }

    /// <summary>Whether it is being returned.</summary>
    [JsonPropertyName("returnStatus")]
    public WithdrawalReturnStatus? ReturnStatus { get; init; }

    /// <summary>The returned amount.</summary>
    [JsonPropertyName("returnAmount")]
    public decimal? ReturnQuantity { get; init; }

    /// <summary>The asset of the returned amount.</summary>
    [JsonPropertyName("returnCurrency")]
    public string? ReturnAsset { get; init; }
}
