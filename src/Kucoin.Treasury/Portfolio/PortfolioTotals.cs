namespace Kucoin.Treasury.Portfolio;

/// <summary>The totals of a list of holdings. What is unknown is <see langword="null"/>, and never zero.</summary>
/// <param name="Assets">The value of the balances.</param>
/// <param name="Liabilities">The value of the debts, zero or negative.</param>
/// <param name="Net">The assets minus the debts.</param>
public sealed record PortfolioTotals(decimal? Assets, decimal? Liabilities, decimal? Net)
{
    internal static readonly PortfolioTotals Unknown = new(null, null, null);

    /// <summary>
    /// Adds up the known values. Assets of which no value is known are unknown; debts are also unknown if a source that can contain debts
    /// is missing.
    /// </summary>
    /// <param name="holdings">The holdings.</param>
    /// <param name="missing">The sources that are missing from the holdings.</param>
    /// <exception cref="OverflowException">A total has more digits than a decimal can hold.</exception>
    internal static PortfolioTotals Create(IReadOnlyList<Holding> holdings, IReadOnlyList<SourceScope> missing)
    {
        var assets = Sum(holdings.Where(holding => !holding.IsLiability), missing.Count > 0);
        var liabilities = missing.Any(source => source.HasDebts)
            ? null
            : Sum(holdings.Where(holding => holding.IsLiability), isMore: false);
        return Create(assets, liabilities);
    }

    /// <summary>Adds up the values of holdings, all of which must be known.</summary>
    /// <param name="holdings">The holdings.</param>
    /// <param name="missing">The sources that can contain more of them.</param>
    /// <exception cref="OverflowException">A total has more digits than a decimal can hold.</exception>
    internal static PortfolioTotals CreateExact(IReadOnlyList<Holding> holdings, IReadOnlyList<SourceScope> missing)
    {
        var assets = missing.Count > 0 ? null : SumExact(holdings.Where(holding => !holding.IsLiability));
        var liabilities = missing.Any(source => source.HasDebts) ? null : SumExact(holdings.Where(holding => holding.IsLiability));
        return Create(assets, liabilities);
    }

    private static PortfolioTotals Create(decimal? assets, decimal? liabilities) =>
        new(assets, liabilities, assets is { } owned && liabilities is { } owed ? Valuation.Sum([owned, owed]) : null);

    private static decimal? Sum(IEnumerable<Holding> holdings, bool isMore)
    {
        var rows = holdings.Where(holding => holding.Total != 0).ToList();
        var values = rows.Where(holding => holding.Value is not null).Select(holding => holding.Value!.Value).ToList();
        return values.Count == 0 && (isMore || rows.Count > 0) ? null : Valuation.Sum(values);
    }

    private static decimal? SumExact(IEnumerable<Holding> holdings)
    {
        var rows = holdings.Where(holding => holding.Total != 0).ToList();
        return rows.Any(holding => holding.Value is null) ? null : Valuation.Sum(rows.Select(holding => holding.Value!.Value));
    }
}

/// <summary>A group of holdings with its subtotals.</summary>
/// <param name="Name">The account, wallet or asset.</param>
/// <param name="Holdings">The holdings of the group.</param>
/// <param name="Totals">
/// The subtotals. One of which a value is unknown, or to which a source that could not be read can belong, is <see langword="null"/>.
/// </param>
public sealed record PortfolioGroup(string Name, IReadOnlyList<Holding> Holdings, PortfolioTotals Totals);
