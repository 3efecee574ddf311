using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.SpotApi;

internal static partial class RequestTable
{
    private static RequestRow[] Withdrawals =>
    [
        new("the chain's id", api => api.SpotApi.Account.GetWithdrawalQuotasAsync("USDT", "trx", Ct),
            "GET /api/v1/withdrawals/quotas?currency=USDT&chain=trx"),
        new("the chain's name", api => api.SpotApi.Account.GetWithdrawalQuotasAsync("LINK", "Erc20", Ct),
            "GET /api/v3/currencies/LINK",
            "GET /api/v1/withdrawals/quotas?currency=LINK&chain=eth"),
        new("no chain", api => api.SpotApi.Account.GetWithdrawalQuotasAsync("LINK", null, Ct),
            "GET /api/v3/currencies/LINK",
            "GET /api/v1/withdrawals/quotas?currency=LINK&chain=eth"),

        new("the chain's id", api => api.SpotApi.Account.WithdrawAsync("USDT", "TWd4x9QkFZ3b", 30.50m, null, false, null, "trx", null, Ct),
            """
            POST /api/v3/withdrawals {"currency":"USDT","chain":"trx","amount":"30.50","isInner":false,"toAddress":"TWd4x9QkFZ3b","withdrawType":"ADDRESS"}
            """),
        new("no chain", api => api.SpotApi.Account.WithdrawAsync("LINK", "0xf00d", 2m, null, false, null, null, null, Ct),
            "GET /api/v3/currencies/LINK",
            """
            POST /api/v3/withdrawals {"currency":"LINK","chain":"eth","amount":"2","isInner":false,"toAddress":"0xf00d","withdrawType":"ADDRESS"}
            """),
        new("everything", api => api.SpotApi.Account.WithdrawAsync(
                "XRP", "rEb8TK3gBgk5", 0.000001m, "778899", true, "to the vault", "xrp", FeeDeductType.External, Ct),
            """
            POST /api/v3/withdrawals {"currency":"XRP","chain":"xrp","amount":"0.000001","memo":"778899","isInner":true,"remark":"to the vault","feeDeductType":"EXTERNAL","toAddress":"rEb8TK3gBgk5","withdrawType":"ADDRESS"}
            """),
        new("an address and everything", api => api.SpotApi.Account.WithdrawAsync(
                WithdrawType.Address, "XRP", "rEb8TK3gBgk5", 1m, "778899", false, "ノート", "xrp", FeeDeductType.Internal, Ct),
            """
            POST /api/v3/withdrawals {"currency":"XRP","chain":"xrp","amount":"1","memo":"778899","isInner":false,"remark":"ノート","feeDeductType":"INTERNAL","toAddress":"rEb8TK3gBgk5","withdrawType":"ADDRESS"}
            """),
        new("a user by uid", api => api.SpotApi.Account.WithdrawAsync(
                WithdrawType.Uid, "USDT", "5123456790", 3m, null, false, null, null, null, Ct),
            """
            POST /api/v3/withdrawals {"currency":"USDT","amount":"3","isInner":false,"toAddress":"5123456790","withdrawType":"UID"}
            """),
        new("a user by mail", api => api.SpotApi.Account.WithdrawAsync(
                WithdrawType.Mail, "USDT", "desk@fund.example", 3m, null, true, null, null, FeeDeductType.Internal, Ct),
            """
            POST /api/v3/withdrawals {"currency":"USDT","amount":"3","isInner":true,"feeDeductType":"INTERNAL","toAddress":"desk@fund.example","withdrawType":"MAIL"}
            """),
        new("a user by phone", api => api.SpotApi.Account.WithdrawAsync(
                WithdrawType.Phone, "USDT", "+41-5550100", 3m, "m", false, "r", "trx", null, Ct),
            """
            POST /api/v3/withdrawals {"currency":"USDT","chain":"trx","amount":"3","memo":"m","isInner":false,"remark":"r","toAddress":"+41-5550100","withdrawType":"PHONE"}
            """),

        new("the chain's id", api => api.SpotApi.Account.CheckWithdrawalAsync(
                "LINK", "0xf00d", 2m, "7", true, "eth", FeeDeductType.Internal, WithdrawType.Address, Ct),
            "GET /api/v3/currencies/LINK",
            "GET /api/v1/withdrawals/quotas?currency=LINK&chain=eth"),
        new("no chain", api => api.SpotApi.Account.CheckWithdrawalAsync("LINK", "0xf00d", 2m, null, false, null, null, null, Ct),
            "GET /api/v3/currencies/LINK",
            "GET /api/v1/withdrawals/quotas?currency=LINK&chain=eth"),
        new("a user by uid", api => api.SpotApi.Account.CheckWithdrawalAsync(
                "LINK", "5123456790", 2m, null, false, null, null, WithdrawType.Uid, Ct),
            "GET /api/v3/currencies/LINK",
            "GET /api/v1/accounts?currency=LINK&type=main"),
        new("at once", api => api.SpotApi.Account.ResolveWithdrawalAsync(UnknownWithdrawal, null, Ct), ListOfUnknown) { Exchange = NoRows },
        new("later", api => api.SpotApi.Account.ResolveWithdrawalAsync(UnknownWithdrawal, TimeSpan.FromMinutes(2), Ct), ListOfUnknown)
        {
            Exchange = NoRows,
        },

        new("an id", api => api.SpotApi.Account.CancelWithdrawalAsync("69b5200c64da0007d7c9aa01", Ct),
            "DELETE /api/v1/withdrawals/69b5200c64da0007d7c9aa01"),
        new("an id", api => api.SpotApi.Account.GetWithdrawalAsync("69b5200c64da0007d7c9aa01", Ct),
            "GET /api/v1/withdrawals/69b5200c64da0007d7c9aa01"),

        new("nothing", api => api.SpotApi.Account.GetWithdrawalsAsync(null, null, null, null, null, null, Ct),
            "GET /api/v1/withdrawals"),
        new("everything", api => api.SpotApi.Account.GetWithdrawalsAsync("XRP", Start, End, WithdrawalStatus.Review, 2, 10, Ct),
            "GET /api/v1/withdrawals?currency=XRP&status=REVIEW&startAt=1773360000000&endAt=1773446399999&currentPage=2&pageSize=10"),
        new("nothing", api => api.SpotApi.Account.EnumerateWithdrawalsAsync(null, null, null, null, Ct),
            "GET /api/v1/withdrawals?endAt=1773480413589&currentPage=1&pageSize=500",
            "GET /api/v1/withdrawals?endAt=1773480413589&currentPage=2&pageSize=500") { Exchange = TwoPages },
        new("everything", api => api.SpotApi.Account.EnumerateWithdrawalsAsync("XRP", Start, End, WithdrawalStatus.WalletProcessing, Ct),
            // A list of several pages whose rows can leave it is read again.
            "GET /api/v1/withdrawals?currency=XRP&status=WALLET_PROCESSING&startAt=1773360000000&endAt=1773446399999"
            + "&currentPage=1&pageSize=500",
            "GET /api/v1/withdrawals?currency=XRP&status=WALLET_PROCESSING&startAt=1773360000000&endAt=1773446399999"
            + "&currentPage=2&pageSize=500",
            "GET /api/v1/withdrawals?currency=XRP&status=WALLET_PROCESSING&startAt=1773360000000&endAt=1773446399999"
            + "&currentPage=1&pageSize=500",
            "GET /api/v1/withdrawals?currency=XRP&status=WALLET_PROCESSING&startAt=1773360000000&endAt=1773446399999"
            + "&currentPage=2&pageSize=500")
        {
            Exchange = TwoPages,
        },
        new("nothing", api => api.SpotApi.Account.GetHistoricalWithdrawalsAsync(null, null, null, null, null, null, Ct),
            "GET /api/v1/hist-withdrawals"),
        new("everything", api => api.SpotApi.Account.GetHistoricalWithdrawalsAsync(
                "NEO", Start, End, WithdrawalStatus.Success, 1, 500, Ct),
            "GET /api/v1/hist-withdrawals?currency=NEO&status=SUCCESS&startAt=1773360000000&endAt=1773446399999"
            + "&currentPage=1&pageSize=500"),
        new("nothing", api => api.SpotApi.Account.EnumerateHistoricalWithdrawalsAsync(null, null, null, null, Ct),
            "GET /api/v1/hist-withdrawals?startAt=1504224000000&endAt=1773480413589&currentPage=1&pageSize=500",
            "GET /api/v1/hist-withdrawals?startAt=1504224000000&endAt=1773480413589&currentPage=2&pageSize=500") { Exchange = TwoPages },
        new("everything", api => api.SpotApi.Account.EnumerateHistoricalWithdrawalsAsync("NEO", Start, End, WithdrawalStatus.Success, Ct),
            "GET /api/v1/hist-withdrawals?currency=NEO&status=SUCCESS&startAt=1773360000000&endAt=1773446399999"
            + "&currentPage=1&pageSize=500",
            "GET /api/v1/hist-withdrawals?currency=NEO&status=SUCCESS&startAt=1773360000000&endAt=1773446399999"
            + "&currentPage=2&pageSize=500") { Exchange = TwoPages },
    ];

    /// <summary>A withdrawal that was sent a minute ago.</summary>
    private static KucoinError.OutcomeUnknown UnknownWithdrawal =>
        new(new KucoinError.Unreachable("cut"), null, TestClient.Now.UtcDateTime.AddMinutes(-1))
        {
            Withdrawal = new() { WithdrawType = WithdrawType.Address, Asset = "USDT", ToAddress = "T1", Quantity = 3m, Network = "trx" },
        };

    private static string ListOfUnknown =>
        "GET /api/v1/withdrawals?currency=USDT&startAt=1773480343589&endAt=1773480413589&currentPage=1&pageSize=500";
}
