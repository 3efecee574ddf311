using System.Runtime.CompilerServices;
using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>
/// Collects the pages of a list. If one page fails, the whole call fails, so that an incomplete list is never returned as complete.
/// </summary>
internal static class Pages
{
    public static async ValueTask<WebCallResult<KucoinRows<TRow>>> Gather<TItem, TRow>(
        TimeProvider clock,
        Func<int, KucoinCall<KucoinPaginated<TItem>>> page,
        Func<TItem, IReadOnlyList<TRow>> rowsOf,
        int? maxPages,
        bool async,
        CancellationToken ct)
    {
        var begin = clock.GetTimestamp();
        if (maxPages is { } most)
        {
            Require.Between(most, 1, int.MaxValue, nameof(maxPages));
        }

        var rows = new List<TRow>();
        var (read, total) = (0, 0);
        CallFacts? facts = null;
        await foreach (var result in Read(page, maxPages, async, ct).ConfigureAwait(false))
        {
            facts = result.Facts.After(facts, clock.GetElapsedTime(begin));
            if (!result.Success)
            {
                return new(facts.Value, result.Error);
            }

            (read, total) = (read + 1, result.Data.TotalPages ?? 0);
            rows.EnsureCapacity(rows.Count + result.Data.Items.Sum(item => rowsOf(item).Count));
            foreach (var item in result.Data.Items)
            {
                rows.AddRange(rowsOf(item));
            }
        }

        return new(facts!.Value, new KucoinRows<TRow>(rows, isComplete: read >= total));
    }

    /// <summary>Extracts a page from a complete list of rows.</summary>
    public static KucoinPaginated<T> Slice<T>(IReadOnlyList<T> rows, int currentPage, int pageSize) => new()
    {
        CurrentPage = currentPage,
        PageSize = pageSize,
        TotalItems = rows.Count,
        TotalPages = (rows.Count + pageSize - 1) / pageSize,
        Items = [.. rows.Skip((currentPage - 1) * pageSize).Take(pageSize)],
    };

    /// <summary>Streams the rows of all pages, with only a few pages in memory.</summary>
    public static async IAsyncEnumerable<TRow> Stream<TItem, TRow>(
        Func<int, KucoinCall<KucoinPaginated<TItem>>> page,
        Func<TItem, IReadOnlyList<TRow>> rowsOf,
        [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var result in Read(page, maxPages: null, async: true, ct).ConfigureAwait(false))
        {
            foreach (var item in result.GetDataOrThrow().Items)
            {
                foreach (var row in rowsOf(item))
                {
                    yield return row;
                }
            }
        }
    }

    /// <summary>Reads the pages in order. Each page has the total number of pages; a failed page is the last.</summary>
    public static async IAsyncEnumerable<WebCallResult<KucoinPaginated<T>>> Read<T>(
        Func<int, KucoinCall<KucoinPaginated<T>>> page, int? maxPages, bool async, [EnumeratorCancellation] CancellationToken ct)
    {
        var ahead = new ReadAhead<int, WebCallResult<KucoinPaginated<T>>>(
            (number, token) => async ? page(number).SendAsync(token) : Task.FromResult(page(number).Send()),
            isFailure: static result => !result.Success,
            most: async ? ReadAhead.Most : 1,
            ct);
        await using var ending = ahead.ConfigureAwait(false);
        var planned = 0;
        for (var (number, last) = (1, 1); number <= last; number++)
        {
            // The number of pages comes from the exchange, so only as many pages are scheduled as are read concurrently.
            for (; planned < last && planned < number + ReadAhead.Most; planned++)
            {
                ahead.Plan(planned + 1);
            }

            var result = await ahead.Take().ConfigureAwait(false);
            yield return result;
            if (!result.Success)
            {
                yield break;
            }

            last = Math.Min(result.Data.TotalPages ?? 0, maxPages ?? int.MaxValue);
        }
    }
}
