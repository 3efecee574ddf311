using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.SpotApi;

internal static partial class RequestTable
{
    private static RequestRow[] Transfers =>
    [
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

        new("by this key", api => api.SpotApi.Account.ResolveTransferAsync(Unknown, null, null, Ct), LedgersOfUnknown) { Exchange = NoRows },
        new("by two keys", api => api.SpotApi.Account.ResolveTransferAsync(Unknown, api.SpotApi.Account, TimeSpan.FromMinutes(2), Ct), LedgersOfUnknown)
        {
            Exchange = NoRows,
        },
    ];

    /// <summary>A transfer that was sent a minute ago.</summary>
    private static KucoinError.OutcomeUnknown Unknown => new(new KucoinError.Unreachable("cut"), "id-9", TestClient.Now.UtcDateTime.AddMinutes(-1))
    {
        Transfer = new()
        {
            Asset = "BTC",
            Quantity = 1m,
            TransferType = TransferType.Internal,
            FromAccountType = AccountType.Main,
            ToAccountType = AccountType.Trade,
        },
    };

    private static string[] LedgersOfUnknown =>
    [
        "GET /api/v1/accounts/ledgers?currency=BTC&direction=out&startAt=1773480343589&endAt=1773480413589&currentPage=1&pageSize=500",
        "GET /api/v1/accounts/ledgers?currency=BTC&direction=in&startAt=1773480343589&endAt=1773480413589&currentPage=1&pageSize=500",
        "GET /api/v1/hf/accounts/ledgers?currency=BTC&direction=in&startAt=1773480343589&endAt=1773480413589&limit=200",
    ];

    private static Reply NoRows(SentRequest request) => request.Path == "/api/v1/hf/accounts/ledgers"
        ? Reply.Data("[]")
        : Reply.Data("""{"currentPage":1,"pageSize":500,"totalNum":0,"totalPage":0,"items":[]}""");
}
