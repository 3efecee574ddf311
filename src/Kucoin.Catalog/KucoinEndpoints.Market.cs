using static Kucoin.Catalog.KucoinPermission;
using static Kucoin.Catalog.KucoinPool;

namespace Kucoin.Catalog;

public static partial class KucoinEndpoints
{
    /// <summary>The market data that the account endpoints need: clock, assets and prices.</summary>
    public static class Market
    {
        /// <summary>The clock of the exchange.</summary>
        public static readonly KucoinEndpoint ServerTime =
            new("spotServerTime", "GET /api/v1/timestamp", None, Public, 3);

        /// <summary>Whether the exchange is open.</summary>
        public static readonly KucoinEndpoint ServiceStatus =
            new("spotServiceStatus", "GET /api/v1/status", None, Public, 3);

        /// <summary>Every asset with its chains.</summary>
        public static readonly KucoinEndpoint Assets =
            new("currencies", "GET /api/v3/currencies", None, Public, 3);

        /// <summary>One asset with its chains.</summary>
        public static readonly KucoinEndpoint Asset =
            new("currency", "GET /api/v3/currencies/{currency}", None, Public, 3);

        /// <summary>Every pair.</summary>
        public static readonly KucoinEndpoint Symbols =
            new("symbols", "GET /api/v2/symbols", None, Public, 4);

        /// <summary>One pair.</summary>
        public static readonly KucoinEndpoint Symbol =
            new("symbol", "GET /api/v2/symbols/{symbol}", None, Public, 4);

        /// <summary>The last prices of every pair.</summary>
        public static readonly KucoinEndpoint Tickers =
            new("allTickers", "GET /api/v1/market/allTickers", None, Public, 15);

        /// <summary>The last price of one pair.</summary>
        public static readonly KucoinEndpoint Ticker =
            new("ticker", "GET /api/v1/market/orderbook/level1", None, Public, 2);

        /// <summary>The last 24 hours of one pair.</summary>
        public static readonly KucoinEndpoint Stats =
            new("marketStats", "GET /api/v1/market/stats", None, Public, 15);

        /// <summary>Prices of assets in a fiat currency.</summary>
        public static readonly KucoinEndpoint FiatPrices =
            new("fiatPrices", "GET /api/v1/prices", None, Public, 3);

        /// <summary>The public IP address of the caller, as the exchange sees it.</summary>
        public static readonly KucoinEndpoint MyIp =
            new("myIp", "GET /api/v1/my-ip", None, Public, 0);
    }
}
