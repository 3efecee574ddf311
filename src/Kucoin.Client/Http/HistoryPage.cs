namespace Kucoin.Client.Http;

/// <summary>One page of a window of a history.</summary>
/// <param name="Rows">The rows, newest first.</param>
/// <param name="Next">The cursor of the following page; <see langword="null"/> after the last.</param>
/// <param name="TooMany">Whether the window holds more rows than KuCoin gives out, so that it must be halved.</param>
/// <param name="Last">The cursor of the last page, where cursors are numbers of pages: all between are known too.</param>
/// <param name="Reading">What the answer showed of the clock that dates rows.</param>
internal readonly record struct HistoryPage<T>(
    IEnumerable<T> Rows, long? Next, bool TooMany = false, long? Last = null, ClockReading? Reading = null);

/// <summary>Reads one page of the window between two times; the first page when there is no cursor.</summary>
internal delegate Task<HistoryPage<T>> ReadHistoryPage<T>(DateTime from, DateTime to, long? cursor, CancellationToken ct);
