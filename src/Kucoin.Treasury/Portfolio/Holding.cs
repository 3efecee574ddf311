namespace Kucoin.Treasury.Portfolio;

/// <summary>A holding: the balance of one asset in one wallet of one account. A debt is a holding with a negative balance.</summary>
public sealed record Holding
{
    /// <summary>The label of the master account: <c>master</c>.</summary>
    public const string Master = "master";

    /// <summary>The label of the account of the key if its name could not be read: <c>this account</c>.</summary>
    public const string Unnamed = "this account";

    /// <summary>The name of the sub-account, <see cref="Master"/>, or <see cref="Unnamed"/>.</summary>
    public required string Account { get; init; }

    /// <summary>Whether it belongs to the account of the key: the master, or the sub-account that the key was created for.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether it belongs to the master account; <see langword="false"/> if that is unknown.</summary>
    public bool IsMaster { get; init; }

    /// <summary>
    /// The user id of the sub-account; <see langword="null"/> for the account of the key, and if it is unknown because KuCoin identified
    /// the account only by a name that two sub-accounts have.
    /// </summary>
    public string? UserId { get; init; }

    /// <summary>The wallet.</summary>
    public required WalletName Wallet { get; init; }

    /// <summary>The code of the asset, for example <c>USDT</c>; bitcoin is <c>BTC</c>, also in futures wallets.</summary>
    public required string Asset { get; init; }

    /// <summary>The total balance, in units of the asset; negative for a debt. In a futures wallet it is the equity.</summary>
    public required decimal Total { get; init; }

    /// <summary>The available balance, in units of the asset; <see langword="null"/> for a debt.</summary>
    public decimal? Available { get; init; }

    /// <summary>
    /// The balance held by orders, positions and pending withdrawals, in units of the asset; <see langword="null"/> for a debt.
    /// </summary>
    public decimal? Held { get; init; }

    /// <summary>Whether it is a debt.</summary>
    public bool IsLiability { get; init; }

    /// <summary>
    /// The value in the currency of the snapshot, with eight decimal places; <see langword="null"/> if it is unknown.
    /// </summary>
    public decimal? Value { get; init; }

    /// <summary>Whether its account is identified. One that is known only by a name can be one of several.</summary>
    private bool IsIdentified => IsOwn || UserId is not null;

    /// <summary>Leaves out the holdings of one source that repeat an equal one of the same account.</summary>
    internal static IEnumerable<Holding> WithoutRepeated(IReadOnlyCollection<Holding> holdings) =>
        [.. holdings.Where(holding => holding.IsIdentified).Distinct(), .. holdings.Where(holding => !holding.IsIdentified)];

    /// <summary>Finds the wallets and assets that occur more than once in one source, one holding of each.</summary>
    internal static IEnumerable<Holding> FindRepeated(IEnumerable<Holding> holdings) => holdings
        .Where(holding => holding.IsIdentified)
        .GroupBy(holding => (holding.Account, holding.UserId, holding.Wallet, holding.Asset, holding.IsLiability))
        .Where(group => group.Count() > 1)
        .Select(group => group.First());

    /// <summary>
    /// Sorts deterministically: the account of the key first, then by account, wallet and asset, a debt after the balance of the same
    /// asset.
    /// </summary>
    internal static IEnumerable<Holding> InOrder(IEnumerable<Holding> holdings) => holdings
        .Select(holding => (Row: holding, Wallet: holding.Wallet.ToString()))
        .OrderBy(holding => !holding.Row.IsOwn)
        .ThenBy(holding => holding.Row.Account, StringComparer.Ordinal)
        .ThenBy(holding => holding.Row.UserId, StringComparer.Ordinal)
        .ThenBy(holding => WalletRank(holding.Wallet))
        .ThenBy(holding => holding.Wallet, StringComparer.Ordinal)
        .ThenBy(holding => holding.Row.Asset, StringComparer.Ordinal)
        .ThenBy(holding => holding.Row.IsLiability)
        .Select(holding => holding.Row);

    /// <summary>The place of a wallet in a list of wallets: the main wallet first, the futures wallet last.</summary>
    internal static int WalletRank(string wallet)
    {
        ReadOnlySpan<string> first = ["main", "trade", "trade_hf", "margin"];
        var rank = first.IndexOf(wallet);
        return rank >= 0 ? rank : wallet == "futures" ? int.MaxValue : first.Length;
    }
}
