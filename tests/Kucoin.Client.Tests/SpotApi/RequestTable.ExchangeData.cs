namespace Kucoin.Client.Tests.SpotApi;

internal static partial class RequestTable
{
    private static RequestRow[] ExchangeData =>
    [
        new("nothing", api => api.SpotApi.ExchangeData.GetServerTimeAsync(Ct),
            "GET /api/v1/timestamp"),
        new("nothing", api => api.SpotApi.ExchangeData.GetAssetsAsync(Ct),
            "GET /api/v3/currencies"),
        new("nothing", api => api.SpotApi.ExchangeData.GetFiatPricesAsync(null, null, Ct),
            "GET /api/v1/prices"),
        new("everything", api => api.SpotApi.ExchangeData.GetFiatPricesAsync("EUR", new[] { "BTC", "KCS" }, Ct),
            "GET /api/v1/prices?base=EUR&currencies=BTC%2CKCS"),
        new("an asset", api => api.SpotApi.ExchangeData.GetAssetAsync("LINK", null, Ct),
            "GET /api/v3/currencies/LINK"),
        new("everything", api => api.SpotApi.ExchangeData.GetAssetAsync("LINK", "eth", Ct),
            "GET /api/v3/currencies/LINK?chain=eth"),
        new("nothing", api => api.SpotApi.ExchangeData.GetSymbolsAsync(null, Ct),
            "GET /api/v2/symbols"),
        new("everything", api => api.SpotApi.ExchangeData.GetSymbolsAsync("DeFi & more", Ct),
            "GET /api/v2/symbols?market=DeFi%20%26%20more"),
        new("a pair", api => api.SpotApi.ExchangeData.GetSymbolAsync("KCS-BTC", Ct),
            "GET /api/v2/symbols/KCS-BTC"),
        new("nothing", api => api.SpotApi.ExchangeData.GetTickersAsync(Ct),
            "GET /api/v1/market/allTickers"),
        new("a pair", api => api.SpotApi.ExchangeData.GetTickerAsync("KCS-BTC", Ct),
            "GET /api/v1/market/orderbook/level1?symbol=KCS-BTC"),
        new("a pair", api => api.SpotApi.ExchangeData.Get24HourStatsAsync("KCS-BTC", Ct),
            "GET /api/v1/market/stats?symbol=KCS-BTC"),
        new("nothing", api => api.SpotApi.ExchangeData.GetServiceStatusAsync(Ct),
            "GET /api/v1/status"),
        new("nothing", api => api.SpotApi.ExchangeData.GetMyIpAsync(Ct),
            "GET /api/v1/my-ip"),
    ];
}
