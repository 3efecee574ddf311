using Kucoin.Client.Models.Accounts;
using static Kucoin.Client.Catalog.KucoinPermission;
using static Kucoin.Client.Catalog.KucoinPool;

namespace Kucoin.Client.Catalog;

public static partial class KucoinEndpoints
{
    /// <summary>Accounts: the wallets of the user that signs.</summary>
    public static class AccountInfo
    {
        /// <summary>The level of the account and its sub-account counters.</summary>
        public static readonly KucoinEndpoint<KucoinUserInfo> UserInfo =
            new("getAccountInfo", "GET /api/v2/user-info", General, Management, 20);

        /// <summary>The key that signs.</summary>
        public static readonly KucoinEndpoint<KucoinApiKey> ApiKey =
            new("getApikeyInfo", "GET /api/v1/user/api-key", General, Management, 20);

        /// <summary>Whether the user is on the older high-frequency scheme.</summary>
        public static readonly KucoinEndpoint<bool> IsHighFrequency =
            new("getSpotAccountType", "GET /api/v1/hf/accounts/opened", General, KucoinPool.Spot, 30);

        /// <summary>Main and trade wallets, one row for each asset and wallet.</summary>
        public static readonly KucoinEndpoint<IEnumerable<KucoinAccount>> AccountList =
            new("getSpotAccountList", "GET /api/v1/accounts", General, Management, 5);

        /// <summary>One wallet by its id.</summary>
        public static readonly KucoinEndpoint<KucoinAccountSingle> Account =
            new("getSpotAccountDetail", "GET /api/v1/accounts/{accountId}", General, Management, 5);
    }
}
