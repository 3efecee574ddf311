namespace Kucoin.Client.Http;

/// <summary>Numbered pages with totals.</summary>
internal sealed class NumberedPages<T>(int pageSize, RowDepartures departures = RowDepartures.None) : IWindowReader<T>
{
    /// <summary>The maximum number of pages that KuCoin returns for one query; a window with more pages is split.</summary>
    private const int MostPages = 50;

    private const string RowsPath = "data.items";

    private readonly PageTally _tally = new(pageSize, MostPages, departures);

    public int Page => _tally.Page;

    public bool IsTooLarge(in HistoryPage<T> first)
    {
        var rows = (long)first.Rows.Count + PageProblems.CountMissingRows(first.Problems, RowsPath);
        return rows > 0 && (first.Totals.Items is { } items ? items >= rows * MostPages : first.Totals.Pages >= MostPages);
    }

    public void Begin() => _tally.Begin();

    public void Enter(in HistoryPage<T> page) =>
        _tally.Enter(page.Totals, page.Rows.Count, PageProblems.CountMissingRows(page.Problems, RowsPath));

    public bool IsNew(T row, in RowIdentity identity) => _tally.IsNew(identity.Id, identity.IsUnique);

    public PageDecision Leave() => _tally.Leave();

    public void Dispose() => _tally.Dispose();
}
