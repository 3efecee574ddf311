using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Results;
using static Kucoin.Client.Catalogue.KucoinPermission;
using static Kucoin.Client.Catalogue.KucoinPool;

namespace Kucoin.Client.Catalogue;

public static partial class KucoinEndpoints
{
    /// <summary>Ledgers: what moved.</summary>
    public static class Ledgers
    {
        /// <summary>Movements over all wallets of the user, newest first.</summary>
        public static readonly KucoinEndpoint<KucoinPaginated<KucoinAccountActivity>> AccountLedgers =
            new("getSpotLedger", "GET /api/v1/accounts/ledgers", General, Management, 2)
            {
                PageSizes = new(Min: 10, Max: 500, Default: 50),
                MaxWindow = TimeSpan.FromDays(1),
                Retention = TimeSpan.FromDays(365),
            };
    }
}
