namespace Kucoin.Cli.Holdings;

/// <summary>One asset in one wallet of one account. A debt is a holding below zero.</summary>
internal sealed record Holding
{
    /// <summary>What the account of the key is called among its sub-accounts.</summary>
    public const string Master = "master";

    /// <summary>The name of the sub-account, or <see cref="Master"/>.</summary>
    public required string Account { get; init; }

    /// <summary>The user id of the sub-account, empty when its name does not tell; <see langword="null"/> for the master.</summary>
    public string? UserId { get; init; }

    /// <summary>The wallet, as the command line names it.</summary>
    public required string Wallet { get; init; }

    public required string Asset { get; init; }

    public required decimal Total { get; init; }

    /// <summary>What can be used; nothing is said of a debt.</summary>
    public decimal? Available { get; init; }

    /// <summary>What orders and pending withdrawals hold; nothing is said of a debt.</summary>
    public decimal? Held { get; init; }

    public bool IsLiability { get; init; }

    /// <summary>What it is worth; <see langword="null"/> when that is not known.</summary>
    public decimal? Value { get; init; }

    /// <summary>
    /// Master first, then by account, wallet and asset, a debt after what it is owed against: the same funds give the same list.
    /// </summary>
    public static IEnumerable<Holding> InOrder(IEnumerable<Holding> holdings) => holdings
        .OrderBy(holding => holding.UserId is not null)
        .ThenBy(holding => holding.Account, StringComparer.Ordinal)
        .ThenBy(holding => holding.UserId, StringComparer.Ordinal)
        .ThenBy(holding => WalletRank(holding.Wallet))
        .ThenBy(holding => holding.Wallet, StringComparer.Ordinal)
        .ThenBy(holding => holding.Asset, StringComparer.Ordinal)
        .ThenBy(holding => holding.IsLiability);

    private static int WalletRank(string wallet)
    {
        ReadOnlySpan<string> first = ["main", "trade", "trade_hf", "margin"];
        var rank = first.IndexOf(wallet);
        return rank >= 0 ? rank : wallet == "futures" ? int.MaxValue : first.Length;
    }
}
