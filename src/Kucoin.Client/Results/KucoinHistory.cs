namespace Kucoin.Client.Results;

/// <summary>
/// A history over any range, newest first, read while it is enumerated. Its range is fixed when it is made: rows that arrive later are
/// not part of it.
/// </summary>
/// <typeparam name="T">The type of a row.</typeparam>
public sealed class KucoinHistory<T> : IAsyncEnumerable<T>
{
    private readonly Func<KucoinHistory<T>, CancellationToken, IAsyncEnumerator<T>> _read;

    internal KucoinHistory(
        DateTime from, DateTime to, DateTime? availableFrom, Func<KucoinHistory<T>, CancellationToken, IAsyncEnumerator<T>> read)
    {
        (From, To, AvailableFrom) = (from, to, availableFrom);
        _read = read;
    }

    /// <summary>The oldest time that is read, in UTC.</summary>
    public DateTime From { get; }

    /// <summary>The newest time that is read, in UTC.</summary>
    public DateTime To { get; }

    /// <summary>
    /// Whether the range asked for starts before what KuCoin keeps, so that the rows are not the whole of it. Without the caller's consent
    /// such a history ends with <see cref="KucoinError.HistoryNotAvailable"/> instead.
    /// </summary>
    public bool IsTruncated => AvailableFrom is not null;

    /// <summary>The oldest time that KuCoin keeps, in UTC, when the range asked for starts before it.</summary>
    public DateTime? AvailableFrom { get; }

    /// <exception cref="KucoinException">While the rows are read: a call failed. What was given before stands.</exception>
    /// <inheritdoc/>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => _read(this, cancellationToken);
}
