using System.Globalization;

namespace Kucoin.Client.Http;

/// <summary>
/// Proves that a list of numbered pages was read to its end, and finds the rows that were not returned yet. The list can change between two
/// pages: a row that arrives moves the older rows to later pages, and a row that leaves moves them to earlier ones. No number that the
/// exchange reports is used without a check against the rows.
/// </summary>
/// <remarks>
/// As long as rows only arrive, every row that was read is in the newest state of the list, so that the list is complete when the number of
/// different rows equals the largest total. If the total changed and is not reached, the list is read again, page after page. If rows may
/// have left, only a reading that saw no change is accepted.
/// </remarks>
/// <param name="pageSize">The requested number of rows of a page. The exchange can send fewer.</param>
/// <param name="mostPages">The number of pages that the exchange returns at most.</param>
/// <param name="departures">Whether rows leave the list.</param>
internal sealed class PageTally(int pageSize, int mostPages, RowDepartures departures) : IDisposable
{
    /// <summary>How often a list that changes is read, at most.</summary>
    private const int MostPasses = 5;

    /// <summary>The number of successive pages without a new row that a growing list can have.</summary>
    private const int MostIdlePages = 10;

    private readonly HashSet<string> _returned = RowIds.Rent();
    private HashSet<string> _known = new(StringComparer.Ordinal);
    private HashSet<string> _earlier = new(StringComparer.Ordinal);
    private Dictionary<string, int>? _copies;

    // The list.
    private int _pass;
    private int? _most;
    private bool _hasLost;
    private bool _hasEnded;
    private bool _isAmbiguous; // Rows without an id occur on several pages.
    private bool _isShuffled; // A row of an earlier page follows a row that is new.

    // The pass.
    private int _missing;
    private int _filled;
    private int _largest;
    private int _idle;
    private int _found; // Rows that the pass before did not have.
    private int? _total;
    private bool _isContinued;
    private bool _isUneven;
    private bool _hasChanged;
    private bool _mayHaveLost;

    // The page.
    private PageTotals _totals;
    private int _rows;
    private int _new;
    private bool _hasNew;
    private bool _hasGrown;

    /// <summary>The number of the page that was entered last.</summary>
    public int Page { get; private set; }

    /// <summary>Whether as many rows were read as the exchange reports.</summary>
    public bool IsTotalReached => _total is not null && Received == _total;

    private int Received => (_pass == 1 ? _returned.Count : _known.Count) + _missing;

    /// <summary>Starts another list.</summary>
    public void Begin()
    {
        _returned.Clear();
        (_pass, _most, _hasLost, _mayHaveLost, _hasEnded, _isAmbiguous, _isShuffled) = (0, null, false, false, false, false, false);
        BeginPass();
    }

    /// <summary>Enters the next page, before its rows.</summary>
    public void Enter(PageTotals totals, int rows, int missing)
    {
        // A page in front of others is full. Without totals, a different size is the only sign that rows between two pages are lost.
        var sent = rows + missing;
        _isUneven |= Page > 0 && sent > 0 && (_rows < _largest || sent > _rows);
        (_totals, _rows, _new, _hasNew, _hasGrown) = (totals, sent, missing, false, false);
        _missing += missing;
        _largest = Math.Max(_largest, _rows);
        _copies?.Clear();
        Page++;
        _filled += _rows > 0 ? 1 : 0;
        if (totals.Items is { } items)
        {
            // Pages that are read ahead can be answered in any order, so that a total of the first pass can seem to decrease.
            _mayHaveLost |= items < (_pass == 1 ? _total : _most);
            _hasGrown = items > _total;
            _hasChanged |= _mayHaveLost || (_total is { } known && known != items);
            _total = Math.Max(_total ?? items, items);
            _most = Math.Max(_most ?? items, items);
            RowIds.Prepare(_returned, items);
        }
    }

    /// <summary>Whether the row was not returned yet.</summary>
    /// <param name="id">The id, or all members that identify the row.</param>
    /// <param name="isUnique">Whether no other row has this id. Otherwise equal rows of one page are different rows.</param>
    public bool IsNew(string id, bool isUnique = true)
    {
        if (!isUnique)
        {
            _copies ??= new(StringComparer.Ordinal);
            var copies = _copies[id] = _copies.GetValueOrDefault(id) + 1;
            id = copies == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}#{copies}");
        }

        var isNew = _returned.Add(id);
        _isAmbiguous |= !isUnique && !isNew && _pass == 1;
        var isNewInPass = _pass == 1 ? isNew : _known.Add(id);
        // A row that arrives moves the last rows of a page to the begin of the next one, and to no other place.
        _isShuffled |= !isNewInPass && _hasNew;
        _hasNew |= isNewInPass;
        _new += isNewInPass ? 1 : 0;
        _found += isNewInPass && !_earlier.Contains(id) ? 1 : 0;
        return isNew;
    }

    /// <summary>Leaves the page, after its rows.</summary>
    public PageDecision Leave()
    {
        if (Received > _total)
        {
            // The rest of the list was not read, so that nothing of this pass counts in the next one.
            _mayHaveLost = true;
            return End();
        }

        if (_rows == 0)
        {
            return End();
        }

        if (_total is null && Page >= mostPages)
        {
            return Contradiction(
                "data.items", $"Page {Page} is the last that the exchange returns, and no total shows whether more rows follow.");
        }

        if (Received == _total && ((_isContinued && _hasEnded) || Page == mostPages || (!IsFull && !(_totals.Pages > Page))))
        {
            return End();
        }

        _idle = _new == 0 ? _idle + 1 : 0;
        if (_isContinued ? Page >= LastPage + MostIdlePages : _idle > 0 && (!_hasGrown || _idle > MostIdlePages))
        {
            return End();
        }

        return new(Page + 1, Math.Max(Page + 1, _pass == 1 && _total is not null ? LastPage : 0));
    }

    public void Dispose() => RowIds.Return(_returned);

    /// <summary>The last page by the total, if every page has as many rows as the largest page.</summary>
    private int LastPage => (int)Math.Min(mostPages, ((long)(_total ?? 0) + _largest - 1) / Math.Max(1, _largest));

    /// <summary>
    /// Whether the page is as long as pages are, so that there can be another one. An exchange that caps the page size is known by the size
    /// that it reports, or by the pages before.
    /// </summary>
    private bool IsFull =>
        _rows >= pageSize || (_totals.PageSize is > 0 and var size && _rows >= size) || (Page > 1 && _rows >= _largest);

    /// <summary>Whether the list must be read a second time, with the same rows.</summary>
    private bool NeedsConfirmation => departures == RowDepartures.Frequent || (departures == RowDepartures.Rare && _total is null);

    /// <summary>A sign that rows between two pages are lost, which only a total can refute; <see langword="null"/> for none.</summary>
    private string? Oddity =>
        _total is not null ? null
        : _isUneven ? "The pages have different numbers of rows"
        : _isShuffled ? "Rows of earlier pages follow new rows"
        : _isAmbiguous ? "Rows without an id occur on several pages"
        : null;

    private PageDecision End()
    {
        var isReached = _total is { } total ? Received == total : _rows == 0 && Oddity is null;
        _hasEnded |= _rows == 0 || !IsFull || Page >= mostPages || (isReached && _idle > 0 && !_hasChanged);
        // A continued reading ends when the total is reached, in front of the last page.
        var isOverstated = !_isContinued && _totals.Pages > Math.Max(1, _filled) && !_hasChanged && Page < mostPages;
        var isConfirmed = !NeedsConfirmation || _filled <= 1
            || (_pass > 1 && _found == 0 && Received == _earlier.Count && !_hasChanged);
        if (isReached && _hasEnded && !isOverstated && isConfirmed && !_mayHaveLost)
        {
            return PageDecision.Complete;
        }

        if ((_hasChanged || !isConfirmed) && _pass < MostPasses)
        {
            BeginPass();
            return new(1, 1, IsRestart: true);
        }

        return !isReached && _total is not null ? Contradiction(
                "data.totalNum", $"The exchange reports {_total} rows, but returned {Received}.")
            : isOverstated ? Contradiction(
                "data.totalPage", $"The exchange reports {_totals.Pages} pages, but only {_filled} have rows.")
            : Oddity is { } oddity ? Contradiction("data.items", $"{oddity}, and the exchange reports no total.")
            : !isReached ? Contradiction("data.items", $"Page {Page} repeats rows of earlier pages.")
            : Contradiction("data.items", $"The list changed each time it was read, {_pass} times.");
    }

    private void BeginPass()
    {
        _pass++;

        // Rows that were read before a row may have left the list do not prove anything.
        _hasLost |= _mayHaveLost;
        _isContinued = _pass > 1 && !_mayHaveLost && !NeedsConfirmation && _missing == 0;
        if (_pass > 1 && !_isContinued)
        {
            // A row is lost only if one in front of it left after it was read, which the next pass does not find again.
            (_earlier, _known) = (_pass == 2 ? new(_returned, StringComparer.Ordinal) : _known, _earlier);
            _known.Clear();
            _hasEnded = false;
        }
        else if (_pass == 2)
        {
            _known.UnionWith(_returned);
        }

        Page = 0;
        (_missing, _filled, _largest, _idle, _found) = (0, 0, 0, 0, 0);
        (_total, _hasChanged, _mayHaveLost, _isUneven) = (null, false, false, false);
        _most = _hasLost ? null : _most;
    }

    private static PageDecision Contradiction(string path, FormattableString reason) =>
        PageDecision.Contradiction(path, FormattableString.Invariant(reason));
}
