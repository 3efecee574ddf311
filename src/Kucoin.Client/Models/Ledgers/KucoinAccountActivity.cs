using Kucoin.Client.Models.Accounts;

namespace Kucoin.Client.Models.Ledgers;

/// <summary>One movement in a wallet.</summary>
public sealed record KucoinAccountActivity
{
    /// <summary>The id of the row.</summary>
    public required string Id { get; init; }

    /// <summary>The asset.</summary>
    public required string Asset { get; init; }

    /// <summary>How much moved; always positive, <see cref="Direction"/> says which way.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The fee, in the asset.</summary>
    public required decimal Fee { get; init; }

    /// <summary>What the wallet held afterwards. KuCoin fills it on the high-frequency ledgers; on the spot ledger it is 0.</summary>
    public decimal? Balance { get; init; }

    /// <summary>The kind of the wallet.</summary>
    public required AccountType AccountType { get; init; }

    /// <summary>The business behind the movement.</summary>
    public required BizType BizType { get; init; }

    /// <summary>In or out.</summary>
    public required AccountDirection Direction { get; init; }

    /// <summary>When it happened, in UTC.</summary>
    public required DateTime CreateTime { get; init; }

    /// <summary>What KuCoin adds: the order and trade, or the transaction; <see langword="null"/> when it adds nothing.</summary>
    public KucoinAccountActivityContext? Context { get; init; }

    /// <summary>The tax, in the asset; on the high-frequency ledgers only.</summary>
    public decimal? Tax { get; init; }
}
