using System.Runtime.CompilerServices;
using Kucoin.Client.Results;

namespace Kucoin.Client.Pipeline;

/// <summary>Gathers the pages of a list. A page that fails fails the whole: a short list is never passed off as a complete one.</summary>
internal static class Pages
{
    public static async ValueTask<WebCallResult<KucoinRows<TRow>>> Gather<TItem, TRow>(
        Func<int, KucoinCall<KucoinPaginated<TItem>>> page,
        Func<TItem, IEnumerable<TRow>> rowsOf,
        int? maxPages,
        bool async,
        CancellationToken ct)
    {
        if (maxPages is { } most)
        {
            Require.Between(most, 1, int.MaxValue, nameof(maxPages));
        }

        var rows = new List<TRow>();
        for (var number = 1; ; number++)
        {
            var result = await page(number).Send(async, ct).ConfigureAwait(false);
            if (!result.Success)
            {
                return new(result.Facts, result.Error);
            }

            rows.AddRange(result.Data.Items.SelectMany(rowsOf));
            var isLast = number >= result.Data.TotalPages;
            if (isLast || number == maxPages)
            {
                return new(result.Facts, new KucoinRows<TRow>(rows, isComplete: isLast));
            }
        }
    }

    /// <summary>Cuts a page out of rows that were read whole.</summary>
    public static KucoinPaginated<T> Slice<T>(IReadOnlyList<T> rows, int currentPage, int pageSize) => new()
    {
        CurrentPage = currentPage,
        PageSize = pageSize,
        TotalItems = rows.Count,
        TotalPages = (rows.Count + pageSize - 1) / pageSize,
        Items = [.. rows.Skip((currentPage - 1) * pageSize).Take(pageSize)],
    };

    /// <summary>Streams the rows of every page, one page in memory at a time.</summary>
    public static async IAsyncEnumerable<TRow> Stream<TItem, TRow>(
        Func<int, KucoinCall<KucoinPaginated<TItem>>> page,
        Func<TItem, IEnumerable<TRow>> rowsOf,
        [EnumeratorCancellation] CancellationToken ct)
    {
        for (var number = 1; ; number++)
        {
            var read = (await page(number).SendAsync(ct).ConfigureAwait(false)).GetDataOrThrow();
            foreach (var row in read.Items.SelectMany(rowsOf))
            {
                yield return row;
            }

            if (number >= read.TotalPages)
            {
                yield break;
            }
        }
    }
}
