using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Deposits;

namespace Kucoin.Client.Tests.SpotApi;

internal static partial class RequestTable
{
    private static RequestRow[] Deposits =>
    [
        new("the chain's id", api => api.SpotApi.Account.CreateDepositAddressAsync("USDT", "trx", Ct),
            """
            POST /api/v3/deposit-address/create {"currency":"USDT","chain":"trx","to":"main"}
            """),
        new("the chain's name", api => api.SpotApi.Account.CreateDepositAddressAsync("LINK", "ERC20", Ct),
            "GET /api/v3/currencies/LINK",
            """
            POST /api/v3/deposit-address/create {"currency":"LINK","chain":"eth","to":"main"}
            """),
        new("no chain", api => api.SpotApi.Account.CreateDepositAddressAsync("LINK", null, Ct),
            "GET /api/v3/currencies/LINK",
            """
            POST /api/v3/deposit-address/create {"currency":"LINK","chain":"eth","to":"main"}
            """),
        new("what it needs", api => api.SpotApi.Account.CreateDepositAddressV3Async("USDT", "trx", null, null, Ct),
            """
            POST /api/v3/deposit-address/create {"currency":"USDT","chain":"trx","to":"main"}
            """),
        new("everything", api => api.SpotApi.Account.CreateDepositAddressV3Async("BTC", "btcln", AccountType.Trade, 0.00010m, Ct),
            """
            POST /api/v3/deposit-address/create {"currency":"BTC","chain":"btcln","to":"trade","amount":"0.00010"}
            """),

        new("the chain's id", api => api.SpotApi.Account.GetDepositAddressAsync("USDT", "trx", Ct),
            "GET /api/v3/deposit-addresses?currency=USDT&chain=trx") { Exchange = OneAddress },
        new("no chain", api => api.SpotApi.Account.GetDepositAddressAsync("LINK", null, Ct),
            "GET /api/v3/currencies/LINK",
            "GET /api/v3/deposit-addresses?currency=LINK&chain=eth") { Exchange = OneAddress },
        new("an asset", api => api.SpotApi.Account.GetDepositAddressesAsync("USDT", Ct),
            "GET /api/v3/deposit-addresses?currency=USDT"),
        new("an asset", api => api.SpotApi.Account.GetDepositAddressesV3Async("USDT", null, null, Ct),
            "GET /api/v3/deposit-addresses?currency=USDT"),
        new("everything", api => api.SpotApi.Account.GetDepositAddressesV3Async("BTC", "btcln", 0.5m, Ct),
            "GET /api/v3/deposit-addresses?currency=BTC&amount=0.5&chain=btcln"),

        new("nothing", api => api.SpotApi.Account.GetDepositsAsync(null, null, null, null, null, null, Ct),
            "GET /api/v1/deposits"),
        new("everything", api => api.SpotApi.Account.GetDepositsAsync("USDT", Start, End, DepositStatus.Success, 2, 500, Ct),
            "GET /api/v1/deposits?currency=USDT&status=SUCCESS&startAt=1773360000000&endAt=1773446399999&currentPage=2&pageSize=500"),
        new("a long range", api => api.SpotApi.Account.GetDepositsAsync(null, Start.AddYears(-1), End, null, null, null, Ct),
            "GET /api/v1/deposits?startAt=1741824000000&endAt=1773446399999"),
        new("nothing", api => api.SpotApi.Account.EnumerateDepositsAsync(null, null, null, null, Ct),
            "GET /api/v1/deposits?endAt=1773480413589&currentPage=1&pageSize=500",
            "GET /api/v1/deposits?endAt=1773480413589&currentPage=2&pageSize=500") { Exchange = TwoPages },
        new("everything", api => api.SpotApi.Account.EnumerateDepositsAsync("USDT", Start, End, DepositStatus.Processing, Ct),
            // A list of several pages whose rows can leave it is read again.
            "GET /api/v1/deposits?currency=USDT&status=PROCESSING&startAt=1773360000000&endAt=1773446399999&currentPage=1&pageSize=500",
            "GET /api/v1/deposits?currency=USDT&status=PROCESSING&startAt=1773360000000&endAt=1773446399999&currentPage=2&pageSize=500",
            "GET /api/v1/deposits?currency=USDT&status=PROCESSING&startAt=1773360000000&endAt=1773446399999&currentPage=1&pageSize=500",
            "GET /api/v1/deposits?currency=USDT&status=PROCESSING&startAt=1773360000000&endAt=1773446399999&currentPage=2&pageSize=500")
        {
            Exchange = TwoPages,
        },
        new("nothing", api => api.SpotApi.Account.GetHistoricalDepositsAsync(null, null, null, null, null, null, Ct),
            "GET /api/v1/hist-deposits"),
        new("everything", api => api.SpotApi.Account.GetHistoricalDepositsAsync("NEO", Start, End, DepositStatus.Failure, 3, 10, Ct),
            "GET /api/v1/hist-deposits?currency=NEO&status=FAILURE&startAt=1773360000000&endAt=1773446399999&currentPage=3&pageSize=10"),
        new("nothing", api => api.SpotApi.Account.EnumerateHistoricalDepositsAsync(null, null, null, null, Ct),
            "GET /api/v1/hist-deposits?startAt=1504224000000&endAt=1773480413589&currentPage=1&pageSize=500",
            "GET /api/v1/hist-deposits?startAt=1504224000000&endAt=1773480413589&currentPage=2&pageSize=500") { Exchange = TwoPages },
        new("everything", api => api.SpotApi.Account.EnumerateHistoricalDepositsAsync("NEO", Start, End, DepositStatus.Failure, Ct),
            "GET /api/v1/hist-deposits?currency=NEO&status=FAILURE&startAt=1773360000000&endAt=1773446399999&currentPage=1&pageSize=500",
            "GET /api/v1/hist-deposits?currency=NEO&status=FAILURE&startAt=1773360000000&endAt=1773446399999&currentPage=2&pageSize=500")
        {
            Exchange = TwoPages,
        },
    ];
}
