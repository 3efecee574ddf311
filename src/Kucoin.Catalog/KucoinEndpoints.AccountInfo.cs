using static Kucoin.Catalog.KucoinPermission;
using static Kucoin.Catalog.KucoinPool;

namespace Kucoin.Catalog;

public static partial class KucoinEndpoints
{
    /// <summary>Accounts: the wallets of the user that owns the API key.</summary>
    public static class AccountInfo
    {
        /// <summary>The level of the account and its sub-account counters.</summary>
        public static readonly KucoinEndpoint UserInfo =
            new("getAccountInfo", "GET /api/v2/user-info", General, Management, 20);

        /// <summary>The API key in use.</summary>
        public static readonly KucoinEndpoint ApiKey =
            new("getApikeyInfo", "GET /api/v1/user/api-key", General, Management, 20);

        /// <summary>Whether the user is on the older high-frequency scheme.</summary>
        public static readonly KucoinEndpoint IsHighFrequency =
            new("getSpotAccountType", "GET /api/v1/hf/accounts/opened", General, KucoinPool.Spot, 30);

        /// <summary>Main and trade wallets, one row for each asset and wallet.</summary>
        public static readonly KucoinEndpoint AccountList =
            new("getSpotAccountList", "GET /api/v1/accounts", General, Management, 5);

        /// <summary>One wallet by its id.</summary>
        public static readonly KucoinEndpoint Account =
            new("getSpotAccountDetail", "GET /api/v1/accounts/{accountId}", General, Management, 5);
    }
}
