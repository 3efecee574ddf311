using static Kucoin.Catalog.KucoinPermission;
using static Kucoin.Catalog.KucoinPool;

namespace Kucoin.Catalog;

public static partial class KucoinEndpoints
{
    /// <summary>Deposits and their addresses.</summary>
    public static class Deposits
    {
        /// <summary>Creates an address.</summary>
        public static readonly KucoinEndpoint CreateAddress =
            new("addDepositAddressV3", "POST /api/v3/deposit-address/create", General, Management, 20);

        /// <summary>The addresses of an asset.</summary>
        public static readonly KucoinEndpoint Addresses =
            new("getDepositAddressV3", "GET /api/v3/deposit-addresses", General, Management, 5);

        /// <summary>Deposits, newest first.</summary>
        public static readonly KucoinEndpoint History =
            new("getDepositHistory", "GET /api/v1/deposits", General, Management, 5)
            {
                PageSizes = new(Min: 10, Max: 500, Default: 50),
            };

        /// <summary>Deposits on the platform before 2019.</summary>
        public static readonly KucoinEndpoint HistoryBefore2019 =
            new("getDepositHistoryOld", "GET /api/v1/hist-deposits", General, Management, 5)
            {
                PageSizes = new(Min: 10, Max: 500, Default: 50),
            };
    }
}
