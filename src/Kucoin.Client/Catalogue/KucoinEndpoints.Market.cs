using Kucoin.Client.Models.Market;
using static Kucoin.Client.Catalogue.KucoinPermission;
using static Kucoin.Client.Catalogue.KucoinPool;

namespace Kucoin.Client.Catalogue;

public static partial class KucoinEndpoints
{
    /// <summary>What the account side needs of the exchange: its clock, its assets, its prices.</summary>
    public static class Market
    {
        /// <summary>The clock of the exchange.</summary>
        public static readonly KucoinEndpoint<DateTime> ServerTime =
            new("spotServerTime", "GET /api/v1/timestamp", None, Public, 3);

        /// <summary>Every asset with its chains.</summary>
        public static readonly KucoinEndpoint<IEnumerable<KucoinAssetDetails>> Assets =
            new("currencies", "GET /api/v3/currencies", None, Public, 3);

        /// <summary>Prices of assets in a fiat currency.</summary>
        public static readonly KucoinEndpoint<IReadOnlyDictionary<string, decimal>> FiatPrices =
            new("fiatPrices", "GET /api/v1/prices", None, Public, 3);
    }
}
