using static Kucoin.Catalog.KucoinPermission;
using static Kucoin.Catalog.KucoinPool;

namespace Kucoin.Catalog;

public static partial class KucoinEndpoints
{
    /// <summary>Withdrawals.</summary>
    public static class Withdrawals
    {
        /// <summary>Limits, minimum and fee of an asset on a chain.</summary>
        public static readonly KucoinEndpoint Quotas =
            new("getWithdrawalQuotas", "GET /api/v1/withdrawals/quotas", General, Management, 20);

        /// <summary>Requests a withdrawal.</summary>
        public static readonly KucoinEndpoint Withdraw =
            new("withdrawalV3", "POST /api/v3/withdrawals", Withdrawal, Management, 5);

        /// <summary>Cancels a withdrawal.</summary>
        public static readonly KucoinEndpoint Cancel =
            new("cancelWithdrawal", "DELETE /api/v1/withdrawals/{withdrawalId}", Withdrawal, Management, 20)
            {
                ResponseMayBeEmpty = true,
            };

        /// <summary>One withdrawal.</summary>
        public static readonly KucoinEndpoint ById =
            new("getWithdrawalHistoryById", "GET /api/v1/withdrawals/{withdrawalId}", General, Management, 20);

        /// <summary>Withdrawals, newest first.</summary>
        public static readonly KucoinEndpoint History =
            new("getWithdrawalHistory", "GET /api/v1/withdrawals", General, Management, 20)
            {
                PageSizes = new(Min: 10, Max: 500, Default: 50),
            };

        /// <summary>Withdrawals on the platform before 2019.</summary>
        public static readonly KucoinEndpoint HistoryBefore2019 =
            new("getWithdrawalHistoryOld", "GET /api/v1/hist-withdrawals", General, Management, 20)
            {
                PageSizes = new(Min: 10, Max: 500, Default: 50),
            };
    }
}
