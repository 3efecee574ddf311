using System.Buffers;

namespace Kucoin.Client.Serialization;

/// <summary>Gathers what a list of unknown length holds, and costs no more than the list itself.</summary>
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

    /// <summary>The items as an array of their own; the list is at its end.</summary>
    public T[] ToArrayAndReturn()
    {
        var items = _items.AsSpan(0, Count).ToArray();
        Return();
        return items;
    }

    private readonly void Return() => ArrayPool<T>.Shared.Return(_items, clearArray: true);
}
