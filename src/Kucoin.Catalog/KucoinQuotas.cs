namespace Kucoin.Catalog;

/// <summary>
/// The quotas of the rate-limit pools: the weight per fixed window, by VIP level. A window starts with the first call and resets as a
/// whole.
/// </summary>
public static class KucoinQuotas
{
    private static readonly int[] Spot = [4000, 6000, 8000, 10000, 13000, 16000, 20000, 23000, 26000, 30000, 33000, 36000, 40000];
    private static readonly int[] Others = [2000, 2000, 4000, 5000, 6000, 7000, 8000, 10000, 12000, 14000, 16000, 18000, 20000];

    /// <summary>The length of the window of every pool: 30 seconds.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromSeconds(30);

    /// <summary>The highest VIP level.</summary>
    public static int MaxVipLevel => Spot.Length - 1;

    /// <summary>Gets the quota of a pool.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="vipLevel">The VIP level, 0 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    public static int Get(KucoinPool pool, int vipLevel = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(vipLevel);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(vipLevel, MaxVipLevel);
        return pool switch
        {
            KucoinPool.Spot => Spot[vipLevel],
            KucoinPool.Public => Others[0],
            _ => Others[vipLevel],
        };
    }
}
