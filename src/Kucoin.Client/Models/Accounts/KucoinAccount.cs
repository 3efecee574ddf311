namespace Kucoin.Client.Models.Accounts;

/// <summary>One wallet of one asset.</summary>
public sealed record KucoinAccount
{
    /// <summary>The id of the wallet: 24 hexadecimal digits for main, decimal digits for trade.</summary>
    public required string Id { get; init; }

    /// <summary>The asset.</summary>
    public required string Asset { get; init; }

    /// <summary>The kind of the wallet.</summary>
    public AccountType Type { get; init; }

    /// <summary>The total balance: available and held.</summary>
    public required decimal Total { get; init; }

    /// <summary>The available balance.</summary>
    public required decimal Available { get; init; }

    /// <summary>The balance held by orders and pending withdrawals.</summary>
    public required decimal Holds { get; init; }
}
