using static Kucoin.Catalog.KucoinPermission;

namespace Kucoin.Catalog;

public static partial class KucoinEndpoints
{
    /// <summary>Margin wallets.</summary>
    public static class MarginAccounts
    {
        /// <summary>The cross-margin wallet: totals, debt ratio and one row for each asset.</summary>
        public static readonly KucoinEndpoint CrossMargin =
            new("getCrossMarginAccount", "GET /api/v3/margin/accounts", General, KucoinPool.Spot, 15);

        /// <summary>The isolated-margin wallets: one position for each pair with a base and a quote leg.</summary>
        public static readonly KucoinEndpoint IsolatedMargin =
            new("getIsolatedMarginAccount", "GET /api/v3/isolated/accounts", General, KucoinPool.Spot, 15);
    }
}
