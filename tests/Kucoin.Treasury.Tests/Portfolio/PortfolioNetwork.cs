using Kucoin.Client;

namespace Kucoin.Treasury.Tests.Portfolio;

/// <summary>
/// A fake exchange with the given bitcoin futures wallets and three sub-accounts, two of them with the same name.
/// </summary>
internal static class PortfolioNetwork
{
    public const string Overviews = "GET /api/v1/account-overview-all";

    public static KucoinClientOptions Options => new() { Credentials = new("key", "secret", "passphrase"), MaxAttempts = 1 };

    public static FakeNetwork Bitcoin(params string[] accounts) => Empty().On(Overviews, request =>
    {
        var isBitcoin = request.RequestUri!.Query == "?currency=XBT";
        var data = isBitcoin ? Overview.Of("XBT", accounts) : Overview.Of("USDT");
        return new() { Content = new StringContent($$"""{"code":"200000","data":{{data}}}""") };
    });

    public static FakeNetwork Empty() => new FakeNetwork()
        .Data("GET /api/v1/user/api-key", ApiKey.Master)
        .Data("GET /api/v1/accounts", "[]")
        .Data("GET /api/v3/margin/accounts", """{"debtRatio":"0","accounts":[]}""")
        .Data("GET /api/v3/isolated/accounts", """{"totalAssetOfQuoteCurrency":"0","totalLiabilityOfQuoteCurrency":"0","assets":[]}""")
        .Data("GET /api/v2/sub-accounts", """{"currentPage":1,"pageSize":100,"totalNum":0,"totalPage":0,"items":[]}""")
        .Data("GET /api/v1/prices", """{"BTC":"100000","USDT":"1"}""")
        .Data(Overviews, Overview.Of("USDT"))
        .Data("GET /api/v2/sub/user", $$"""
            {"currentPage":1,"pageSize":100,"totalNum":3,"totalPage":1,"items":[{{Sub(1, "desk0001")}},{{Sub(2, "twin0001")}},{{Sub(3, "twin0001")}}]}
            """);

    private static string Sub(int number, string name) => $$"""
        {"userId":"68b1c2d3e4f5061728394a5{{number}}","uid":{{number}},"subName":"{{name}}","status":2,"type":0,"access":"Spot",
        "createdAt":1773480413589,"remarks":null}
        """;
}
