using Kucoin.Client.Models.Fees;

namespace Kucoin.Client.Tests.SpotApi;

internal static partial class RequestTable
{
    private static RequestRow[] Fees =>
    [
        new("nothing", api => api.SpotApi.Account.GetBasicUserFeeAsync(null, Ct),
            "GET /api/v1/base-fee"),
        new("everything", api => api.SpotApi.Account.GetBasicUserFeeAsync(AssetType.Fiat, Ct),
            "GET /api/v1/base-fee?currencyType=1"),
        new("crypto assets", api => api.SpotApi.Account.GetBasicUserFeeAsync(AssetType.CryptoCurrency, Ct),
            "GET /api/v1/base-fee?currencyType=0"),
        new("a pair", api => api.SpotApi.Account.GetSymbolTradingFeesAsync("BTC-USDT", Ct),
            "GET /api/v1/trade-fees?symbols=BTC-USDT"),
        new("pairs", api => api.SpotApi.Account.GetSymbolTradingFeesAsync(new[] { "BTC-USDT", "ETH-BTC" }, Ct),
            "GET /api/v1/trade-fees?symbols=BTC-USDT%2CETH-BTC") { Signed = "/api/v1/trade-fees?symbols=BTC-USDT,ETH-BTC" },
    ];
}
