using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>What faults of histories need to know about a kind of row.</summary>
/// <param name="Identify">Returns the identity of a row.</param>
/// <param name="TimeOf">Returns the time of a row, in Unix milliseconds.</param>
/// <param name="Enlarge">Returns the row with an amount that is larger, in its own direction.</param>
internal sealed record HistoryRowForm<T>(Func<T, HistoryRowId> Identify, Func<T, long> TimeOf, Func<T, Amount, T> Enlarge);

/// <summary>The list of a history, as faults change it.</summary>
internal sealed class FaultyHistory<T>
{
    /// <summary>The difference of a changed amount: small enough to be overlooked.</summary>
    private static readonly Amount Difference = Amount.Parse("0.00000001");

    private readonly HistoryRowForm<T> _form;
    private readonly IReadOnlyList<HistoryFault> _faults;
    private readonly long _now;
    private readonly List<T> _rows = [];
    private readonly long _total;

    /// <param name="form">The kind of row.</param>
    /// <param name="all">All rows of the requested range, newest first.</param>
    /// <param name="faults">The faults that match the request.</param>
    /// <param name="now">The ledger time, in Unix milliseconds.</param>
    public FaultyHistory(HistoryRowForm<T> form, IEnumerable<T> all, IReadOnlyList<HistoryFault> faults, long now)
    {
        (_form, _now) = (form, now);
        _faults = [.. faults.Where(fault => fault.TryMatch())];
        var shown = all.Where(IsShown).ToList();
        _total = Math.Max(0, shown.Count + Of(HistoryFaultKind.WrongTotals).Sum(fault => (long)fault.Difference));
        foreach (var row in shown)
        {
            _rows.Add(row);
            if (Selects(HistoryFaultKind.RepeatedRows, row))
            {
                _rows.Add(row);
            }
        }
    }

    private bool IsStuck => Of(HistoryFaultKind.StuckCursor).Any();

    /// <summary>Returns the total and a numbered page. Short pages keep the boundaries of whole ones, so that rows are lost.</summary>
    public (long Total, IReadOnlyList<T> Rows) Page(PageRequest page)
    {
        var start = (int)Math.Min(IsStuck ? 0 : page.Skip, _rows.Count);
        return (_total, Show(_rows.Skip(start).Take(Shorten(page.Size))));
    }

    /// <summary>Returns the rows beyond a cursor, newest first, and whether there are more beyond them.</summary>
    public (IReadOnlyList<T> Rows, bool HasMore) Beyond(LedgerCursor cursor, int size)
    {
        var place = IsStuck ? LedgerCursor.Newest : cursor;
        var take = Shorten(size);
        if (place.Newer)
        {
            var newer = _rows.FindIndex(row => Position(row) <= place.Id) is >= 0 and var end ? end : _rows.Count;
            return (Show(_rows.Take(newer).Skip(newer - take)), newer > take);
        }

        var start = _rows.FindIndex(row => Position(row) < place.Id) is >= 0 and var first ? first : _rows.Count;
        if (take > 1 && start > 1 && start < _rows.Count && Position(_rows[start - 2]) == place.Id)
        {
            // The row at the cursor is repeated, also on the next page. A page of this row alone would be followed by itself for ever.
            start--;
        }

        return (Show(_rows.Skip(start).Take(take)), start + take < _rows.Count);
    }

    private long Position(T row) => _form.Identify(row).Number;

    private int Shorten(int size) => Of(HistoryFaultKind.ShortPages).Any() ? Math.Max(1, size / 2) : size;

    private bool IsShown(T row) => !Selects(HistoryFaultKind.WithheldRows, row)
        && Of(HistoryFaultKind.LateRows).All(fault => !fault.Selects(_form.Identify(row))
            || _form.TimeOf(row) + fault.GetDelay(_form.Identify(row)) <= _now);

    private bool Selects(HistoryFaultKind kind, T row) => Of(kind).Any(fault => fault.Selects(_form.Identify(row)));

    private IEnumerable<HistoryFault> Of(HistoryFaultKind kind) => _faults.Where(fault => fault.Kind == kind);

    /// <summary>The rows of a page, with the amounts that they have this time.</summary>
    private List<T> Show(IEnumerable<T> rows)
    {
        var page = rows.ToList();
        foreach (var fault in Of(HistoryFaultKind.ChangedRows))
        {
            var changed = fault.Show(page.ConvertAll(row => _form.Identify(row)));
            page = page.ConvertAll(row => changed.Contains(_form.Identify(row)) ? _form.Enlarge(row, Difference) : row);
        }

        return page;
    }
}
