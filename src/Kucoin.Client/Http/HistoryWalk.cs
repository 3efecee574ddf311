using System.Runtime.CompilerServices;
using Kucoin.Catalog;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Http;

/// <summary>
/// Walks a history over any range, newest first, in the windows its row allows. Two neighbouring windows share one millisecond, so that
/// no row between them is lost whichever end KuCoin counts in; the rows that both give are given once.
/// </summary>
internal static class HistoryWalk
{
    /// <summary>What is asked for where nothing of the range seems to be kept: the answer shows the clock that decides that.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    /// <summary>The range is fixed when the history is asked for, not when its first row is.</summary>
    public static KucoinHistory<T> Newest<T>(
        KucoinEndpoint endpoint,
        DateTime startTime,
        DateTime? endTime,
        bool allowTruncated,
        RowClock clock,
        Func<T, (string Id, DateTime Time)> identify,
        ReadHistoryPage<T> readPage,
        CancellationToken ct)
    {
        Require.Range(startTime, endTime, maxWindow: null);
        var end = endTime is { } given ? UnixTime.Utc(given) : default(DateTime?);
        var asked = new HistoryRequest(UnixTime.Utc(startTime), end, endpoint.Retention, allowTruncated);
        var assumed = clock.Guess(endpoint.Host);
        return new(
            asked.At(assumed),
            (history, token) => Walk(history, asked, assumed, endpoint.MaxWindow, identify, readPage, ct, token)
                .GetAsyncEnumerator(CancellationToken.None));
    }

    private static async IAsyncEnumerable<T> Walk<T>(
        KucoinHistory<T> history,
        HistoryRequest asked,
        AssumedNow assumed,
        TimeSpan? maxWindow,
        Func<T, (string Id, DateTime Time)> identify,
        ReadHistoryPage<T> readPage,
        CancellationToken callerToken,
        [EnumeratorCancellation] CancellationToken enumerationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(callerToken, enumerationToken);
        var ct = either.Token;
        HistoryPage<T>? first = null;
        if (!history.Bounds.IsProven)
        {
            (history.Bounds, first) = await Prove(asked, assumed, maxWindow, readPage, ct).ConfigureAwait(false);
        }

        var bounds = history.Bounds;
        if (bounds.AvailableFrom is { } availableFrom && !asked.AllowTruncated)
        {
            throw new KucoinException(new KucoinError.HistoryNotAvailable(availableFrom));
        }

        if (bounds.IsEmpty)
        {
            // It starts a moment after now, or was moved up past its own end: nothing of the range is kept.
            yield break;
        }

        var ahead = new ReadAhead<Step, HistoryPage<T>>(
            (step, token) =>
            {
                var (page, window) = (first, step.Window);
                first = null;
                return page is { } read ? Task.FromResult(read) : readPage(window.Start, window.End, step.Cursor, token);
            },
            isFailure: static _ => false,
            ReadAhead.Most,
            ct);
        await using var ending = ahead.ConfigureAwait(false);
        ahead.PlanFirst(Windows(bounds, maxWindow).Select(window => new Step(window, null)));
        var (onEdge, seenOnEdge) = (new HashSet<string>(), new HashSet<string>());

        while (ahead.Next is { } step)
        {
            ct.ThrowIfCancellationRequested();
            var page = await ahead.Take().ConfigureAwait(false);
            if (step.Cursor is null)
            {
                if (page.TooMany)
                {
                    ahead.PlanFirst(Halves(step.Window).Select(half => new Step(half, null)));
                    continue;
                }

                (onEdge, seenOnEdge) = ([], onEdge);
            }

            // The first page with a number plans all the others, and the last one tells whether there are more by now.
            if (page.Next is { } next && ahead.Next?.Window != step.Window)
            {
                ahead.PlanFirst(step.Pages(next, page.Last ?? next));
            }

            foreach (var row in page.Rows)
            {
                var (id, time) = identify(row);
                if (time == step.Window.Start)
                {
                    onEdge.Add(id);
                }

                if (time != step.Window.End || !seenOnEdge.Contains(id))
                {
                    yield return row;
                }
            }
        }
    }

    /// <summary>
    /// Reads the first page as if the assumed now were right, and finds the range by what its answer shows. Gives the page too where that
    /// is the first one of the range it finds.
    /// </summary>
    private static async Task<(HistoryBounds Bounds, HistoryPage<T>? First)> Prove<T>(
        HistoryRequest asked, AssumedNow assumed, TimeSpan? maxWindow, ReadHistoryPage<T> readPage, CancellationToken ct)
    {
        var guess = asked.At(assumed);
        var isThere = !guess.IsEmpty && (guess.AvailableFrom is null || asked.AllowTruncated);
        var window = Newest(isThere ? guess : new(assumed.Time - Glance, assumed.Time, null), maxWindow);
        var page = await readPage(window.Start, window.End, null, ct).ConfigureAwait(false);
        var bounds = asked.At(assumed, page.Reading);
        if (asked.End is null)
        {
            Require.NotInFuture(asked.Start, bounds.To);
        }

        return (bounds, !bounds.IsEmpty && Newest(bounds, maxWindow) == window ? page : null);
    }

    private static Window Newest(HistoryBounds bounds, TimeSpan? maxWindow) => Windows(bounds, maxWindow).Peek();

    /// <summary>The windows of a range, newest first.</summary>
    private static Stack<Window> Windows(HistoryBounds bounds, TimeSpan? maxWindow)
    {
        var (start, end) = (UnixTime.ToMilliseconds(bounds.From), UnixTime.ToMilliseconds(bounds.To));
        var width = maxWindow is { } max ? (long)max.TotalMilliseconds : end - start;
        var windows = new Stack<Window>();
        var from = start;
        for (; end - from > width; from += width)
        {
            windows.Push(new(from, from + width));
        }

        windows.Push(new(from, end));
        return windows;
    }

    private static IEnumerable<Window> Halves(Window window)
    {
        var (from, to) = window;
        // A window of one millisecond has no middle, and its two halves would be empty where KuCoin counts one end only.
        if (to - from <= 1)
        {
            throw new KucoinException(new KucoinError.WindowTooFull(window.Start));
        }

        var middle = from + ((to - from) / 2);
        return [new(middle, to), new(from, middle)];
    }

    /// <summary>A part of the range that one query may ask for, in Unix milliseconds.</summary>
    private readonly record struct Window(long From, long To)
    {
        public DateTime Start => UnixTime.FromMilliseconds(From);

        public DateTime End => UnixTime.FromMilliseconds(To);
    }

    /// <summary>One page of a window.</summary>
    private readonly record struct Step(Window Window, long? Cursor)
    {
        public IEnumerable<Step> Pages(long first, long last)
        {
            for (var cursor = first; cursor <= last; cursor++)
            {
                yield return this with { Cursor = cursor };
            }
        }
    }
}
