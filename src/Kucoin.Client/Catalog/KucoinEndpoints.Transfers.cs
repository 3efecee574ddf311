using Kucoin.Client.Models.Transfers;
using static Kucoin.Client.Catalog.KucoinPermission;
using static Kucoin.Client.Catalog.KucoinPool;

namespace Kucoin.Client.Catalog;

public static partial class KucoinEndpoints
{
    /// <summary>Transfers between wallets, and between the master and its sub-accounts.</summary>
    public static class Transfers
    {
        /// <summary>How much of an asset can leave one wallet.</summary>
        public static readonly KucoinEndpoint<KucoinTransferableAccount> Transferable =
            new("getTransferQuotas", "GET /api/v1/accounts/transferable", General, Management, 20);

        /// <summary>Moves an asset between own wallets, or between master and sub-account in either direction.</summary>
        public static readonly KucoinEndpoint<KucoinUniversalTransfer> UniversalTransfer =
            new("flexTransfer", "POST /api/v3/accounts/universal-transfer", FlexTransfers, Management, 4);
    }
}
