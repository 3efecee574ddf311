using System.Runtime.CompilerServices;
using Kucoin.Catalog;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Http;

/// <summary>
/// Reads a history over any range, newest first, in the windows that the endpoint allows. Adjacent windows overlap by one millisecond, so
/// that no row is lost whichever bound KuCoin treats as inclusive; duplicate rows are removed.
/// </summary>
internal static class HistoryWalk
{
    /// <summary>
    /// The window that is read when the whole range seems to be outside the retention: the response shows the clock that decides it.
    /// </summary>
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    /// <summary>The range is fixed when the history is created, not when its first row is read.</summary>
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
            // The range starts slightly in the future, or was truncated past its end: no row is in the range.
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

            // The first numbered page schedules all other pages, and the last page shows whether more have been added.
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
    /// Reads the first page under the assumed current time, and determines the range from the response. Also returns the page, if it is the
    /// first page of that range.
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

    /// <summary>Splits a range into windows, newest first.</summary>
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
        // A window of one millisecond cannot be split: its halves would be empty if KuCoin treats only one bound as inclusive.
        if (to - from <= 1)
        {
            throw new KucoinException(new KucoinError.WindowTooFull(window.Start));
        }

        var middle = from + ((to - from) / 2);
        return [new(middle, to), new(from, middle)];
    }

    /// <summary>A part of the range that fits one query, in Unix milliseconds.</summary>
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
