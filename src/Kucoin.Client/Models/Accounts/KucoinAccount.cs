namespace Kucoin.Client.Models.Accounts;

/// <summary>One wallet of one asset.</summary>
public sealed record KucoinAccount
{
    /// <summary>The id of the wallet: 24 hexadecimal digits for main, decimal digits for trade.</summary>
    public required string Id { get; init; }

    /// <summary>The asset.</summary>
    public required string Asset { get; init; }

    /// <summary>The kind of the wallet.</summary>
    public required AccountType Type { get; init; }

    /// <summary>Everything in the wallet: available and held.</summary>
    public required decimal Total { get; init; }

    /// <summary>What can be used.</summary>
    public required decimal Available { get; init; }

    /// <summary>What orders and pending withdrawals hold.</summary>
    public required decimal Holds { get; init; }
}
