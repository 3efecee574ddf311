using System.Globalization;
using System.Runtime.CompilerServices;
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
        HistorySource<T> source, DateTime? startTime, DateTime? endTime, bool allowTruncated, CancellationToken ct)
    {
        Require.Range(startTime, endTime, maxWindow: null);
        var start = startTime is { } from ? UnixTime.Utc(from) : default(DateTime?);
        var end = endTime is { } to ? UnixTime.Utc(to) : default(DateTime?);
        var asked = new HistoryRequest(start, end, source.Endpoint.Retention, allowTruncated);
        var assumed = source.Clock.Guess(source.Endpoint.Host);
        return new(
            asked.At(assumed),
            (history, token) => Walk(history, source, asked, assumed, ct, token).GetAsyncEnumerator(CancellationToken.None));
    }

    private static async IAsyncEnumerable<T> Walk<T>(
        KucoinHistory<T> history,
        HistorySource<T> source,
        HistoryRequest asked,
        AssumedNow assumed,
        CancellationToken callerToken,
        [EnumeratorCancellation] CancellationToken enumerationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(callerToken, enumerationToken);
        var ct = either.Token;
        history.Problems = [];
        HistoryPage<T>? first = null;
        if (!history.Bounds.IsProven)
        {
            (history.Bounds, first) = await Prove(source, asked, assumed, ct).ConfigureAwait(false);
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
                return page is { } read ? Task.FromResult(read) : source.ReadPage(window.Start, window.End, step.Cursor, token);
            },
            isFailure: static _ => false,
            ReadAhead.Most,
            ct);
        await using var ending = ahead.ConfigureAwait(false);
        ahead.PlanFirst(Windows(bounds, source.Endpoint.MaxWindow, asked.Start is null).Select(window => new Step(window, null)));
        using var pages = source.CreateReader();
        var (onEdge, seenOnEdge) = (new HashSet<string>(), new HashSet<string>());
        var planned = 1L;
        while (ahead.Next is { } step)
        {
            ct.ThrowIfCancellationRequested();
            var page = await ahead.Take().ConfigureAwait(false);
            var window = step.Window;
            if (step.Cursor is null)
            {
                if (pages.IsTooLarge(page))
                {
                    ahead.PlanFirst(Halves(window).Select(half => new Step(half, null)));
                    continue;
                }

                (onEdge, seenOnEdge, planned) = ([], onEdge, 1);
                pages.Begin();
            }

            pages.Enter(page);
            Report(history, PageProblems.Numbered(page.Problems, pages.Page));
            KucoinDataProblem? outside = null;
            var index = -1;
            foreach (var row in page.Rows)
            {
                index++;
                var identity = source.Identify(row);
                if (!pages.IsNew(row, identity))
                {
                    continue;
                }

                if (identity.Time > window.End || identity.Time <= window.Earliest - source.Resolution)
                {
                    outside ??= Outside(source, index, identity, window);
                    continue;
                }

                if (identity.Time == window.Earliest)
                {
                    onEdge.Add(identity.Id);
                }

                if (identity.Time != window.End || !seenOnEdge.Contains(identity.Id))
                {
                    yield return row;
                }
            }

            var decision = outside is null ? pages.Leave() : new(null, Problem: outside);
            if (decision.Problem is { } contradiction)
            {
                Report(history, [contradiction with { Page = pages.Page }]);
                throw new KucoinException(new KucoinError.Incomplete(history.Problems));
            }

            if (decision.Next is null || decision.IsRestart)
            {
                // Pages that were read ahead, of a list that turned out to be shorter.
                ahead.Drop(following => following.Window == window);
            }

            if (decision.Next is not null)
            {
                planned = Plan(ahead, window, decision, decision.IsRestart ? 0 : planned);
            }
        }

        if (history.Problems.Count > 0)
        {
            throw new KucoinException(new KucoinError.Incomplete(history.Problems));
        }
    }

    /// <summary>Schedules the next page, and pages that can be read ahead. Returns the cursor of the last scheduled page.</summary>
    private static long Plan<T>(ReadAhead<Step, HistoryPage<T>> ahead, Window window, PageDecision decision, long planned)
    {
        var next = decision.Next!.Value;
        if (decision.PlanTo == 0)
        {
            // A cursor that is not a number of a page: the following cursors are not known.
            ahead.PlanBehind(following => following.Window == window, new(window, next));
            return planned;
        }

        for (; planned < decision.PlanTo && planned < next - 1 + ReadAhead.Most; planned++)
        {
            ahead.PlanBehind(following => following.Window == window, new(window, planned + 1));
        }

        return planned;
    }

    private static void Report<T>(KucoinHistory<T> history, IEnumerable<KucoinDataProblem> problems)
    {
        KucoinDataProblem[] found = [.. problems];
        if (found.Length > 0)
        {
            history.Problems = [.. history.Problems, .. found];
        }
    }

    private static KucoinDataProblem Outside<T>(HistorySource<T> source, int index, RowIdentity row, Window window) =>
        KucoinDataProblem.Contradiction(
            string.Create(CultureInfo.InvariantCulture, $"{source.RowsPath}[{index}].{source.TimeName}"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"Row {row.Id} is dated {row.Time:yyyy-MM-ddTHH:mm:ss.fffZ}, outside the requested range from "
                + $"{window.Earliest:yyyy-MM-ddTHH:mm:ss.fffZ} to {window.End:yyyy-MM-ddTHH:mm:ss.fffZ}."));

    /// <summary>
    /// Reads the first page under the assumed current time, and determines the range from the response. Also returns the page, if it is the
    /// first page of that range.
    /// </summary>
    private static async Task<(HistoryBounds Bounds, HistoryPage<T>? First)> Prove<T>(
        HistorySource<T> source, HistoryRequest asked, AssumedNow assumed, CancellationToken ct)
    {
        var guess = asked.At(assumed);
        var isThere = !guess.IsEmpty && (guess.AvailableFrom is null || asked.AllowTruncated);
        var window = NewestOf(isThere ? guess : new(assumed.Time - Glance, assumed.Time, null));
        var page = await source.ReadPage(window.Start, window.End, null, ct).ConfigureAwait(false);
        var bounds = asked.At(assumed, page.Reading);
        if (asked.End is null)
        {
            Require.NotInFuture(asked.Start, bounds.To);
        }

        return (bounds, !bounds.IsEmpty && NewestOf(bounds) == window ? page : null);

        Window NewestOf(HistoryBounds range) => Windows(range, source.Endpoint.MaxWindow, asked.Start is null).First();
    }

    /// <summary>Splits a range into windows, newest first. Only the oldest can be shorter than the endpoint allows.</summary>
    private static IEnumerable<Window> Windows(HistoryBounds bounds, TimeSpan? maxWindow, bool isOpen)
    {
        var (start, end) = (UnixTime.ToMilliseconds(bounds.From), UnixTime.ToMilliseconds(bounds.To));
        var width = maxWindow is { } max ? (long)max.TotalMilliseconds : end - start;
        for (; end - start > width; end -= width)
        {
            yield return new(end - width, end);
        }

        yield return new(start, end, isOpen);
    }

    private static IEnumerable<Window> Halves(Window window)
    {
        var (from, to, isOpen) = window;
        // A window of one millisecond cannot be split: its halves would be empty if KuCoin treats only one bound as inclusive.
        if (to - from <= 1)
        {
            throw new KucoinException(new KucoinError.WindowTooFull(window.Earliest));
        }

        var middle = from + ((to - from) / 2);
        return [new(middle, to), new(from, middle, isOpen)];
    }

    /// <summary>A part of the range that fits one query, in Unix milliseconds.</summary>
    private readonly record struct Window(long From, long To, bool IsOpen = false)
    {
        /// <summary>The start to request; <see langword="null"/> for the oldest part of a range without a start.</summary>
        public DateTime? Start => IsOpen ? null : Earliest;

        public DateTime Earliest => UnixTime.FromMilliseconds(From);

        public DateTime End => UnixTime.FromMilliseconds(To);
    }

    /// <summary>One page of a window.</summary>
    private readonly record struct Step(Window Window, long? Cursor);
}
