using System.Runtime.CompilerServices;

namespace Kucoin.Client.Results;

/// <summary>
/// A lazily read history over any range, newest first. The range is fixed when the object is created; rows dated later are not included. If
/// the first response shows that the exchange stamps rows with a different clock than assumed, the range is adjusted to that clock.
/// </summary>
/// <remarks>
/// Each row is returned once, also while rows arrive. A row that becomes visible while its part of the history is read may follow older
/// rows. The end of the history is proven by the totals of the exchange, or by an empty page; a history that contradicts itself ends with
/// <see cref="KucoinError.Incomplete"/>.
/// </remarks>
/// <typeparam name="T">The type of a row.</typeparam>
public sealed class KucoinHistory<T> : IAsyncEnumerable<T>
{
    private readonly Func<KucoinHistory<T>, CancellationToken, IAsyncEnumerator<T>> _read;
    private volatile HistoryBounds _bounds;
    private volatile IReadOnlyList<KucoinDataProblem> _problems = [];

    internal KucoinHistory(HistoryBounds bounds, Func<KucoinHistory<T>, CancellationToken, IAsyncEnumerator<T>> read) =>
        (_bounds, _read) = (bounds, read);

    /// <summary>The start of the range, in UTC.</summary>
    public DateTime From => _bounds.From;

    /// <summary>The end of the range, in UTC: the requested end, or the current exchange time.</summary>
    public DateTime To => _bounds.To;

    /// <summary>
    /// Whether the requested range starts before KuCoin's retention, so that the rows do not cover all of it. Unless the caller allowed
    /// truncation, such a history fails with <see cref="KucoinError.HistoryNotAvailable"/> instead. The value is final once the first row
    /// was requested.
    /// </summary>
    public bool IsTruncated => AvailableFrom is not null;

    /// <summary>
    /// The oldest time that KuCoin keeps, in UTC, if the requested range starts before it. The value is final once the first row was
    /// requested.
    /// </summary>
    public DateTime? AvailableFrom => _bounds.AvailableFrom;

    /// <summary>
    /// What the latest enumeration has found so far: parts of a response that could not be used, and contradictions. If there is any, the
    /// enumeration ends with <see cref="KucoinError.Incomplete"/> after the rows that can be returned.
    /// </summary>
    public IReadOnlyList<KucoinDataProblem> Problems
    {
        get => _problems;
        internal set => _problems = value;
    }

    /// <summary>The range, and what the first response showed about the clock that stamps its rows.</summary>
    internal HistoryBounds Bounds
    {
        get => _bounds;
        set => _bounds = value;
    }

    /// <exception cref="KucoinException">
    /// Thrown while the rows are read: a call failed, or the rows are <see cref="KucoinError.Incomplete"/>. Rows returned before it are
    /// valid.
    /// </exception>
    /// <exception cref="ArgumentException">Thrown when the first row is read: the range starts in the future.</exception>
    /// <inheritdoc/>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => _read(this, cancellationToken);
}

/// <summary>Creates histories without a call, for tests and for implementations of the interfaces of this library.</summary>
public static class KucoinHistory
{
    /// <summary>
    /// Creates a history of given rows. Like a history of the exchange, it ends with <see cref="KucoinError.Incomplete"/> if there are
    /// problems, and can be read any number of times.
    /// </summary>
    /// <param name="rows">The rows, newest first.</param>
    /// <param name="from">The start of the range. Default: the smallest possible time.</param>
    /// <param name="to">The end of the range. Default: the largest possible time.</param>
    /// <param name="availableFrom">See <see cref="KucoinHistory{T}.AvailableFrom"/>. Default: the range is not truncated.</param>
    /// <param name="problems">See <see cref="KucoinHistory{T}.Problems"/>. Default: none.</param>
    public static KucoinHistory<T> From<T>(
        IEnumerable<T> rows,
        DateTime? from = null,
        DateTime? to = null,
        DateTime? availableFrom = null,
        IReadOnlyList<KucoinDataProblem>? problems = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new(
            new(from ?? DateTime.MinValue, to ?? DateTime.MaxValue, availableFrom),
            (history, ct) => Read(history, rows, problems ?? [], ct).GetAsyncEnumerator(CancellationToken.None));
    }

    private static async IAsyncEnumerable<T> Read<T>(
        KucoinHistory<T> history,
        IEnumerable<T> rows,
        IReadOnlyList<KucoinDataProblem> problems,
        [EnumeratorCancellation] CancellationToken ct)
    {
        history.Problems = problems;
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            yield return row;
        }

        await Task.CompletedTask.ConfigureAwait(false);
        if (problems.Count > 0)
        {
            throw new KucoinException(new KucoinError.Incomplete(problems));
        }
    }
}
