namespace Kucoin.Treasury.Portfolio;

/// <summary>A holding: the balance of one asset in one wallet of one account. A debt is a holding below zero.</summary>
public sealed record Holding
{
    /// <summary>What the account of the key is called among its sub-accounts: <c>master</c>.</summary>
    public const string Master = "master";

    /// <summary>The name of the sub-account, or <see cref="Master"/>.</summary>
    public required string Account { get; init; }

    /// <summary>Whether it is the account of the key, and not one of its sub-accounts.</summary>
    public bool IsMaster { get; init; }

    /// <summary>
    /// The user id of the sub-account; <see langword="null"/> for the master, and where it is not known because KuCoin named the account
    /// and two sub-accounts have that name.
    /// </summary>
    public string? UserId { get; init; }

    /// <summary>The wallet.</summary>
    public required WalletName Wallet { get; init; }

    /// <summary>The code of the asset, for example <c>USDT</c>; bitcoin is <c>BTC</c> in futures wallets too.</summary>
    public required string Asset { get; init; }

    /// <summary>The whole balance, in units of the asset; below zero where it is owed. In a futures wallet it is the equity.</summary>
    public required decimal Total { get; init; }

    /// <summary>The part that can be used, in units of the asset; <see langword="null"/> for a debt.</summary>
    public decimal? Available { get; init; }

    /// <summary>
    /// The part that orders, positions and pending withdrawals hold, in units of the asset; <see langword="null"/> for a debt.
    /// </summary>
    public decimal? Held { get; init; }

    /// <summary>Whether it is owed.</summary>
    public bool IsLiability { get; init; }

    /// <summary>
    /// What it is worth, in the currency of the snapshot and with eight decimal places; <see langword="null"/> when that is not known.
    /// </summary>
    public decimal? Value { get; init; }

    /// <summary>
    /// Master first, then by account, wallet and asset, a debt after what it is owed against: the same funds give the same list.
    /// </summary>
    internal static IEnumerable<Holding> InOrder(IEnumerable<Holding> holdings) => holdings
        .Select(holding => (Row: holding, Wallet: holding.Wallet.ToString()))
        .OrderBy(holding => !holding.Row.IsMaster)
        .ThenBy(holding => holding.Row.Account, StringComparer.Ordinal)
        .ThenBy(holding => holding.Row.UserId, StringComparer.Ordinal)
        .ThenBy(holding => WalletRank(holding.Wallet))
        .ThenBy(holding => holding.Wallet, StringComparer.Ordinal)
        .ThenBy(holding => holding.Row.Asset, StringComparer.Ordinal)
        .ThenBy(holding => holding.Row.IsLiability)
        .Select(holding => holding.Row);

    private static int WalletRank(string wallet)
    {
        ReadOnlySpan<string> first = ["main", "trade", "trade_hf", "margin"];
        var rank = first.IndexOf(wallet);
        return rank >= 0 ? rank : wallet == "futures" ? int.MaxValue : first.Length;
    }
}
