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
}
