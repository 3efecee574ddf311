using Kucoin.Client.Models.Accounts;
using static Kucoin.Client.Catalogue.KucoinPermission;
using static Kucoin.Client.Catalogue.KucoinPool;

namespace Kucoin.Client.Catalogue;

public static partial class KucoinEndpoints
{
    /// <summary>Accounts: the wallets of the user that signs.</summary>
    public static class AccountInfo
    {
        /// <summary>Main and trade wallets, one row for each asset and wallet.</summary>
        public static readonly KucoinEndpoint<IEnumerable<KucoinAccount>> AccountList =
            new("getSpotAccountList", "GET /api/v1/accounts", General, Management, 5);

        /// <summary>One wallet by its id.</summary>
        public static readonly KucoinEndpoint<KucoinAccountSingle> Account =
            new("getSpotAccountDetail", "GET /api/v1/accounts/{accountId}", General, Management, 5);
    }
}
