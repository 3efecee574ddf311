using Kucoin.Catalog;

namespace Kucoin.Cli.Tests.Catalog;

/// <summary>
/// Endpoints that KuCoin has retired, with their successors, from KuCoin's specification and its older documentation.
/// </summary>
internal static class RetiredAddresses
{
    private static readonly Dictionary<KucoinEndpoint, string[]> Addresses = new()
    {
        [KucoinEndpoints.AccountInfo.UserInfo] = ["GET /api/v1/user-info"],
        [KucoinEndpoints.MarginAccounts.CrossMargin] = ["GET /api/v1/margin/account"],
        [KucoinEndpoints.MarginAccounts.IsolatedMargin] = ["GET /api/v1/isolated/accounts", "GET /api/v1/isolated/account/{symbol}"],
        [KucoinEndpoints.Ledgers.AccountLedgers] = ["GET /api/v1/accounts/{accountId}/ledgers"],
        [KucoinEndpoints.SubAccounts.Add] = ["POST /api/v1/sub/user"],
        [KucoinEndpoints.SubAccounts.List] = ["GET /api/v1/sub/user"],
        [KucoinEndpoints.SubAccounts.AllBalances] = ["GET /api/v1/sub-accounts"],
        [KucoinEndpoints.Deposits.CreateAddress] = ["POST /api/v1/deposit-addresses"],
        [KucoinEndpoints.Deposits.Addresses] = ["GET /api/v1/deposit-addresses", "GET /api/v2/deposit-addresses"],
        [KucoinEndpoints.Withdrawals.Withdraw] = ["POST /api/v1/withdrawals"],
        [KucoinEndpoints.Transfers.UniversalTransfer] =
        [
            "POST /api/v2/accounts/inner-transfer",
            "POST /api/v2/accounts/sub-transfer",
            "POST /api/v1/transfer-in",
            "POST /api/v3/transfer-out",
        ],
        [KucoinEndpoints.RiskLimits.CrossMargin] = ["GET /api/v1/risk/limit/strategy?marginModel=cross"],
        [KucoinEndpoints.RiskLimits.IsolatedMargin] = ["GET /api/v1/risk/limit/strategy?marginModel=isolated"],
        [KucoinEndpoints.FuturesAccount.Ledger] = ["GET /api/v1/transfer-list"],
    };

    public static IReadOnlyList<string> Of(KucoinEndpoint row) => Addresses.GetValueOrDefault(row, []);
}
