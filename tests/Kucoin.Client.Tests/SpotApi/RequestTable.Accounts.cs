using Kucoin.Client.Models.Accounts;

namespace Kucoin.Client.Tests.SpotApi;

internal static partial class RequestTable
{
    private static RequestRow[] Accounts =>
    [
        new("nothing", api => api.SpotApi.Account.GetAccountsAsync(null, null, Ct),
            "GET /api/v1/accounts"),
        new("everything", api => api.SpotApi.Account.GetAccountsAsync("BTC", AccountType.Trade, Ct),
            "GET /api/v1/accounts?currency=BTC&type=trade"),
        new("an asset", api => api.SpotApi.Account.GetAccountsAsync("1INCH", null, Ct),
            "GET /api/v1/accounts?currency=1INCH"),
        new("a wallet", api => api.SpotApi.Account.GetAccountsAsync(null, AccountType.Main, Ct),
            "GET /api/v1/accounts?type=main"),
        new("a wallet of tomorrow", api => api.SpotApi.Account.GetAccountsAsync(null, new AccountType("A&B c"), Ct),
            "GET /api/v1/accounts?type=a%26b%20c") { Signed = "/api/v1/accounts?type=a&b c" },

        new("an id", api => api.SpotApi.Account.GetAccountAsync("731946205518", Ct),
            "GET /api/v1/accounts/731946205518"),

        new("nothing", api => api.SpotApi.Account.GetUserInfoAsync(Ct),
            "GET /api/v2/sub/user?currentPage=1&pageSize=100",
            "GET /api/v2/sub/user?currentPage=2&pageSize=100") { Exchange = TwoPages },
        new("nothing", api => api.SpotApi.Account.GetAccountInfoAsync(Ct),
            "GET /api/v2/user-info"),
        new("nothing", api => api.SpotApi.Account.GetApiKeyInfoAsync(Ct),
            "GET /api/v1/user/api-key"),
        new("nothing", api => api.SpotApi.Account.GetIsHfAccountAsync(Ct),
            "GET /api/v1/hf/accounts/opened"),
    ];
}
