namespace Kucoin.Treasury.Portfolio;

/// <summary>The conditions that a holding of a <see cref="PortfolioView"/> meets. A missing condition selects everything.</summary>
public sealed record PortfolioFilter
{
    /// <summary>The name of the account, case-insensitive; <see cref="Holding.Master"/> for the master.</summary>
    public string? Account { get; init; }

    /// <summary>
    /// The wallet as <see cref="WalletName"/> writes it, case-insensitive. A kind without a pair, such as <c>isolated</c>, selects all its
    /// wallets.
    /// </summary>
    public string? Wallet { get; init; }

    /// <summary>The code of the asset, case-insensitive.</summary>
    public string? Asset { get; init; }

    /// <summary>
    /// The smallest value, in the currency of the snapshot. The value of a debt counts without its sign. A holding of unknown value is
    /// selected.
    /// </summary>
    public decimal? MinValue { get; init; }

    /// <summary>Whether there is no condition.</summary>
    public bool IsEmpty => this == new PortfolioFilter();

    /// <summary>Whether a holding meets all conditions.</summary>
    /// <param name="holding">The holding.</param>
    public bool Includes(Holding holding)
    {
        ArgumentNullException.ThrowIfNull(holding);
        return (Account is null || holding.Account.Equals(Account, StringComparison.OrdinalIgnoreCase))
            && (Wallet is null || IsKind(Wallet, holding.Wallet))
            && (Asset is null || holding.Asset.Equals(Asset, StringComparison.OrdinalIgnoreCase))
            && (MinValue is not { } least || holding.Value is not { } value || Math.Abs(value) >= least);
    }

    /// <summary>Whether a text names a wallet or its kind.</summary>
    internal static bool IsKind(string text, WalletName wallet)
    {
        var name = WalletName.TryParse(text, out var parsed) ? parsed.ToString() : text;
        var kind = name.Split(WalletName.BeforePair)[0];
        return name.Equals(wallet.ToString(), StringComparison.OrdinalIgnoreCase)
            || ((wallet.Pair is null || kind == name)
                && kind.Equals(new WalletName(wallet.Type).ToString(), StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>The order of the holdings of a <see cref="PortfolioView"/>. Equal holdings keep the order of the snapshot.</summary>
public enum PortfolioSorting
{
    /// <summary>By account, the account of the key first, then by wallet and asset: the order of the snapshot.</summary>
    Account,

    /// <summary>By wallet, the main wallet first.</summary>
    Wallet,

    /// <summary>By the code of the asset.</summary>
    Asset,

    /// <summary>By value, the largest first; debts are negative. Unknown values come last.</summary>
    Value,

    /// <summary>By balance in units of the asset, the largest first; debts are negative.</summary>
    Total,
}

/// <summary>What the holdings of a <see cref="PortfolioView"/> are grouped by.</summary>
public enum PortfolioGrouping
{
    /// <summary>The account.</summary>
    Account,

    /// <summary>The wallet. Isolated-margin wallets are grouped by pair.</summary>
    Wallet,

    /// <summary>The asset.</summary>
    Asset,
}
