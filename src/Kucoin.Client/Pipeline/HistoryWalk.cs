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
            (history, token) => Walk(history, endpoint, allowTruncated, identify, readPage, ct, token).GetAsyncEnumerator(CancellationToken.None));
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
        var windows = new Stack<(long From, long To)>();
        Split(windows, UnixTime.ToMilliseconds(history.From), UnixTime.ToMilliseconds(history.To), endpoint.MaxWindow);
        var onEdge = new HashSet<string>();

        while (windows.TryPop(out var window))
        {
            var (from, to) = (UnixTime.FromMilliseconds(window.From), UnixTime.FromMilliseconds(window.To));
            var page = await readPage(from, to, null, ct).ConfigureAwait(false);
            if (page.TooMany)
            {
                Halve(windows, window);
                continue;
            }

            var seenOnEdge = onEdge;
            onEdge = [];
            while (true)
            {
                foreach (var row in page.Rows)
                {
                    var (id, time) = identify(row);
                    if (time == from)
                    {
                        onEdge.Add(id);
                    }

                    if (time != to || !seenOnEdge.Contains(id))
                    {
                        yield return row;
                    }
                }

                if (page.Next is not { } cursor)
                {
                    break;
                }

                ct.ThrowIfCancellationRequested();
                page = await readPage(from, to, cursor, ct).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Pushes the windows oldest first, so that the newest is popped first.</summary>
    private static void Split(Stack<(long From, long To)> windows, long start, long end, TimeSpan? maxWindow)
    {
        var width = maxWindow is { } max ? (long)max.TotalMilliseconds : end - start;
        var from = start;
        for (; end - from > width; from += width)
        {
            windows.Push((from, from + width));
        }

        windows.Push((from, end));
    }

    private static void Halve(Stack<(long From, long To)> windows, (long From, long To) window)
    {
        var (from, to) = window;
        // A window of one millisecond has no middle, and its two halves would be empty where KuCoin counts one end only.
        if (to - from <= 1)
        {
            throw new KucoinException(new KucoinError.WindowTooFull(UnixTime.FromMilliseconds(from)));
        }

        var middle = from + ((to - from) / 2);
        windows.Push((from, middle));
        windows.Push((middle, to));
    }
}
