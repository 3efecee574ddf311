using static Kucoin.Catalog.KucoinPermission;
using static Kucoin.Catalog.KucoinPool;

namespace Kucoin.Catalog;

public static partial class KucoinEndpoints
{
    /// <summary>Transfers between wallets, and between the master and its sub-accounts.</summary>
    public static class Transfers
    {
        /// <summary>The transferable amount of an asset in one wallet.</summary>
        public static readonly KucoinEndpoint Transferable =
            new("getTransferQuotas", "GET /api/v1/accounts/transferable", General, Management, 20);

        /// <summary>Moves an asset between own wallets, or between master and sub-account in either direction.</summary>
        public static readonly KucoinEndpoint UniversalTransfer =
            new("flexTransfer", "POST /api/v3/accounts/universal-transfer", FlexTransfers, Management, 4);
    }
}
