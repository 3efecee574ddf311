using Kucoin.Client.Http;

namespace Kucoin.Client.Tests.Http;

/// <summary>How the end of a list of numbered pages is proven, page by page.</summary>
public sealed class PageTallyTests
{
    private const int PageSize = 500;

    /// <summary>501 rows, of which one arrives after the first page: the second reading ends on its first page.</summary>
    [Fact]
    public void Row_that_arrives_between_two_pages_completes_the_list()
    {
        using var tally = new PageTally(PageSize, mostPages: 50, RowDepartures.None);
        tally.Begin();
        Assert.Equal(2, Read(tally, new(501, 2, PageSize), Enumerable.Range(1, 500)).Next);
        Assert.Equal(3, Read(tally, new(502, 2, PageSize), [500, 501]).Next);
        Assert.True(Read(tally, new(502, 2, PageSize), []).IsRestart);
        Assert.Equal(PageDecision.Complete, Read(tally, new(502, 2, PageSize), Enumerable.Range(0, 500)));
    }

    [Fact]
    public void Last_page_that_the_exchange_returns_proves_no_end_without_a_total()
    {
        using var tally = new PageTally(2, mostPages: 3, RowDepartures.None);
        tally.Begin();
        Assert.Equal(2, Read(tally, default, [1, 2]).Next);
        Assert.Equal(3, Read(tally, default, [3, 4]).Next);
        Assert.Contains("Page 3 is the last", Read(tally, default, [5, 6]).Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_in_another_order_prove_no_end_without_a_total()
    {
        using var tally = new PageTally(2, mostPages: 50, RowDepartures.None);
        tally.Begin();
        Assert.Equal(2, Read(tally, default, [1, 2]).Next);
        Assert.Equal(3, Read(tally, default, [3, 1]).Next);
        Assert.Contains("follow new rows", Read(tally, default, []).Problem!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_moved_to_the_begin_of_the_next_page_are_no_contradiction()
    {
        using var tally = new PageTally(2, mostPages: 50, RowDepartures.None);
        tally.Begin();
        Assert.Equal(2, Read(tally, default, [1, 2]).Next);
        Assert.Equal(3, Read(tally, default, [2, 3]).Next);
        Assert.Equal(PageDecision.Complete, Read(tally, default, []));
    }

    [Fact]
    public void Negative_total_is_quoted_as_it_is()
    {
        using var tally = new PageTally(2, mostPages: 50, RowDepartures.None);
        tally.Begin();
        Assert.Contains("reports -1 rows", Read(tally, new(-1, 1, 2), [1]).Problem!.Reason, StringComparison.Ordinal);
    }

    private static PageDecision Read(PageTally tally, PageTotals totals, IEnumerable<int> ids)
    {
        string[] rows = [.. ids.Select(id => $"{id}")];
        tally.Enter(totals, rows.Length, missing: 0);
        foreach (var row in rows)
        {
            tally.IsNew(row);
        }

        return tally.Leave();
    }
}
