using Kucoin.Client.Models.Accounts;

namespace Kucoin.Client.Models.Ledgers;

/// <summary>One row of a ledger.</summary>
public sealed record KucoinAccountActivity
{
    /// <summary>The id of the row.</summary>
    public required string Id { get; init; }

    /// <summary>The asset.</summary>
    public required string Asset { get; init; }

    /// <summary>The quantity, always positive; <see cref="Direction"/> is its sign.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The fee, in the asset.</summary>
    public decimal? Fee { get; init; }

    /// <summary>
    /// The balance of the wallet afterwards. KuCoin provides it in the high-frequency ledgers; in the spot ledger it is 0.
    /// </summary>
    public decimal? Balance { get; init; }

    /// <summary>The kind of the wallet.</summary>
    public AccountType AccountType { get; init; }

    /// <summary>The business type.</summary>
    public BizType BizType { get; init; }

    /// <summary>The direction: in or out.</summary>
    public AccountDirection Direction { get; init; }

    /// <summary>When it happened, in UTC.</summary>
    public required DateTime CreateTime { get; init; }

    /// <summary>Additional data, for example the order and trade, or the transaction; <see langword="null"/> if there is none.</summary>
    public KucoinAccountActivityContext? Context { get; init; }

    /// <summary>The tax, in the asset; on the high-frequency ledgers only.</summary>
    public decimal? Tax { get; init; }
}
