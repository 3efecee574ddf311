using Kucoin.Catalog;

namespace Kucoin.Client.Http;

/// <summary>A history that <see cref="HistoryWalk"/> can read.</summary>
/// <param name="Endpoint">The endpoint, with its maximum window and retention.</param>
/// <param name="Clock">The clock that stamps the rows.</param>
/// <param name="ReadPage">Reads one page of a window.</param>
/// <param name="CreateReader">Creates the pagination scheme.</param>
/// <param name="Identify">Identifies a row.</param>
internal sealed record HistorySource<T>(
    KucoinEndpoint Endpoint,
    RowClock Clock,
    ReadHistoryPage<T> ReadPage,
    Func<IWindowReader<T>> CreateReader,
    Func<T, RowIdentity> Identify)
{
    /// <summary>The location of the rows in a response.</summary>
    public string RowsPath { get; init; } = "data.items";

    /// <summary>The member that dates a row.</summary>
    public string TimeName { get; init; } = "createdAt";

    /// <summary>
    /// The resolution of the times of rows. A row can be dated earlier than it happened by less than this, and so before the start of a
    /// window that contains it. Times in milliseconds need no tolerance: bounds have the same resolution, and both bounds are allowed
    /// whether or not the exchange includes them.
    /// </summary>
    public TimeSpan Resolution { get; init; } = TimeSpan.FromMilliseconds(1);
}
