using static Kucoin.Catalog.KucoinPermission;
using static Kucoin.Catalog.KucoinPool;

namespace Kucoin.Catalog;

public static partial class KucoinEndpoints
{
    /// <summary>Ledgers: the movements of funds.</summary>
    public static class Ledgers
    {
        /// <summary>Movements over all wallets of the user, newest first.</summary>
        public static readonly KucoinEndpoint AccountLedgers =
            new("getSpotLedger", "GET /api/v1/accounts/ledgers", General, Management, 2)
            {
                PageSizes = new(Min: 10, Max: 500, Default: 50),
                MaxWindow = TimeSpan.FromDays(1),
                Retention = TimeSpan.FromDays(365),
            };

        /// <summary>Movements in the high-frequency spot wallet, newest first.</summary>
        public static readonly KucoinEndpoint HighFrequency =
            new("getSpotHFLedger", "GET /api/v1/hf/accounts/ledgers", General, KucoinPool.Spot, 2)
            {
                PageSizes = new(Min: 1, Max: 200, Default: 100),
                Retention = TimeSpan.FromDays(7),
            };

        /// <summary>Movements in the high-frequency margin wallets, newest first.</summary>
        public static readonly KucoinEndpoint HighFrequencyMargin =
            new("getMarginHFLedger", "GET /api/v3/hf/margin/account/ledgers", General, KucoinPool.Spot, 2)
            {
                PageSizes = new(Min: 1, Max: 200, Default: 100),
                Retention = TimeSpan.FromDays(3),
            };
    }
}
