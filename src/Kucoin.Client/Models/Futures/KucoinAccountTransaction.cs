using System.Text.Json.Serialization;

namespace Kucoin.Client.Models.Futures;

/// <summary>One page of the futures ledger.</summary>
public sealed record KucoinAccountTransactions
{
    /// <summary>Whether there are more rows.</summary>
    [JsonPropertyName("hasMore")]
    public bool? HasMore { get; init; }

    /// <summary>The rows of this page.</summary>
    [JsonPropertyName("dataList")]
    public required IEnumerable<KucoinAccountTransaction> Data { get; init => field = value ?? []; }
}

/// <summary>One row of a futures ledger.</summary>
public sealed record KucoinAccountTransaction
{
    /// <summary>When it happened, in UTC.</summary>
    [JsonPropertyName("time")]
    public required DateTime Timestamp { get; init; }

    /// <summary>The type of the transaction.</summary>
    [JsonPropertyName("type")]
    public FuturesTransactionType Type { get; init; }

    /// <summary>The amount; negative if it left the wallet.</summary>
    [JsonPropertyName("amount")]
    public required decimal Quantity { get; init; }

    /// <summary>The fee, in the asset.</summary>
    [JsonPropertyName("fee")]
    public decimal? Fee { get; init; }

    /// <summary>The equity afterwards.</summary>
    [JsonPropertyName("accountEquity")]
    public decimal? AccountEquity { get; init; }

    /// <summary><c>Completed</c>, or <c>Pending</c> for the current settlement of open positions.</summary>
    [JsonPropertyName("status")]
    public string? Status { get; init; }

    /// <summary>The contract, or the source.</summary>
    [JsonPropertyName("remark")]
    public string? Remark { get; init; }

    /// <summary>The offset of the row; -1 for the current settlement.</summary>
    [JsonPropertyName("offset")]
    public required long Offset { get; init; }

    /// <summary>The settlement asset: <c>USDT</c>, or <c>XBT</c> for Bitcoin.</summary>
    [JsonPropertyName("currency")]
    public required string Asset { get; init; }
}
