using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>Adapters from KuCoin's responses to pages of a history.</summary>
internal static class HistoryPages
{
    public static HistoryPage<T> From<T>(WebCallResult<KucoinPaginated<T>> result)
    {
        var page = result.GetDataOrThrow();
        return Create(result, page.Items) with { Totals = PageTotals.From(page) };
    }

    public static HistoryPage<T> From<T>(WebCallResult<IReadOnlyList<T>> result) => Create(result, result.GetDataOrThrow());

    public static HistoryPage<TRow> Create<TData, TRow>(WebCallResult<TData> result, IEnumerable<TRow> rows) =>
        new(rows as IReadOnlyCollection<TRow> ?? [.. rows]) { Problems = result.Problems, Reading = result.Facts.Reading };
}
