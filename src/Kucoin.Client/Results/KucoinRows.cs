using System.Collections;

namespace Kucoin.Client.Results;

/// <summary>The rows of a paginated list, collected from its pages, and whether the list is complete.</summary>
/// <typeparam name="T">The type of a row.</typeparam>
public sealed class KucoinRows<T> : IReadOnlyList<T>
{
    private readonly IReadOnlyList<T> _rows;

    internal KucoinRows(IReadOnlyList<T> rows, bool isComplete)
    {
        _rows = rows;
        IsComplete = isComplete;
    }

    /// <summary>Whether every page was read; <see langword="false"/> if a page limit truncated the list.</summary>
    public bool IsComplete { get; }

    /// <inheritdoc/>
    public int Count => _rows.Count;

    /// <inheritdoc/>
    public T this[int index] => _rows[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
