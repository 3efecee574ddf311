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

    /// <summary>
    /// Whether the list was read to its end, and every row is in it. <see langword="false"/> if a page limit truncated the list, and if
    /// <see cref="WebCallResult{T}.Problems"/> states what is missing or contradictory.
    /// </summary>
    public bool IsComplete { get; }

    /// <inheritdoc/>
    public int Count => _rows.Count;

    /// <inheritdoc/>
    public T this[int index] => _rows[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Creates lists without a call, for tests and for implementations of the interfaces of this library.</summary>
public static class KucoinRows
{
    /// <summary>Creates a list.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="isComplete">See <see cref="KucoinRows{T}.IsComplete"/>. Default: <see langword="true"/>.</param>
    public static KucoinRows<T> From<T>(IEnumerable<T> rows, bool isComplete = true)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new([.. rows], isComplete);
    }
}
