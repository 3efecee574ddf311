namespace Kucoin.Treasury.Portfolio;

/// <summary>
/// The holdings of a <see cref="PortfolioSnapshot"/> that a filter selects, in the chosen order, with their totals.
/// <see cref="PortfolioSnapshot.Select"/> creates it.
/// </summary>
public sealed class PortfolioView
{
    private readonly PortfolioSorting _sorting;
    private readonly List<PortfolioProblem> _problems;
    private readonly SourceScope[] _missing;

    internal PortfolioView(PortfolioSnapshot snapshot, PortfolioFilter filter, PortfolioSorting sorting)
    {
        (Filter, _sorting) = (filter, sorting);
        Holdings = [.. Sort(snapshot.Holdings.Where(filter.Includes), sorting)];
        var isOfKey = filter.Account is { } account && account.Equals(snapshot.Account, StringComparison.OrdinalIgnoreCase);
        _problems = [.. snapshot.Problems.Where(problem => problem.Concerns(filter, isOfKey, Holdings))];
        _missing = [.. _problems.Select(problem => problem.Missing).OfType<SourceScope>()];
        if (!snapshot.HasPrices)
        {
            return;
        }

        try
        {
            Totals = PortfolioTotals.Create(Holdings, _missing);
        }
        catch (OverflowException)
        {
            _problems.Add(PortfolioProblem.Overflow("totals"));
        }
    }

    /// <summary>The filter.</summary>
    public PortfolioFilter Filter { get; }

    /// <summary>Whether the filter has a condition, so that the totals are not those of the whole portfolio.</summary>
    public bool IsFiltered => !Filter.IsEmpty;

    /// <summary>The selected holdings.</summary>
    public IReadOnlyList<Holding> Holdings { get; }

    /// <summary>The totals of the selected holdings; see <see cref="PortfolioSnapshot.Assets"/> for what is unknown.</summary>
    public PortfolioTotals Totals { get; } = PortfolioTotals.Unknown;

    /// <summary>The problems of the snapshot that can concern the selected holdings.</summary>
    public IReadOnlyList<PortfolioProblem> Problems => _problems;

    /// <summary>
    /// Groups the selected holdings; two sub-accounts of the same name are two groups. Sorted by value or balance, the group with the
    /// largest net value comes first.
    /// </summary>
    /// <param name="by">What the holdings are grouped by.</param>
    public IReadOnlyList<PortfolioGroup> GroupBy(PortfolioGrouping by)
    {
        var groups = Holdings
            .GroupBy(holding => (Name: GetName(holding, by), UserId: by == PortfolioGrouping.Account ? holding.UserId : null))
            .Select(group =>
            {
                Holding[] holdings = [.. group];
                return new PortfolioGroup(group.Key.Name, holdings, AddUp(holdings, by));
            });
        return _sorting is PortfolioSorting.Value or PortfolioSorting.Total
            ? [.. groups.OrderBy(group => group.Totals.Net is null).ThenByDescending(group => group.Totals.Net)]
            : [.. InOrder(groups, by)];
    }

    /// <summary>The problems of the subtotals: one for each group of which something is unknown.</summary>
    /// <param name="groups">The groups.</param>
    public static IReadOnlyList<PortfolioProblem> ListUnknown(IEnumerable<PortfolioGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return
        [
            .. groups.Where(group => group.Totals.Net is null).Select(group => new PortfolioProblem(
                $"subtotal of {group.Name}", "Not all of its holdings and their values are known.")),
        ];
    }

    private PortfolioTotals AddUp(Holding[] holdings, PortfolioGrouping by)
    {
        try
        {
            return PortfolioTotals.CreateExact(
                holdings, [.. _missing.Where(source => holdings.Any(holding => source.ReachesGroupOf(holding, by)))]);
        }
        catch (OverflowException)
        {
            return PortfolioTotals.Unknown;
        }
    }

    private static string GetName(Holding holding, PortfolioGrouping by) => by switch
    {
        PortfolioGrouping.Account => holding.Account,
        PortfolioGrouping.Wallet => holding.Wallet.ToString(),
        _ => holding.Asset,
    };

    private static IOrderedEnumerable<PortfolioGroup> InOrder(IEnumerable<PortfolioGroup> groups, PortfolioGrouping by) => by switch
    {
        PortfolioGrouping.Account => groups.OrderBy(group => !group.Holdings[0].IsOwn).ThenBy(group => group.Name, StringComparer.Ordinal),
        PortfolioGrouping.Wallet =>
            groups.OrderBy(group => Holding.WalletRank(group.Name)).ThenBy(group => group.Name, StringComparer.Ordinal),
        _ => groups.OrderBy(group => group.Name, StringComparer.Ordinal),
    };

    private static IEnumerable<Holding> Sort(IEnumerable<Holding> holdings, PortfolioSorting sorting) => sorting switch
    {
        PortfolioSorting.Wallet => holdings
            .OrderBy(holding => Holding.WalletRank(holding.Wallet.ToString()))
            .ThenBy(holding => holding.Wallet.ToString(), StringComparer.Ordinal),
        PortfolioSorting.Asset => holdings.OrderBy(holding => holding.Asset, StringComparer.Ordinal),
        PortfolioSorting.Value => holdings.OrderBy(holding => holding.Value is null).ThenByDescending(holding => holding.Value),
        PortfolioSorting.Total => holdings.OrderByDescending(holding => holding.Total),
        _ => holdings,
    };
}
