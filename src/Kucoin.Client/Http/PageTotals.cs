using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>What a numbered page states about its list. Every number comes from the exchange, and can be missing or wrong.</summary>
/// <param name="Items">The number of rows on all pages.</param>
/// <param name="Pages">The number of pages.</param>
/// <param name="PageSize">The number of rows of a full page.</param>
internal readonly record struct PageTotals(int? Items, int? Pages, int? PageSize)
{
    public static PageTotals From<T>(KucoinPaginated<T> page) => new(page.TotalItems, page.TotalPages, page.PageSize);
}
