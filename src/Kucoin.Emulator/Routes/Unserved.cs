using Kucoin.Emulator.Protocol;

namespace Kucoin.Emulator.Routes;

/// <summary>
/// Why an address is not answered: KuCoin took the endpoint away, or it has the endpoint and this exchange has not, or there is none.
/// </summary>
internal static class Unserved
{
    private static readonly string[][] Offline = [.. Split("POST /api/v1/accounts/inner-transfer")];

    /// <summary>Gone from KuCoin's documents, and refused there.</summary>
    private static readonly string[][] Deprecated =
    [
        .. Split(
            "POST /api/v1/accounts",
            "GET /api/v1/accounts/{accountId}/ledgers",
            "GET /api/v1/accounts/{accountId}/holds",
            "GET /api/v1/risk/limit/strategy",
            "POST /api/v1/accounts/sub-transfer",
            "POST /api/v1/transfer-out",
            "GET /api/v1/deposit-address",
            "GET /api/v1/deposit-list",
            "GET /api/v1/withdrawal-list"),
    ];

    /// <summary>What KuCoin does beside accounts, by the beginnings of its paths.</summary>
    private static readonly string[] Elsewhere =
    [
        "/api/ua/",
        "/api/v3/migrate/",
        "/api/v1/orders", "/api/v1/multi-orders", "/api/v1/order/", "/api/v1/hf/", "/api/v1/fills", "/api/v1/limit/", "/api/v1/stop-order",
        "/api/v3/oco/", "/api/v1/st-orders", "/api/v1/openOrderStatistics", "/api/v1/recentDoneOrders", "/api/v1/recentFills",
        "/api/v3/hf/margin/", "/api/v1/margin/", "/api/v3/margin/", "/api/v1/isolated/", "/api/v3/lend/", "/api/v3/redeem",
        "/api/v3/purchase/",
        "/api/v3/project/", "/api/v3/mark-price/", "/api/v1/mark-price/", "/api/v3/etf/",
        "/api/v1/market/", "/api/v2/market/", "/api/v3/market/", "/api/v1/symbols", "/api/v3/announcements",
        "/api/v1/contracts", "/api/v1/ticker", "/api/v1/allTickers", "/api/v1/level2/", "/api/v1/trade/", "/api/v1/kline/",
        "/api/v1/mark-price",
        "/api/v1/index/", "/api/v1/interest/", "/api/v1/premium/", "/api/v1/trade-statistics", "/api/v1/funding-", "/api/v1/contract/",
        "/api/v1/position", "/api/v2/position/", "/api/v1/history-positions", "/api/v1/getMaxOpenSize", "/api/v2/getMaxOpenSize",
        "/api/v2/getCrossUserLeverage", "/api/v2/changeCrossUserLeverage", "/api/v2/batchGetCrossOrderLimit", "/api/v1/stopOrders",
        "/api/v3/orders", "/api/v2/orders",
        "/api/v1/earn/", "/api/v1/struct-earn/", "/api/v1/convert/", "/api/v1/copy-trade/", "/api/v1/otc-loan/",
        "/api/v1/affiliate/", "/api/v2/affiliate/",
        "/api/v1/broker/", "/api/v2/broker/", "/api/kyc/", "/api/asset/", "/api/v1/rebase/", "/api/v1/project/", "/api/v1/redeem/",
        "/api/v1/purchase/",
    ];

    public static Refusal Refuse(string verb, string path)
    {
        var endpoint = $"{verb} {path}";
        var asked = endpoint.Split(' ', '/');
        if (Offline.Any(known => Fits(known, asked)))
        {
            return Refusals.Offline();
        }

        if (Deprecated.Any(known => Fits(known, asked)))
        {
            return Refusals.Deprecated(endpoint);
        }

        return Elsewhere.Any(beginning => path.StartsWith(beginning, StringComparison.Ordinal))
            ? Refusals.NotEmulated(endpoint)
            : Refusals.UrlNotFound();
    }

    private static IEnumerable<string[]> Split(params IEnumerable<string> endpoints) =>
        endpoints.Select(endpoint => endpoint.Split(' ', '/'));

    private static bool Fits(string[] known, string[] asked) =>
        known.Length == asked.Length &&
        known.Zip(asked).All(pair => pair.First == pair.Second || (pair.First.StartsWith('{') && pair.Second.Length > 0));
}
