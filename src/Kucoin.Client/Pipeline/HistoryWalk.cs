using System.Runtime.CompilerServices;
using Kucoin.Client.Catalogue;
using Kucoin.Client.Json;
using Kucoin.Client.Results;

namespace Kucoin.Client.Pipeline;

/// <summary>
/// Walks a history over any range, newest first, in the windows its row allows. Two neighbouring windows share one millisecond, so that
/// no row between them is lost whichever end KuCoin counts in; the rows that both give are given once.
/// </summary>
internal static class HistoryWalk
{
    /// <summary>A start this little before the horizon is the horizon itself, met a moment later.</summary>
    private static readonly TimeSpan HorizonGrace = TimeSpan.FromMinutes(1);

    /// <summary>The range is checked and fixed when the history is asked for, not when its first row is.</summary>
    public static KucoinHistory<T> Newest<T>(
        KucoinEndpoint endpoint,
        DateTime startTime,
        DateTime? endTime,
        bool allowTruncated,
        TimeProvider clock,
        Func<T, (string Id, DateTime Time)> identify,
        ReadHistoryPage<T> readPage,
        CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        Require.Range(startTime, endTime ?? now, maxWindow: null);
        var horizon = now - endpoint.Retention;
        var start = UnixTime.Utc(startTime);
        DateTime? availableFrom = start < horizon - HorizonGrace ? horizon : null;
        return new(
            allowTruncated ? availableFrom ?? start : start,
            UnixTime.Utc(endTime ?? now),
            availableFrom,
            (history, token) =>
                Walk(history, endpoint, allowTruncated, identify, readPage, ct, token).GetAsyncEnumerator(CancellationToken.None));
    }

    private static async IAsyncEnumerable<T> Walk<T>(
        KucoinHistory<T> history,
        KucoinEndpoint endpoint,
        bool allowTruncated,
        Func<T, (string Id, DateTime Time)> identify,
        ReadHistoryPage<T> readPage,
        CancellationToken callerToken,
        [EnumeratorCancellation] CancellationToken enumerationToken)
    {
        if (history.AvailableFrom is { } availableFrom && !allowTruncated)
        {
            throw new KucoinException(new KucoinError.HistoryNotAvailable(availableFrom));
        }

        if (history.From > history.To)
        {
            // Moved up past its own end: nothing of the range is kept.
            yield break;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(callerToken, enumerationToken);
        var ct = either.Token;
        var ahead = new ReadAhead<Step, HistoryPage<T>>(
            (step, token) => readPage(step.Window.Start, step.Window.End, step.Cursor, token),
            isFailure: static _ => false,
            ReadAhead.Most,
            ct);
        await using var ending = ahead.ConfigureAwait(false);
        ahead.PlanFirst(Windows(history, endpoint.MaxWindow).Select(window => new Step(window, null)));
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

    /// <summary>The windows of a range, newest first.</summary>
    private static Stack<Window> Windows<T>(KucoinHistory<T> history, TimeSpan? maxWindow)
    {
        var (start, end) = (UnixTime.ToMilliseconds(history.From), UnixTime.ToMilliseconds(history.To));
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
