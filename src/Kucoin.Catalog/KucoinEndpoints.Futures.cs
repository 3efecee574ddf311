using static Kucoin.Catalog.KucoinPermission;
using static Kucoin.Catalog.KucoinPool;

namespace Kucoin.Catalog;

public static partial class KucoinEndpoints
{
    /// <summary>Futures wallets and the clock of the futures host.</summary>
    public static class FuturesAccount
    {
        /// <summary>The futures wallet of one settlement asset.</summary>
        public static readonly KucoinEndpoint Overview =
            new("getFuturesAccount", "GET /api/v1/account-overview", KucoinPermission.Futures, KucoinPool.Futures, 5, KucoinHost.Futures);

        /// <summary>The futures wallets of the master and of every sub-account.</summary>
        public static readonly KucoinEndpoint AllOverviews =
            new("getFuturesSubAccountListV2", "GET /api/v1/account-overview-all", General, KucoinPool.Futures, 6, KucoinHost.Futures);

        /// <summary>Movements in the futures wallet, newest first.</summary>
        public static readonly KucoinEndpoint Ledger =
            new("getFuturesLedger", "GET /api/v1/transaction-history", General, KucoinPool.Futures, 2, KucoinHost.Futures)
            {
                PageSizes = new(Min: 1, Max: 100, Default: 50),
                MaxWindow = TimeSpan.FromDays(1),
            };

        /// <summary>The clock of the futures host.</summary>
        public static readonly KucoinEndpoint ServerTime =
            new("futuresServerTime", "GET /api/v1/timestamp", None, Public, 2, KucoinHost.Futures);

        /// <summary>Whether futures are open.</summary>
        public static readonly KucoinEndpoint ServiceStatus =
            new("futuresServiceStatus", "GET /api/v1/status", None, Public, 4, KucoinHost.Futures);
    }
}
