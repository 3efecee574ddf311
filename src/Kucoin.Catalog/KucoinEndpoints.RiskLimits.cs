using static Kucoin.Catalog.KucoinPermission;

namespace Kucoin.Catalog;

public static partial class KucoinEndpoints
{
    /// <summary>Margin risk limits: one endpoint whose response has two forms, selected by the parameter <c>isIsolated</c>.</summary>
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
