using Kucoin.Client.Models.Ledgers;

namespace Kucoin.Client.Tests.SpotApi;

internal static partial class RequestTable
{
    private static RequestRow[] Ledgers =>
    [
        new("nothing", api => api.SpotApi.Account.GetAccountLedgersAsync(null, null, null, null, null, null, null, Ct),
            "GET /api/v1/accounts/ledgers"),
        new("everything", api => api.SpotApi.Account.GetAccountLedgersAsync(
                "USDT", AccountDirection.Out, BizType.SubAccountTransfer, Start, End, 3, 500, Ct),
            "GET /api/v1/accounts/ledgers?currency=USDT&direction=out&bizType=SUB_TRANSFER&startAt=1773360000000&endAt=1773446399999"
            + "&currentPage=3&pageSize=500"),
        new("a start", api => api.SpotApi.Account.GetAccountLedgersAsync(null, null, null, Start, null, null, null, Ct),
            "GET /api/v1/accounts/ledgers?startAt=1773360000000"),
        new("an end", api => api.SpotApi.Account.GetAccountLedgersAsync(null, null, null, null, End, null, null, Ct),
            "GET /api/v1/accounts/ledgers?endAt=1773446399999"),
        new("exchanges", api => api.SpotApi.Account.GetAccountLedgersAsync(null, null, BizType.Exchange, null, null, null, null, Ct),
            "GET /api/v1/accounts/ledgers?bizType=TRADE_EXCHANGE"),
        new("a business with blanks", api => api.SpotApi.Account.GetAccountLedgersAsync(
                null, AccountDirection.In, new BizType("Assets Transferred in After Upgrading"), null, null, null, null, Ct),
            "GET /api/v1/accounts/ledgers?direction=in&bizType=Assets%20Transferred%20in%20After%20Upgrading")
        {
            Signed = "/api/v1/accounts/ledgers?direction=in&bizType=Assets Transferred in After Upgrading",
        },
        new("a business beyond ASCII", api => api.SpotApi.Account.GetAccountLedgersAsync(
                null, null, new BizType("利息+1/2"), null, null, 1, 10, Ct),
            "GET /api/v1/accounts/ledgers?bizType=%E5%88%A9%E6%81%AF%2B1%2F2&currentPage=1&pageSize=10")
        {
            Signed = "/api/v1/accounts/ledgers?bizType=利息+1/2&currentPage=1&pageSize=10",
        },

        new("an id", api => api.SpotApi.Account.GetAccountLedgerAsync("68f0a1b2c3d4e5f60718293a", null, null, null, null, Ct),
            "GET /api/v1/accounts",
            "GET /api/v1/accounts/ledgers?currency=KCS&startAt=1773394013589&endAt=1773480413589&currentPage=1&pageSize=500") { Exchange = AccountsAndNoRows },
        new("everything", api => api.SpotApi.Account.GetAccountLedgerAsync("731946205518", Start, End, 2, 10, Ct),
            "GET /api/v1/accounts",
            "GET /api/v1/accounts/ledgers?currency=ETH&startAt=1773360000000&endAt=1773446399999&currentPage=1&pageSize=500") { Exchange = AccountsAndNoRows },
        new("a start", api => api.SpotApi.Account.GetAccountLedgerAsync("731946205518", Start, null, null, null, Ct),
            "GET /api/v1/accounts",
            "GET /api/v1/accounts/ledgers?currency=ETH&startAt=1773360000000&endAt=1773446400000&currentPage=1&pageSize=500") { Exchange = AccountsAndNoRows },
        new("a start today", api => api.SpotApi.Account.GetAccountLedgerAsync("731946205518", Start.AddDays(1), null, null, null, Ct),
            "GET /api/v1/accounts",
            "GET /api/v1/accounts/ledgers?currency=ETH&startAt=1773446400000&endAt=1773480413589&currentPage=1&pageSize=500") { Exchange = AccountsAndNoRows },
        new("an end", api => api.SpotApi.Account.GetAccountLedgerAsync("731946205518", null, End, null, null, Ct),
            "GET /api/v1/accounts",
            "GET /api/v1/accounts/ledgers?currency=ETH&startAt=1773359999999&endAt=1773446399999&currentPage=1&pageSize=500") { Exchange = AccountsAndNoRows },

        new("a range", api => api.SpotApi.Account.EnumerateAccountLedgersAsync(Start, null, null, null, null, false, Ct),
            "GET /api/v1/accounts/ledgers?startAt=1773394013589&endAt=1773480413589&currentPage=1&pageSize=500",
            "GET /api/v1/accounts/ledgers?startAt=1773394013589&endAt=1773480413589&currentPage=2&pageSize=500",
            "GET /api/v1/accounts/ledgers?startAt=1773360000000&endAt=1773394013589&currentPage=1&pageSize=500",
            "GET /api/v1/accounts/ledgers?startAt=1773360000000&endAt=1773394013589&currentPage=2&pageSize=500") { Exchange = TwoPages },
        new("everything", api => api.SpotApi.Account.EnumerateAccountLedgersAsync(
                Start, End, "KCS", AccountDirection.In, BizType.Deposit, true, Ct),
            "GET /api/v1/accounts/ledgers?currency=KCS&direction=in&bizType=DEPOSIT&startAt=1773360000000&endAt=1773446399999"
            + "&currentPage=1&pageSize=500",
            "GET /api/v1/accounts/ledgers?currency=KCS&direction=in&bizType=DEPOSIT&startAt=1773360000000&endAt=1773446399999"
            + "&currentPage=2&pageSize=500") { Exchange = TwoPages },

        new("nothing", api => api.SpotApi.Account.GetHfAccountLedgersAsync(null, null, null, null, null, null, null, Ct),
            "GET /api/v1/hf/accounts/ledgers"),
        new("everything", api => api.SpotApi.Account.GetHfAccountLedgersAsync(
                "KCS", AccountDirection.Out, BizType.Trade, Start, End, 200, 254062248624417, Ct),
            "GET /api/v1/hf/accounts/ledgers?currency=KCS&direction=out&bizType=TRADE_EXCHANGE&startAt=1773360000000&endAt=1773446399999"
            + "&lastId=254062248624417&limit=200"),
        new("an id", api => api.SpotApi.Account.GetHfAccountLedgersAsync(null, null, null, null, null, null, 1, Ct),
            "GET /api/v1/hf/accounts/ledgers?lastId=1"),
        new("a range", api => api.SpotApi.Account.EnumerateHfAccountLedgersAsync(Start, null, null, null, null, false, Ct),
            "GET /api/v1/hf/accounts/ledgers?startAt=1773360000000&endAt=1773480413589&limit=200",
            "GET /api/v1/hf/accounts/ledgers?startAt=1773360000000&endAt=1773480413589&lastId=5001&limit=200") { Exchange = FullList },
        new("everything", api => api.SpotApi.Account.EnumerateHfAccountLedgersAsync(
                Start, End, "KCS", AccountDirection.In, BizType.SubAccountTransfer, true, Ct),
            "GET /api/v1/hf/accounts/ledgers?currency=KCS&direction=in&bizType=SUB_TRANSFER&startAt=1773360000000&endAt=1773446399999"
            + "&limit=200",
            "GET /api/v1/hf/accounts/ledgers?currency=KCS&direction=in&bizType=SUB_TRANSFER&startAt=1773360000000&endAt=1773446399999"
            + "&lastId=5001&limit=200") { Exchange = FullList },

        new("nothing", api => api.SpotApi.Account.GetHfMarginAccountLedgersAsync(null, null, null, null, null, null, null, Ct),
            "GET /api/v3/hf/margin/account/ledgers"),
        new("everything", api => api.SpotApi.Account.GetHfMarginAccountLedgersAsync(
                "ETH", AccountDirection.In, BizType.MarginTrade, Start, End, 1, 1949641706720, Ct),
            "GET /api/v3/hf/margin/account/ledgers?currency=ETH&direction=in&bizType=MARGIN_EXCHANGE&startAt=1773360000000"
            + "&endAt=1773446399999&lastId=1949641706720&limit=1"),
        new("a range", api => api.SpotApi.Account.EnumerateHfMarginAccountLedgersAsync(Start, null, null, null, null, false, Ct),
            "GET /api/v3/hf/margin/account/ledgers?startAt=1773360000000&endAt=1773480413589&limit=200",
            "GET /api/v3/hf/margin/account/ledgers?startAt=1773360000000&endAt=1773480413589&lastId=5001&limit=200")
        {
            Exchange = FullList,
        },
        new("everything", api => api.SpotApi.Account.EnumerateHfMarginAccountLedgersAsync(
                Start, End, "ETH", AccountDirection.Out, BizType.AssetReturn, true, Ct),
            "GET /api/v3/hf/margin/account/ledgers?currency=ETH&direction=out&bizType=ASSERT_RETURN&startAt=1773360000000"
            + "&endAt=1773446399999&limit=200",
            "GET /api/v3/hf/margin/account/ledgers?currency=ETH&direction=out&bizType=ASSERT_RETURN&startAt=1773360000000"
            + "&endAt=1773446399999&lastId=5001&limit=200") { Exchange = FullList },
    ];
}
