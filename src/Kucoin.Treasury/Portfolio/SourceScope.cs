using Kucoin.Client.Models.Accounts;

namespace Kucoin.Treasury.Portfolio;

/// <summary>The holdings that a source can contain, to determine what is unknown if it fails.</summary>
/// <param name="OfKey">Whether it can contain holdings of the account of the key.</param>
/// <param name="OfOthers">Whether it can contain holdings of other accounts.</param>
/// <param name="Wallet">Its only kind of wallet; <see langword="null"/> for several.</param>
/// <param name="Asset">Its only asset; <see langword="null"/> for any.</param>
/// <param name="HasDebts">Whether it can contain debts.</param>
internal sealed record SourceScope(bool OfKey, bool OfOthers, AccountType? Wallet = null, string? Asset = null, bool HasDebts = false)
{
    /// <summary>Whether it can contain holdings that a filter selects.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="isOfKey">Whether the account of the filter is that of the key.</param>
    public bool Intersects(PortfolioFilter filter, bool isOfKey) =>
        (filter.Account is null || (isOfKey ? OfKey : OfOthers))
        && (filter.Wallet is null || Wallet is not { } only || PortfolioFilter.IsKind(filter.Wallet, new(only)))
        && (filter.Asset is null || Asset is null || filter.Asset.Equals(Asset, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it can contain further holdings of a group that has this one.</summary>
    public bool ReachesGroupOf(Holding holding, PortfolioGrouping by) => by switch
    {
        PortfolioGrouping.Account => holding.IsOwn ? OfKey : OfOthers,
        PortfolioGrouping.Wallet => Wallet is not { } only || holding.Wallet.Type == only,
        _ => Asset is null || Asset == holding.Asset,
    };
}
