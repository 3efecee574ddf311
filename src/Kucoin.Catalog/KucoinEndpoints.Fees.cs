using static Kucoin.Catalog.KucoinPermission;

namespace Kucoin.Catalog;

public static partial class KucoinEndpoints
{
    /// <summary>Trading fees.</summary>
    public static class Fees
    {
        /// <summary>The base fees of the user.</summary>
        public static readonly KucoinEndpoint Base =
            new("getBasicFee", "GET /api/v1/base-fee", General, KucoinPool.Spot, 3);

        /// <summary>The fees of the user on spot pairs.</summary>
        public static readonly KucoinEndpoint Spot =
            new("getSpotActualFee", "GET /api/v1/trade-fees", General, KucoinPool.Spot, 3);

        /// <summary>The fees of the user on a futures contract.</summary>
        public static readonly KucoinEndpoint Futures =
            new("getFuturesActualFee", "GET /api/v1/trade-fees", General, KucoinPool.Futures, 3, KucoinHost.Futures);
    }
}
