using Kucoin.Client.Catalogue;

namespace Kucoin.Emulator.Protocol;

/// <summary>How much weight a pool gives for thirty seconds, by VIP level.</summary>
internal static class Quotas
{
    /// <summary>The highest VIP level.</summary>
    public const int MaxLevel = 12;

    private const int Public = 2000;

    private static readonly int[] Spot = [4000, 6000, 8000, 10000, 13000, 16000, 20000, 23000, 26000, 30000, 33000, 36000, 40000];

    private static readonly int[] Futures = [2000, 2000, 4000, 5000, 6000, 7000, 8000, 10000, 12000, 14000, 16000, 18000, 20000];

    private static readonly int[] Management = [2000, 2000, 4000, 5000, 6000, 7000, 8000, 10000, 12000, 14000, 16000, 18000, 20000];

    public static int Of(KucoinPool pool, int level) => pool switch
    {
        KucoinPool.Spot => Spot[level],
        KucoinPool.Futures => Futures[level],
        KucoinPool.Management => Management[level],
        _ => Public,
    };
}
