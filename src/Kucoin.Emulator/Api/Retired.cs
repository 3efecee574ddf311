using Kucoin.Catalog;
using Kucoin.Emulator.Http;

namespace Kucoin.Emulator.Api;

/// <summary>
/// Endpoints that the client does not call, but existing programs do: abandoned or deprecated endpoints that KuCoin still serves, and a few
/// market endpoints.
/// </summary>
internal static class Retired
{
    private static readonly KucoinPageSizes Pages = new(Min: 1, Max: 500, Default: 50);

    public static Endpoint UserInfo { get; } = Managed("getAccountInfoV1", "GET /api/v1/user-info", 20);

    /// <summary>The unified-account endpoint that programs call first.</summary>
    public static Endpoint AccountMode { get; } = Managed("uaGetMode", "GET /api/ua/v1/account/mode", 30);

    public static Endpoint AccountModeOfToday { get; } = Managed("uaGetModeV2", "GET /api/ua/v2/account/mode", 30);

    public static Endpoint CrossMargin { get; } = Spot("getMarginAccountDetail", "GET /api/v1/margin/account", 40);

    public static Endpoint IsolatedMargin { get; } = Spot("getIsolatedMarginAccountListV1", "GET /api/v1/isolated/accounts", 50);

    public static Endpoint IsolatedMarginOfPair { get; } =
        Spot("getIsolatedMarginAccountDetailV1", "GET /api/v1/isolated/account/{symbol}", 50);

    public static Endpoint SubAccounts { get; } = Managed("getSpotSubAccountsSummaryV1", "GET /api/v1/sub/user", 20);

    public static Endpoint SubAccountBalances { get; } = Managed("getSpotSubAccountListV1", "GET /api/v1/sub-accounts", 20);

    public static Endpoint AddSubAccount { get; } = Managed("addSubAccountV1", "POST /api/v1/sub/user", 15);

    public static Endpoint DepositAddresses { get; } = Managed("getDepositAddressV2", "GET /api/v2/deposit-addresses", 5);

    public static Endpoint DepositAddress { get; } = Managed("getDepositAddressV1", "GET /api/v1/deposit-addresses", 5);

    public static Endpoint CreateDepositAddress { get; } = Managed("addDepositAddressV1", "POST /api/v1/deposit-addresses", 20);

    public static Endpoint Withdraw { get; } = Managed("withdrawalV1", "POST /api/v1/withdrawals", 5, KucoinPermission.Withdrawal);

    public static Endpoint SubTransfer { get; } =
        Managed("subAccountTransfer", "POST /api/v2/accounts/sub-transfer", 30, KucoinPermission.Spot);

    public static Endpoint InnerTransfer { get; } =
        Managed("innerTransfer", "POST /api/v2/accounts/inner-transfer", 10, KucoinPermission.Spot);

    public static Endpoint FuturesTransfersOut { get; } =
        Futures("getFuturesAccountTransferOutLedger", "GET /api/v1/transfer-list", KucoinPermission.General) with { PageSizes = Pages };

    public static Endpoint FuturesTransferOut { get; } =
        Futures("futuresAccountTransferOut", "POST /api/v3/transfer-out", KucoinPermission.Futures);

    public static Endpoint FuturesTransferOutToMain { get; } =
        Futures("futuresTransferOutV2", "POST /api/v2/transfer-out", KucoinPermission.Futures);

    public static Endpoint FuturesCancelTransferOut { get; } =
        Futures("futuresCancelTransferOut", "DELETE /api/v1/cancel/transfer-out", KucoinPermission.General);

    public static Endpoint FuturesTransferIn { get; } =
        Futures("futuresAccountTransferIn", "POST /api/v1/transfer-in", KucoinPermission.Futures);

    public static Endpoint Markets { get; } = Public("markets", "GET /api/v1/markets", 3);

    public static Endpoint Assets { get; } = Public("currenciesV1", "GET /api/v1/currencies", 3);

    public static Endpoint Asset { get; } = Public("currencyV2", "GET /api/v2/currencies/{currency}", 3);

    public static Endpoint MarginConfig { get; } = Public("marginConfig", "GET /api/v1/margin/config", 25) with { Pool = KucoinPool.Spot };

    public static Endpoint CrossMarginPairs { get; } = Public("crossMarginSymbols", "GET /api/v3/margin/symbols", 3);

    public static Endpoint IsolatedMarginPairs { get; } = Public("isolatedSymbols", "GET /api/v1/isolated/symbols", 3);

    public static Endpoint PublicToken { get; } = Public("bulletPublicSpot", "POST /api/v1/bullet-public", 10);

    public static Endpoint PrivateToken { get; } = Spot("bulletPrivateSpot", "POST /api/v1/bullet-private", 10);

    public static Endpoint PrivateTokenOfToday { get; } = Managed("bulletPrivateV2", "POST /api/v2/bullet-private", 10);

    private static Endpoint Managed(string name, string route, int weight, KucoinPermission permission = KucoinPermission.General) =>
        Row(name, route, permission, KucoinPool.Management, weight);

    private static Endpoint Futures(string name, string route, KucoinPermission permission) =>
        Managed(name, route, 20, permission) with { Host = KucoinHost.Futures };

    private static Endpoint Spot(string name, string route, int weight) =>
        Row(name, route, KucoinPermission.General, KucoinPool.Spot, weight);

    private static Endpoint Public(string name, string route, int weight) =>
        Row(name, route, KucoinPermission.None, KucoinPool.Public, weight);

    private static Endpoint Row(string name, string route, KucoinPermission permission, KucoinPool pool, int weight) =>
        route.Split(' ') is [var verb, var path] ? new(name, verb, path, permission, pool, weight) : throw new ArgumentException(route);
}
