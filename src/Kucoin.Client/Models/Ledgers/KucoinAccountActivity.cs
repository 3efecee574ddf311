using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Models.Ledgers;

/// <summary>One movement in a wallet.</summary>
public sealed record KucoinAccountActivity
{
    // A page has hundreds of rows and few kinds of movement, which its rows share.
    private readonly Movement _movement;

    /// <summary>A row to be filled in.</summary>
    public KucoinAccountActivity() => _movement = Movement.Unknown;

    /// <summary>A row that shares the kind of its movement with others.</summary>
    [SetsRequiredMembers]
#pragma warning disable CS8618 // The reader sets the rest.
    internal KucoinAccountActivity(Movement movement) => _movement = movement;
#pragma warning restore CS8618

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
    public required AccountType AccountType { get => _movement.AccountType; init => _movement = _movement with { AccountType = value }; }

    /// <summary>The business behind the movement.</summary>
    [JsonPropertyName("bizType")]
    public required BizType BizType { get => _movement.BizType; init => _movement = _movement with { BizType = value }; }

    /// <summary>In or out.</summary>
    [JsonPropertyName("direction")]
    public required AccountDirection Direction { get => _movement.Direction; init => _movement = _movement with { Direction = value }; }

    /// <summary>When it happened, in UTC.</summary>
    [JsonPropertyName("createdAt")]
    public required DateTime CreateTime { get; init; }

    /// <summary>What KuCoin adds: the order and trade, or the transaction; <see langword="null"/> when it adds nothing.</summary>
    [JsonPropertyName("context")]
    public KucoinAccountActivityContext? Context { get; init; }

    /// <summary>The tax, in the asset; on the high-frequency ledgers only.</summary>
    [JsonPropertyName("tax")]
    public decimal? Tax { get; init; }

    /// <summary>The kind of a movement.</summary>
    internal sealed record Movement(AccountType AccountType, BizType BizType, AccountDirection Direction)
    {
        public static Movement Unknown { get; } = new(default, default, default);
    }
}
