using Kucoin.Client.Results;

namespace Kucoin.Client.Http;

/// <summary>One page of a window of a history.</summary>
/// <param name="Rows">The rows that could be read, newest first.</param>
internal readonly record struct HistoryPage<T>(IReadOnlyCollection<T> Rows)
{
    /// <summary>The totals of a numbered page.</summary>
    public PageTotals Totals { get; init; }

    /// <summary>Whether the exchange states that there are more rows; <see langword="null"/> when it makes no statement.</summary>
    public bool? HasMore { get; init; }

    /// <summary>The parts of the response that could not be used.</summary>
    public required IReadOnlyList<KucoinDataProblem> Problems { get; init; }

    /// <summary>The measurement of the row clock from the response.</summary>
    public ClockReading? Reading { get; init; }
}

/// <summary>Reads one page of a time window; without a cursor, the first page.</summary>
internal delegate Task<HistoryPage<T>> ReadHistoryPage<T>(DateTime? from, DateTime to, long? cursor, CancellationToken ct);
