using Kucoin.Client.Models.SubAccounts;

namespace Kucoin.Client.Tests.SpotApi;

internal static partial class RequestTable
{
    private static RequestRow[] SubAccounts =>
    [
        new("what it needs", api => api.SpotApi.SubAccount.AddSubAccountAsync("pass1234", "gridDesk7", SubAccountAccess.Spot, null, Ct),
            """
            POST /api/v2/sub/user/created {"password":"pass1234","subName":"gridDesk7","access":"Spot"}
            """),
        new("everything", api => api.SpotApi.SubAccount.AddSubAccountAsync(
                "pass1234", "gridDesk7", SubAccountAccess.Margin, "Büro <東京> +1", Ct),
            """
            POST /api/v2/sub/user/created {"password":"pass1234","subName":"gridDesk7","access":"Margin","remarks":"Büro <東京> +1"}
            """),
        new("what it needs", api => api.SpotApi.SubAccount.AddSubAccount("pass1234", "gridDesk7", SubAccountAccess.Spot, null),
            """
            POST /api/v2/sub/user/created {"password":"pass1234","subName":"gridDesk7","access":"Spot"}
            """),
        new("everything", api => api.SpotApi.SubAccount.AddSubAccount(
                "pass1234", "gridDesk7", SubAccountAccess.Margin, "Büro <東京> +1"),
            """
            POST /api/v2/sub/user/created {"password":"pass1234","subName":"gridDesk7","access":"Margin","remarks":"Büro <東京> +1"}
            """),

        new("as it is called most", api => api.SpotApi.SubAccount.GetSubAccountListAsync(100, null, Ct),
            "GET /api/v2/sub/user?currentPage=1&pageSize=100"),
        new("everything", api => api.SpotApi.SubAccount.GetSubAccountListAsync(1, 1, Ct),
            "GET /api/v2/sub/user?currentPage=1&pageSize=1"),
        new("as it is called most", api => api.SpotApi.SubAccount.GetSubAccountList(100, null),
            "GET /api/v2/sub/user?currentPage=1&pageSize=100"),
        new("everything", api => api.SpotApi.SubAccount.GetSubAccountList(1, 1),
            "GET /api/v2/sub/user?currentPage=1&pageSize=1"),

        new("a user id", api => api.SpotApi.SubAccount.GetDetailBalanceAsync(Sub, false, Ct),
            "GET /api/v1/sub-accounts/68b1c2d3e4f5061728394a5b?includeBaseAmount=false"),
        new("a user id and empty rows", api => api.SpotApi.SubAccount.GetDetailBalanceAsync(Sub, true, Ct),
            "GET /api/v1/sub-accounts/68b1c2d3e4f5061728394a5b?includeBaseAmount=true"),
        new("a numeric uid", api => api.SpotApi.SubAccount.GetDetailBalanceAsync("5123456789", true, Ct),
            "GET /api/v2/sub/user?currentPage=1&pageSize=100",
            "GET /api/v1/sub-accounts/68b1c2d3e4f5061728394a5b?includeBaseAmount=true"),
        new("a user id", api => api.SpotApi.SubAccount.GetDetailBalance(Sub, false),
            "GET /api/v1/sub-accounts/68b1c2d3e4f5061728394a5b?includeBaseAmount=false"),
        new("a numeric uid", api => api.SpotApi.SubAccount.GetDetailBalance("5123456789", true),
            "GET /api/v2/sub/user?currentPage=1&pageSize=100",
            "GET /api/v1/sub-accounts/68b1c2d3e4f5061728394a5b?includeBaseAmount=true"),

        new("as it is called most", api => api.SpotApi.SubAccount.GetAllSpotBalancesAsync(100, null, Ct),
            "GET /api/v2/sub-accounts?currentPage=1&pageSize=100"),
        new("everything", api => api.SpotApi.SubAccount.GetAllSpotBalancesAsync(10, 1, Ct),
            "GET /api/v2/sub-accounts?currentPage=1&pageSize=10"),
        new("as it is called most", api => api.SpotApi.SubAccount.GetAllSpotBalances(100, null),
            "GET /api/v2/sub-accounts?currentPage=1&pageSize=100"),
        new("everything", api => api.SpotApi.SubAccount.GetAllSpotBalances(10, 1),
            "GET /api/v2/sub-accounts?currentPage=1&pageSize=10"),

        new("as it is called most", api => api.SpotApi.SubAccount.EnumerateSubAccountsAsync(100, Ct),
            "GET /api/v2/sub/user?currentPage=1&pageSize=100",
            "GET /api/v2/sub/user?currentPage=2&pageSize=100") { Exchange = TwoPages },
        new("everything", api => api.SpotApi.SubAccount.EnumerateSubAccountsAsync(1, Ct),
            "GET /api/v2/sub/user?currentPage=1&pageSize=1",
            "GET /api/v2/sub/user?currentPage=2&pageSize=1",
            "GET /api/v2/sub/user?currentPage=3&pageSize=1") { Exchange = TwoPages },
        new("as it is called most", api => api.SpotApi.SubAccount.EnumerateAllSpotBalancesAsync(100, Ct),
            "GET /api/v2/sub-accounts?currentPage=1&pageSize=100",
            "GET /api/v2/sub-accounts?currentPage=2&pageSize=100") { Exchange = TwoPages },
        new("everything", api => api.SpotApi.SubAccount.EnumerateAllSpotBalancesAsync(10, Ct),
            "GET /api/v2/sub-accounts?currentPage=1&pageSize=10",
            "GET /api/v2/sub-accounts?currentPage=2&pageSize=10") { Exchange = TwoPages },
    ];
}
