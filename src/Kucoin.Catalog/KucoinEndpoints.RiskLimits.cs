using static Kucoin.Catalog.KucoinPermission;

namespace Kucoin.Catalog;

public static partial class KucoinEndpoints
{
    /// <summary>Margin risk limits: one endpoint that answers in two forms, as its <c>isIsolated</c> says.</summary>
    public static class RiskLimits
    {
        /// <summary>Limits of each asset on cross margin.</summary>
        public static readonly KucoinEndpoint CrossMargin =
            new("getMarginRiskLimit", "GET /api/v3/margin/currencies", General, KucoinPool.Spot, 20);

        /// <summary>Limits of each pair on isolated margin.</summary>
        public static readonly KucoinEndpoint IsolatedMargin =
            new("getMarginRiskLimit", "GET /api/v3/margin/currencies", General, KucoinPool.Spot, 20);
    }
}
