using System.Runtime.CompilerServices;
using Kucoin.Client.Catalogue;
using Kucoin.Client.Json;
using Kucoin.Client.Results;

namespace Kucoin.Client.Pipeline;

/// <summary>
/// Walks a paged history over any range, newest first, in the windows its row allows. Two neighbouring windows share one millisecond, so
/// that no row between them is lost whichever end KuCoin counts in; the rows that both give are given once.
/// </summary>
internal static class HistoryWalk
{
    /// <summary>KuCoin gives out this many pages of one query; a window with more is halved.</summary>
    private const int MostPages = 50;

    /// <summary>A start this little before the horizon is the horizon itself, met a moment later.</summary>
    private static readonly TimeSpan HorizonGrace = TimeSpan.FromMinutes(1);

    public delegate Task<WebCallResult<KucoinPaginated<T>>> ReadPage<T>(
        DateTime startTime, DateTime endTime, int currentPage, int pageSize, CancellationToken ct);

    /// <summary>The range is checked when the stream is asked for, not when its first row is.</summary>
    public static IAsyncEnumerable<T> Newest<T>(
        KucoinEndpoint<KucoinPaginated<T>> endpoint,
        DateTime startTime,
        DateTime? endTime,
        TimeProvider clock,
        Func<T, (string Id, DateTime Time)> identify,
        ReadPage<T> readPage,
        CancellationToken ct)
    {
        Require.Range(startTime, endTime ?? clock.GetUtcNow().UtcDateTime, maxWindow: null);
        return Walk(endpoint, startTime, endTime, clock, identify, readPage, ct);
    }

    private static async IAsyncEnumerable<T> Walk<T>(
        KucoinEndpoint<KucoinPaginated<T>> endpoint,
        DateTime startTime,
        DateTime? endTime,
        TimeProvider clock,
        Func<T, (string Id, DateTime Time)> identify,
        ReadPage<T> readPage,
        [EnumeratorCancellation] CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (endpoint.Retention is { } retention && UnixTime.Utc(startTime) < now - retention - HorizonGrace)
        {
            throw new KucoinException(new KucoinError.HistoryNotAvailable(now - retention));
        }

        var windows = new Stack<(long From, long To)>();
        Split(windows, UnixTime.ToMilliseconds(startTime), UnixTime.ToMilliseconds(endTime ?? now), endpoint.MaxWindow);
        var pageSize = endpoint.PageSizes?.Max ?? throw new ArgumentException($"{endpoint} has no pages.", nameof(endpoint));
        var onEdge = new HashSet<string>();

        while (windows.TryPop(out var window))
        {
            var (from, to) = (UnixTime.FromMilliseconds(window.From), UnixTime.FromMilliseconds(window.To));
            var first = await Page(1).ConfigureAwait(false);
            if (first.TotalPages > MostPages)
            {
                Halve(windows, window);
                continue;
            }

            var seenOnEdge = onEdge;
            onEdge = [];
            var page = first;
            for (var number = 1; ;)
            {
                foreach (var row in page.Items)
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

                if (++number > first.TotalPages)
                {
                    break;
                }

                page = await Page(number).ConfigureAwait(false);
            }

            async Task<KucoinPaginated<T>> Page(int number)
            {
                ct.ThrowIfCancellationRequested();
                return (await readPage(from, to, number, pageSize, ct).ConfigureAwait(false)).GetDataOrThrow();
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
