using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Transfers;

namespace Kucoin.Client.Tests.SpotApi;

/// <summary>
/// What every method sends with every argument and with none. The right-hand sides are written by hand from KuCoin's reference, never copied
/// from what the code sends.
/// </summary>
internal static class RequestTable
{
    private const string Sub = "68b1c2d3e4f5061728394a5b";

    private static readonly CancellationToken Ct = CancellationToken.None;

    private static readonly DateTime Start = new(2026, 3, 13, 0, 0, 0, DateTimeKind.Utc);

    private static readonly DateTime End = new(2026, 3, 13, 23, 59, 59, 999, DateTimeKind.Utc);

    public static IReadOnlyList<RequestRow> Rows { get; } =
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

        new("nothing", api => api.SpotApi.Account.GetMarginAccountAsync(Ct),
            "GET /api/v3/margin/accounts?quoteCurrency=USDT&queryType=ALL"),

        new("nothing", api => api.SpotApi.Account.GetIsolatedMarginAccountsAsync(Ct),
            "GET /api/v3/isolated/accounts?quoteCurrency=BTC&queryType=ALL"),

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

        new("a range", api => api.SpotApi.Account.EnumerateAccountLedgersAsync(Start, null, null, null, null, Ct),
            "GET /api/v1/accounts/ledgers?startAt=1773446400000&endAt=1773480413589&currentPage=1&pageSize=500",
            "GET /api/v1/accounts/ledgers?startAt=1773446400000&endAt=1773480413589&currentPage=2&pageSize=500",
            "GET /api/v1/accounts/ledgers?startAt=1773360000000&endAt=1773446400000&currentPage=1&pageSize=500",
            "GET /api/v1/accounts/ledgers?startAt=1773360000000&endAt=1773446400000&currentPage=2&pageSize=500"),
        new("everything", api => api.SpotApi.Account.EnumerateAccountLedgersAsync(
                Start, End, "KCS", AccountDirection.In, BizType.Deposit, Ct),
            "GET /api/v1/accounts/ledgers?currency=KCS&direction=in&bizType=DEPOSIT&startAt=1773360000000&endAt=1773446399999"
            + "&currentPage=1&pageSize=500",
            "GET /api/v1/accounts/ledgers?currency=KCS&direction=in&bizType=DEPOSIT&startAt=1773360000000&endAt=1773446399999"
            + "&currentPage=2&pageSize=500"),

        new("a wallet", api => api.SpotApi.Account.GetTransferableAsync("USDT", AccountType.MarginHf, Ct),
            "GET /api/v1/accounts/transferable?currency=USDT&type=MARGIN_V2"),
        new("a pair", api => api.SpotApi.Account.GetTransferableAsync("BTC", AccountType.Isolated, "BTC-USDT", Ct),
            "GET /api/v1/accounts/transferable?currency=BTC&type=ISOLATED&tag=BTC-USDT"),

        new("what it needs", api => api.SpotApi.Account.InnerTransferAsync(
                "USDT", AccountType.Main, AccountType.Trade, 12.50m, null, null, "id-1", Ct),
            """
            POST /api/v3/accounts/universal-transfer {"clientOid":"id-1","currency":"USDT","amount":"12.50","type":"INTERNAL","fromAccountType":"MAIN","toAccountType":"TRADE"}
            """),
        new("everything", api => api.SpotApi.Account.InnerTransferAsync(
                "ETH", AccountType.Isolated, AccountType.IsolatedMarginHf, 0.000000000000000001m, "ETH-BTC", "ETH-USDT", "id-2", Ct),
            """
            POST /api/v3/accounts/universal-transfer {"clientOid":"id-2","currency":"ETH","amount":"0.000000000000000001","type":"INTERNAL","fromAccountType":"ISOLATED","fromAccountTag":"ETH-BTC","toAccountType":"ISOLATED_V2","toAccountTag":"ETH-USDT"}
            """),

        new("between own wallets", api => api.SpotApi.Account.UniversalTransferAsync(
                "BTC", 1m, TransferType.Internal, AccountType.Margin, AccountType.Contract, null, null, null, null, "id-3", Ct),
            """
            POST /api/v3/accounts/universal-transfer {"clientOid":"id-3","currency":"BTC","amount":"1","type":"INTERNAL","fromAccountType":"MARGIN","toAccountType":"CONTRACT"}
            """),
        new("to a sub-account", api => api.SpotApi.Account.UniversalTransferAsync(
                "USDT", 79228162514264337593543950335m, TransferType.ParentToSub, AccountType.Trade, AccountType.Isolated, null, Sub, null,
                "BTC-USDT", "id 4/東", Ct),
            """
            POST /api/v3/accounts/universal-transfer {"clientOid":"id 4/東","currency":"USDT","amount":"79228162514264337593543950335","type":"PARENT_TO_SUB","fromAccountType":"TRADE","toUserId":"68b1c2d3e4f5061728394a5b","toAccountType":"ISOLATED","toAccountTag":"BTC-USDT"}
            """),
        new("from a sub-account", api => api.SpotApi.Account.UniversalTransferAsync(
                "KCS", 3.10m, TransferType.SubToParent, AccountType.IsolatedMarginHf, AccountType.Option, Sub, null, "KCS-USDT", null,
                "id-5", Ct),
            """
            POST /api/v3/accounts/universal-transfer {"clientOid":"id-5","currency":"KCS","amount":"3.10","type":"SUB_TO_PARENT","fromUserId":"68b1c2d3e4f5061728394a5b","fromAccountType":"ISOLATED_V2","fromAccountTag":"KCS-USDT","toAccountType":"OPTION"}
            """),

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

        new("nothing", api => api.SpotApi.ExchangeData.GetServerTimeAsync(Ct),
            "GET /api/v1/timestamp"),
        new("nothing", api => api.SpotApi.ExchangeData.GetAssetsAsync(Ct),
            "GET /api/v3/currencies"),
        new("nothing", api => api.SpotApi.ExchangeData.GetFiatPricesAsync(null, null, Ct),
            "GET /api/v1/prices"),
        new("everything", api => api.SpotApi.ExchangeData.GetFiatPricesAsync("EUR", new[] { "BTC", "KCS" }, Ct),
            "GET /api/v1/prices?base=EUR&currencies=BTC%2CKCS"),
    ];
}
