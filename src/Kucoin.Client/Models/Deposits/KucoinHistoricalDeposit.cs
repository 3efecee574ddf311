using System.Text.Json.Serialization;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Deposits;

/// <summary>A deposit on KuCoin's platform before 2019.</summary>
public sealed record KucoinHistoricalDeposit
{
    /// <summary>The asset.</summary>
    [JsonPropertyName("currency")]
    public required string Asset { get; init; }

    /// <summary>The state.</summary>
    [JsonPropertyName("status")]
    public DepositStatus Status { get; init; }

    /// <summary>The transaction on the chain.</summary>
    [JsonPropertyName("walletTxId")]
    public string? WalletTransactionId { get; init; }

    /// <summary>When it was created, in UTC.</summary>
    [JsonPropertyName("createAt")]
    [JsonConverter(typeof(SecondsConverter))]
    public required DateTime CreateTime { get; init; }

    /// <summary>Whether it is an internal (off-chain) deposit.</summary>
    [JsonPropertyName("isInner")]
    public bool? IsInner { get; init; }

    /// <summary>The amount, in the asset.</summary>
    [JsonPropertyName("amount")]
    public required decimal Quantity { get; init; }
}
