using Kucoin.Client.Models.Margin;

namespace Kucoin.Client.Tests.SpotApi;

internal static partial class RequestTable
{
    private static RequestRow[] Margin =>
    [
        new("nothing", api => api.SpotApi.Account.GetMarginAccountAsync(Ct),
            "GET /api/v3/margin/accounts?quoteCurrency=USDT&queryType=ALL"),

        new("nothing", api => api.SpotApi.Account.GetIsolatedMarginAccountsAsync(Ct),
            "GET /api/v3/isolated/accounts?quoteCurrency=BTC&queryType=ALL"),

        new("nothing", api => api.SpotApi.Account.GetCrossMarginAccountsAsync(null, null, Ct),
            "GET /api/v3/margin/accounts"),
        new("everything", api => api.SpotApi.Account.GetCrossMarginAccountsAsync("KCS", CrossMarginQuery.MarginHf, Ct),
            "GET /api/v3/margin/accounts?quoteCurrency=KCS&queryType=MARGIN_V2"),
        new("nothing", api => api.SpotApi.Account.GetIsolatedMarginAccountsV3Async(null, null, null, Ct),
            "GET /api/v3/isolated/accounts"),
        new("everything", api => api.SpotApi.Account.GetIsolatedMarginAccountsV3Async(
                "ETH-BTC", "BTC", IsolatedMarginQuery.IsolatedHf, Ct),
            "GET /api/v3/isolated/accounts?symbol=ETH-BTC&quoteCurrency=BTC&queryType=ISOLATED_V2"),
        new("a pair", api => api.SpotApi.Account.GetIsolatedMarginAccountAsync("ETH-BTC", Ct),
            "GET /api/v3/isolated/accounts?symbol=ETH-BTC&quoteCurrency=BTC&queryType=ALL"),

        new("nothing", api => api.SpotApi.Account.GetRiskLimitCrossMarginAsync(Ct),
            "GET /api/v3/margin/currencies?isIsolated=false"),
        new("an asset", api => api.SpotApi.Account.GetRiskLimitCrossMarginAsync("BTC", Ct),
            "GET /api/v3/margin/currencies?isIsolated=false&currency=BTC"),
        new("nothing", api => api.SpotApi.Account.GetRiskLimitIsolatedMarginAsync(Ct),
            "GET /api/v3/margin/currencies?isIsolated=true"),
        new("a pair", api => api.SpotApi.Account.GetRiskLimitIsolatedMarginAsync("BTC-USDT", Ct),
            "GET /api/v3/margin/currencies?isIsolated=true&symbol=BTC-USDT"),
    ];
}
