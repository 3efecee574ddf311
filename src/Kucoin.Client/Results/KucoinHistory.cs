using Kucoin.Client.Http;

namespace Kucoin.Client.Results;

/// <summary>
/// A history over any range, newest first, read while it is enumerated. Its range is fixed when it is made: rows that arrive later are
/// not part of it. Where the first answer shows that the exchange dates rows by another clock than was assumed, the range is that of the
/// exchange's clock from then on.
/// </summary>
/// <typeparam name="T">The type of a row.</typeparam>
public sealed class KucoinHistory<T> : IAsyncEnumerable<T>
{
    private readonly Func<KucoinHistory<T>, CancellationToken, IAsyncEnumerator<T>> _read;
    private volatile HistoryBounds _bounds;

    internal KucoinHistory(HistoryBounds bounds, Func<KucoinHistory<T>, CancellationToken, IAsyncEnumerator<T>> read) =>
        (_bounds, _read) = (bounds, read);

    /// <summary>The oldest time that is read, in UTC.</summary>
    public DateTime From => _bounds.From;

    /// <summary>The newest time that is read, in UTC: the end that was asked for, or the exchange's now.</summary>
    public DateTime To => _bounds.To;

    /// <summary>
    /// Whether the range asked for starts before what KuCoin keeps, so that the rows are not the whole of it. Without the caller's consent
    /// such a history ends with <see cref="KucoinError.HistoryNotAvailable"/> instead. It is certain once the first row was asked for.
    /// </summary>
    public bool IsTruncated => AvailableFrom is not null;

    /// <summary>
    /// The oldest time that KuCoin keeps, in UTC, when the range asked for starts before it. It is certain once the first row was asked
    /// for.
    /// </summary>
    public DateTime? AvailableFrom => _bounds.AvailableFrom;

    /// <summary>The range, and what the first answer said of the clock that dates its rows.</summary>
    internal HistoryBounds Bounds
    {
        get => _bounds;
        set => _bounds = value;
    }

    /// <exception cref="KucoinException">While the rows are read: a call failed. What was given before stands.</exception>
    /// <exception cref="ArgumentException">When the first row is read: the range starts in the future.</exception>
    /// <inheritdoc/>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => _read(this, cancellationToken);
}
