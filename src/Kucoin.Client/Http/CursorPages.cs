namespace Kucoin.Client.Http;

/// <summary>
/// Keyset pagination: the next page has the rows below the lowest position of the page. Positions must decrease, so that no row can be
/// returned twice, and no memory of earlier pages is needed. A page that is not full is not the last one: the exchange can cap its pages.
/// The end is an empty page, or the statement of the exchange that there are no more rows.
/// </summary>
/// <param name="positionOf">The position of a row.</param>
/// <param name="rowsPath">The location of the rows in a response.</param>
/// <param name="pageSize">The requested number of rows of a page. The exchange can send fewer.</param>
/// <param name="isOrdered">
/// Whether the rows of a page must be in descending order. Otherwise the lowest position of a page is documented as the next cursor.
/// </param>
internal sealed class CursorPages<T>(Func<T, long> positionOf, string rowsPath, int pageSize, bool isOrdered) : IWindowReader<T>
{
    private readonly HashSet<long> _onPage = [];
    private long? _cursor;
    private long? _lowest;
    private int _missing;
    private int _rows;
    private bool? _hasMore;
    private PageDecision? _contradiction;

    public int Page { get; private set; }

    public bool IsTooLarge(in HistoryPage<T> first) => false;

    public void Begin()
    {
        (_cursor, Page) = (null, 0);
        _onPage.Clear();
    }

    public void Enter(in HistoryPage<T> page)
    {
        _onPage.Clear();
        _missing = PageProblems.CountMissingRows(page.Problems, rowsPath);
        (_rows, _hasMore, _lowest, _contradiction) = (page.Rows.Count + _missing, page.HasMore, null, null);
        Page++;
    }

    public bool IsNew(T row, in RowIdentity identity)
    {
        var position = positionOf(row);
        if (position > _cursor)
        {
            _contradiction ??= Contradiction($"Page {Page} has row {position}, although the rows below {_cursor} were requested.");
            return false;
        }

        if (isOrdered && position > _lowest)
        {
            _contradiction ??= Contradiction($"Row {position} follows row {_lowest}, so that the next page cannot be determined.");
        }

        _lowest = Math.Min(_lowest ?? position, position);
        if (!_onPage.Add(position))
        {
            _contradiction ??= Contradiction($"Page {Page} has row {position} twice.");
            return false;
        }

        return position != _cursor;
    }

    public PageDecision Leave()
    {
        if (_contradiction is { } contradiction)
        {
            return contradiction;
        }

        if (_hasMore is false || (_rows == 0 && _hasMore is null))
        {
            return PageDecision.Complete;
        }

        if (_lowest is not { } lowest)
        {
            // Without a row that could be read there is no cursor. Unreadable rows are reported as problems of their own.
            return _missing > 0
                ? PageDecision.Complete
                : Contradiction($"The ledger reports more rows, but no row has a position to continue from.");
        }

        if (lowest <= 0 && (_hasMore is true || _rows >= pageSize))
        {
            return Contradiction($"Row {lowest} has no position to continue from.");
        }

        if (lowest >= _cursor)
        {
            return Contradiction($"Page {Page} has no row below {_cursor}, which was requested.");
        }

        _cursor = lowest;
        return new(lowest);
    }

    public void Dispose()
    {
    }

    private PageDecision Contradiction(FormattableString reason) =>
        PageDecision.Contradiction(rowsPath, FormattableString.Invariant(reason));
}
