using System.Buffers;

namespace Kucoin.Client.Serialization;

/// <summary>Collects a list of unknown length in pooled memory, so that only the final array is allocated.</summary>
internal struct PooledList<T>()
{
    private const int First = 64;

    private T[] _items = ArrayPool<T>.Shared.Rent(First);

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(Count * 2);
            _items.CopyTo(larger, 0);
            Return();
            _items = larger;
        }

        _items[Count++] = item;
    }

    /// <summary>Copies the items to a new array and returns the pooled memory. The list must not be used afterwards.</summary>
    public T[] ToArrayAndReturn()
    {
        var items = _items.AsSpan(0, Count).ToArray();
        Return();
        return items;
    }

    private readonly void Return() => ArrayPool<T>.Shared.Return(_items, clearArray: true);
}
