namespace Kucoin.Client.Http;

/// <summary>
/// A set of row ids that is reused by the next list, so that the ids of a list cost no allocation. It is bounded by the largest list.
/// </summary>
internal static class RowIds
{
    /// <summary>The largest set that is kept.</summary>
    private const int MostKept = 32_768;

    private static HashSet<string>? _spare;

    public static HashSet<string> Rent() => Interlocked.Exchange(ref _spare, null) ?? new(StringComparer.Ordinal);

    public static void Return(HashSet<string> ids)
    {
        if (ids.Capacity <= MostKept)
        {
            ids.Clear();
            Volatile.Write(ref _spare, ids);
        }
    }
}
