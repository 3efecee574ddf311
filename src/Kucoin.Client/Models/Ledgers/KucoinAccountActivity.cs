using System.Text.Json.Serialization;
using Kucoin.Client.Json;
using Kucoin.Client.Models.Accounts;

namespace Kucoin.Client.Models.Ledgers;

/// <summary>One movement in a wallet.</summary>
public sealed record KucoinAccountActivity
{
    /// <summary>The id of the row.</summary>
    [JsonPropertyName("id")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public required string Id { get; init; }

    /// <summary>The asset.</summary>
    [JsonPropertyName("currency")]
    public required string Asset { get; init; }

    /// <summary>How much moved; always positive, <see cref="Direction"/> says which way.</summary>
    [JsonPropertyName("amount")]
    public required decimal Quantity { get; init; }

    /// <summary>The fee, in the asset.</summary>
    [JsonPropertyName("fee")]
    public required decimal Fee { get; init; }

    /// <summary>What the wallet held afterwards. KuCoin fills it on the high-frequency ledgers; on the spot ledger it is 0.</summary>
    [JsonPropertyName("balance")]
    public decimal? Balance { get; init; }

    /// <summary>The kind of the wallet.</summary>
    [JsonPropertyName("accountType")]
    public required AccountType AccountType { get; init; }

    /// <summary>The business behind the movement.</summary>
    [JsonPropertyName("bizType")]
    public required BizType BizType { get; init; }

    /// <summary>In or out.</summary>
    [JsonPropertyName("direction")]
    public required AccountDirection Direction { get; init; }

    /// <summary>When it happened, in UTC.</summary>
    [JsonPropertyName("createdAt")]
    public required DateTime CreateTime { get; init; }

    /// <summary>What KuCoin adds: the order and trade, or the transaction; <see langword="null"/> when it adds nothing.</summary>
    [JsonPropertyName("context")]
    public KucoinAccountActivityContext? Context { get; init; }

    /// <summary>The tax, in the asset; on the high-frequency ledgers only.</summary>
    [JsonPropertyName("tax")]
    public decimal? Tax { get; init; }
}
