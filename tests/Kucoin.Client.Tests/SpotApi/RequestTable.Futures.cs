using Kucoin.Client.Models.Futures;

namespace Kucoin.Client.Tests.SpotApi;

internal static partial class RequestTable
{
    private static RequestRow[] Futures =>
    [
        new("nothing", api => api.FuturesApi.Account.GetAccountOverviewAsync(null, Ct),
            "GET https://api-futures.kucoin.com/api/v1/account-overview"),
        new("everything", api => api.FuturesApi.Account.GetAccountOverviewAsync("USDT", Ct),
            "GET https://api-futures.kucoin.com/api/v1/account-overview?currency=USDT"),
        new("nothing", api => api.FuturesApi.Account.GetSubAccountsOverviewAsync(null, Ct),
            "GET https://api-futures.kucoin.com/api/v1/account-overview-all"),
        new("everything", api => api.FuturesApi.Account.GetSubAccountsOverviewAsync("XBT", Ct),
            "GET https://api-futures.kucoin.com/api/v1/account-overview-all?currency=XBT"),

        new("nothing", api => api.FuturesApi.Account.GetTransactionHistoryAsync(null, null, null, null, null, null, null, Ct),
            "GET https://api-futures.kucoin.com/api/v1/transaction-history"),
        new("everything", api => api.FuturesApi.Account.GetTransactionHistoryAsync(
                "XBT", FuturesTransactionType.TransferOut, Start, End, 254062248624417, 100, false, Ct),
            "GET https://api-futures.kucoin.com/api/v1/transaction-history?currency=XBT&type=TransferOut&offset=254062248624417"
            + "&forward=false&maxCount=100&startAt=1773360000000&endAt=1773446399999"),
        new("the page after", api => api.FuturesApi.Account.GetTransactionHistoryAsync(
                null, FuturesTransactionType.RealisedPnl, null, null, 77, 1, true, Ct),
            "GET https://api-futures.kucoin.com/api/v1/transaction-history?type=RealisedPNL&offset=77&forward=true&maxCount=1"),
        new("what came in", api => api.FuturesApi.Account.GetTransactionHistoryAsync(
                null, FuturesTransactionType.TransferIn, null, null, null, null, null, Ct),
            "GET https://api-futures.kucoin.com/api/v1/transaction-history?type=Transferin"),
        new("a range", api => api.FuturesApi.Account.EnumerateTransactionHistoryAsync(Start, null, null, null, Ct),
            "GET https://api-futures.kucoin.com/api/v1/transaction-history?maxCount=100&startAt=1773394013589&endAt=1773480413589",
            "GET https://api-futures.kucoin.com/api/v1/transaction-history?offset=40&maxCount=100"
            + "&startAt=1773394013589&endAt=1773480413589",
            "GET https://api-futures.kucoin.com/api/v1/transaction-history?maxCount=100&startAt=1773360000000&endAt=1773394013589",
            "GET https://api-futures.kucoin.com/api/v1/transaction-history?offset=40&maxCount=100"
            + "&startAt=1773360000000&endAt=1773394013589")
        {
            Exchange = MoreAndNoMore,
        },
        new("everything", api => api.FuturesApi.Account.EnumerateTransactionHistoryAsync(
                Start, End, "USDT", FuturesTransactionType.Deposit, Ct),
            "GET https://api-futures.kucoin.com/api/v1/transaction-history?currency=USDT&type=Deposit&maxCount=100"
            + "&startAt=1773360000000&endAt=1773446399999",
            "GET https://api-futures.kucoin.com/api/v1/transaction-history?currency=USDT&type=Deposit&offset=40&maxCount=100"
            + "&startAt=1773360000000&endAt=1773446399999") { Exchange = MoreAndNoMore },

        new("a contract", api => api.FuturesApi.Account.GetTradingFeeAsync("XBTUSDTM", Ct),
            "GET https://api-futures.kucoin.com/api/v1/trade-fees?symbol=XBTUSDTM"),
        new("nothing, of futures", api => api.FuturesApi.ExchangeData.GetServerTimeAsync(Ct),
            "GET https://api-futures.kucoin.com/api/v1/timestamp"),
        new("nothing, of futures", api => api.FuturesApi.ExchangeData.GetServiceStatusAsync(Ct),
            "GET https://api-futures.kucoin.com/api/v1/status"),
    ];
}
