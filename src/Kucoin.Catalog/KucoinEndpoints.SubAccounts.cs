using static Kucoin.Catalog.KucoinPermission;
using static Kucoin.Catalog.KucoinPool;

namespace Kucoin.Catalog;

public static partial class KucoinEndpoints
{
    /// <summary>Sub-accounts. These endpoints require a key of the master.</summary>
    public static class SubAccounts
    {
        /// <summary>Creates a sub-account.</summary>
        public static readonly KucoinEndpoint Add =
            new("addSubAccount", "POST /api/v2/sub/user/created", General, Management, 15);

        /// <summary>Enables margin trading for a sub-account.</summary>
        public static readonly KucoinEndpoint EnableMargin =
            new("addSubAccountMarginPermission", "POST /api/v3/sub/user/margin/enable", Margin, Management, 15)
            {
                ResponseMayBeEmpty = true,
            };

        /// <summary>Enables futures trading for a sub-account.</summary>
        public static readonly KucoinEndpoint EnableFutures =
            new("addSubAccountFuturesPermission", "POST /api/v3/sub/user/futures/enable", KucoinPermission.Futures, Management, 15)
            {
                ResponseMayBeEmpty = true,
            };

        /// <summary>The directory of sub-accounts.</summary>
        public static readonly KucoinEndpoint List =
            new("getSpotSubAccountsSummaryV2", "GET /api/v2/sub/user", General, Management, 20)
            {
                PageSizes = new(Min: 1, Max: 100, Default: 10),
            };

        /// <summary>The balances of one sub-account.</summary>
        public static readonly KucoinEndpoint Balances =
            new("getSpotSubAccountDetail", "GET /api/v1/sub-accounts/{subUserId}", General, Management, 15);

        /// <summary>The balances of every sub-account.</summary>
        public static readonly KucoinEndpoint AllBalances =
            new("getSpotSubAccountListV2", "GET /api/v2/sub-accounts", General, Management, 20)
            {
                PageSizes = new(Min: 10, Max: 100, Default: 10),
            };
    }
}
