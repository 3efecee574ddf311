namespace Kucoin.Client.Http;

/// <summary>
/// A set of row ids that is reused by the next list, so that the ids of a list cost no allocation. It is bounded by the largest list.
/// </summary>
internal static class RowIds
{
    /// <summary>KuCoin's maximum number of rows of a query: 50 pages of 500 rows.</summary>
    private const int MostPrepared = 25_000;

    /// <summary>The largest set that is kept.</summary>
    private const int MostKept = 2 * MostPrepared;

    private static HashSet<string>? _spare;

    public static HashSet<string> Rent() => Interlocked.Exchange(ref _spare, null) ?? new(StringComparer.Ordinal);

    /// <summary>Makes space for a list whose total is not proven.</summary>
    public static void Prepare(HashSet<string> ids, int total) => ids.EnsureCapacity(Math.Clamp(total, 0, MostPrepared));

    public static void Return(HashSet<string> ids)
    {
        if (ids.Capacity <= MostKept)
        {
            ids.Clear();
            Volatile.Write(ref _spare, ids);
        }
    }
}
