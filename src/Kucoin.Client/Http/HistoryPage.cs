using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>One page of a window of a history.</summary>
/// <param name="Rows">The rows, newest first.</param>
/// <param name="Next">The cursor of the next page; <see langword="null"/> after the last page.</param>
/// <param name="TooMany">Whether the window has more rows than KuCoin returns for one query, so that it must be split.</param>
/// <param name="Last">The cursor of the last page, if cursors are page numbers; then all cursors in between are known too.</param>
/// <param name="Reading">The measurement of the row clock from the response.</param>
internal readonly record struct HistoryPage<T>(
    IEnumerable<T> Rows, long? Next, bool TooMany = false, long? Last = null, ClockReading? Reading = null);

/// <summary>Reads one page of a time window; without a cursor, the first page.</summary>
internal delegate Task<HistoryPage<T>> ReadHistoryPage<T>(DateTime from, DateTime to, long? cursor, CancellationToken ct);
