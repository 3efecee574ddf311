using System.Globalization;
using System.Runtime.CompilerServices;
using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>
/// Collects the pages of a list. If one page fails, the whole call fails, so that an incomplete list is never returned as complete.
/// </summary>
internal static class Pages
{
    private const string RowsPath = "data.items";

    public static async ValueTask<WebCallResult<KucoinRows<TRow>>> Gather<TItem, TRow>(
        TimeProvider clock,
        PagedList<TItem> list,
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
        var isWhole = false;
        CallFacts? facts = null;
        await foreach (var page in Read(list, maxPages, async, ct).ConfigureAwait(false))
        {
            var answered = page.Result.Facts with { Problems = page.Problems.Count > 0 ? page.Problems : null };
            facts = answered.After(facts, clock.GetElapsedTime(begin));
            if (!page.Result.Success)
            {
                return new(facts.Value, page.Result.Error);
            }

            isWhole = page.IsWhole;
            rows.EnsureCapacity(rows.Count + page.Rows.Sum(item => rowsOf(item).Count));
            foreach (var item in page.Rows)
            {
                rows.AddRange(rowsOf(item));
            }
        }

        return new(facts!.Value, new KucoinRows<TRow>(rows, isWhole && facts.Value.Problems is null or []));
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

    /// <summary>Reads one page, and reports a page without rows that must have rows by its total.</summary>
    public static async Task<WebCallResult<KucoinPaginated<T>>> SendPageAsync<T>(
        this KucoinCall<KucoinPaginated<T>> call, int? currentPage, int? pageSize, CancellationToken ct)
    {
        var result = await call.Page(currentPage, pageSize).SendAsync(ct).ConfigureAwait(false);
        var rowsBefore = ((long)(currentPage ?? 1) - 1) * (pageSize ?? call.Endpoint.PageSizes!.Value.Default);
        return result is { Success: true, Problems: [], Data: { TotalItems: { } total } page } && rowsBefore < total && !page.Items.Any()
            ? result.With(KucoinDataProblem.Contradiction("data.items", string.Create(
                CultureInfo.InvariantCulture, $"The exchange reports {total} rows, but this page has none.")))
            : result;
    }

    /// <summary>Streams the rows of all pages, with only a few pages in memory.</summary>
    public static async IAsyncEnumerable<TRow> Stream<TItem, TRow>(
        PagedList<TItem> list, Func<TItem, IReadOnlyList<TRow>> rowsOf, [EnumeratorCancellation] CancellationToken ct)
    {
        var problems = new List<KucoinDataProblem>();
        await foreach (var page in Read(list, maxPages: null, async: true, ct).ConfigureAwait(false))
        {
            page.Result.GetDataOrThrow();
            problems.AddRange(page.Problems);
            foreach (var item in page.Rows)
            {
                foreach (var row in rowsOf(item))
                {
                    yield return row;
                }
            }
        }

        if (problems.Count > 0)
        {
            throw new KucoinException(new KucoinError.Incomplete(problems));
        }
    }

    /// <summary>Reads the pages in order. A failed page is the last.</summary>
    private static async IAsyncEnumerable<ListPage<T>> Read<T>(
        PagedList<T> list, int? maxPages, bool async, [EnumeratorCancellation] CancellationToken ct)
    {
        var ahead = new ReadAhead<int, WebCallResult<KucoinPaginated<T>>>(
            (number, token) => async ? list.Page(number).SendAsync(token) : Task.FromResult(list.Page(number).Send()),
            isFailure: static result => !result.Success,
            most: async ? ReadAhead.Most : 1,
            ct);
        await using var ending = ahead.ConfigureAwait(false);
        using var tally = new PageTally(list.PageSize, int.MaxValue, RowDepartures.Rare);
        tally.Begin();
        ahead.Plan(1);
        for (var planned = 1L; ahead.Next is not null;)
        {
            var result = await ahead.Take().ConfigureAwait(false);
            if (!result.Success)
            {
                yield return new(result, [], result.Problems, IsWhole: false);
                yield break;
            }

            IReadOnlyCollection<T> items = result.Data.Items as IReadOnlyCollection<T> ?? [.. result.Data.Items];
            tally.Enter(
                PageTotals.From(result.Data), items.Count, PageProblems.CountMissingRows(result.Problems, RowsPath));
            T[] rows = [.. items.Where(row => tally.IsNew(list.IdOf(row)))];
            var number = tally.Page;
            var decision = tally.Leave();
            var isLimit = decision.Next > maxPages;
            var problems = PageProblems.Numbered(result.Problems, number);
            if (decision.Problem is { } contradiction)
            {
                problems = problems.Append(contradiction with { Page = number });
            }

            if (decision.Next is null || isLimit || decision.IsRestart)
            {
                ahead.Drop(static _ => true);
                planned = 0;
            }

            yield return new(
                result,
                rows,
                [.. problems],
                IsWhole: decision is { Next: null, Problem: null } || (isLimit && tally.IsTotalReached));
            if (decision.Next is not { } following || isLimit)
            {
                yield break;
            }

            // The number of pages comes from the exchange, so only as many pages are scheduled as are read concurrently.
            var last = Math.Min(decision.PlanTo, maxPages ?? long.MaxValue);
            for (; planned < last && planned < following - 1 + ReadAhead.Most; planned++)
            {
                ahead.Plan((int)planned + 1);
            }
        }
    }
}
