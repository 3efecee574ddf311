using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>Adapters from KuCoin's three pagination schemes to pages with cursors.</summary>
internal static class HistoryPages
{
    /// <summary>The maximum number of pages that KuCoin returns for one query; a window with more pages is split.</summary>
    private const int MostPages = 50;

    /// <summary>Numbered pages: the cursor is the page number, which is counted here and not read from the response.</summary>
    public static HistoryPage<T> Numbered<T>(WebCallResult<KucoinPaginated<T>> result, int number)
    {
        var page = result.GetDataOrThrow();
        // The number of pages comes from the exchange; pages beyond its limit are read one by one.
        var last = Math.Min((page.TotalPages ?? 0), Math.Max(number + 1, MostPages));
        return new(page.Items, number < page.TotalPages ? number + 1 : null, page.TotalPages > MostPages, last, result.Facts.Reading);
    }

    /// <summary>Keyset pagination by the last id: a page that is not full is the last one.</summary>
    public static HistoryPage<T> AfterId<T>(WebCallResult<IReadOnlyList<T>> result, int limit, Func<T, long> idOf)
    {
        var rows = result.GetDataOrThrow();
        return new(rows, rows.Count < limit ? null : idOf(rows[^1]), Reading: result.Facts.Reading);
    }
}
