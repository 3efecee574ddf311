using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>KuCoin's three ways of paging a history, each as a page with a cursor.</summary>
internal static class HistoryPages
{
    /// <summary>KuCoin gives out this many pages of one query; a window with more is halved.</summary>
    private const int MostPages = 50;

    /// <summary>Pages with numbers: the cursor is the number, counted here and not by what an answer says of itself.</summary>
    public static HistoryPage<T> Numbered<T>(WebCallResult<KucoinPaginated<T>> result, int number)
    {
        var page = result.GetDataOrThrow();
        // How many pages there are is said by the exchange: what goes beyond what it gives out is asked for one by one.
        var last = Math.Min(page.TotalPages, Math.Max(number + 1, MostPages));
        return new(page.Items, number < page.TotalPages ? number + 1 : null, page.TotalPages > MostPages, last, result.Facts.Reading);
    }

    /// <summary>Lists that go on from the last id: a list that is not full is the last.</summary>
    public static HistoryPage<T> AfterId<T>(WebCallResult<IReadOnlyList<T>> result, int limit, Func<T, long> idOf)
    {
        var rows = result.GetDataOrThrow();
        return new(rows, rows.Count < limit ? null : idOf(rows[^1]), Reading: result.Facts.Reading);
    }
}
