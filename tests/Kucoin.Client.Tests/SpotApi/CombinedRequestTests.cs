using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.SpotApi;

/// <summary>Methods that combine several requests return the complete result, or the error of the failed request.</summary>
public sealed class CombinedRequestTests
{
    private const string Wallet = "731946205518";
    private const long Day = 86_400_000;
    private static readonly long Now = TestClient.Now.ToUnixTimeMilliseconds();

    [Fact]
    public async Task Wallet_ledger_contains_only_its_rows_in_its_own_pages()
    {
        // Three kinds of wallets alternate; the ledger of the asset is read in pages of 500, and the result is split into pages of 10.
        var kinds = new[] { "MAIN", "TRADE", "MARGIN" };
        var rows = string.Join(',', Enumerable.Range(0, 75).Select(id => Row(id, kinds[id % 3])));
        var handler = new ScriptedHandler(request => request.Path == "/api/v1/accounts" ? Wallets() : PageOf(request, rows, 75));
        using var client = TestClient.Over(handler);

        var first = await Page(client, 1, 10);
        var third = await Page(client, 3, 10);
        var beyond = await Page(client, 4, 10);
        var whole = await Page(client, null, null);

        Assert.Equal(Enumerable.Range(0, 10).Select(index => $"{(3 * index) + 1}"), first.Items.Select(row => row.Id));
        Assert.Equal(["61", "64", "67", "70", "73"], third.Items.Select(row => row.Id));
        Assert.Empty(beyond.Items);
        Assert.Equal(25, whole.Items.Count());
        Assert.Equal((1, 10, 25, 3), (first.CurrentPage, first.PageSize, first.TotalItems, first.TotalPages));
        Assert.Equal((3, 10, 25, 3), (third.CurrentPage, third.PageSize, third.TotalItems, third.TotalPages));
        Assert.Equal((1, 50, 25, 1), (whole.CurrentPage, whole.PageSize, whole.TotalItems, whole.TotalPages));
        Assert.All(handler.Requests.Where(request => request.Path.EndsWith("ledgers", StringComparison.Ordinal)), request =>
            Assert.Equal("ETH", request.Query("currency")));
    }

    [Fact]
    public async Task Wallet_ledger_reads_every_page_of_its_asset()
    {
        var handler = new ScriptedHandler(request => request.Path == "/api/v1/accounts"
            ? Wallets()
            : Reply.Data($$"""
                {"currentPage":{{request.Query("currentPage")}},"pageSize":500,"totalNum":3,"totalPage":2,
                "items":[{{(request.Query("currentPage") == "1" ? $"{Row(1, "TRADE")},{Row(2, "TRADE")}" : Row(3, "TRADE"))}}]}
                """));
        using var client = TestClient.Over(handler);

        var page = await Page(client, null, null);

        Assert.Equal(["1", "2", "3"], page.Items.Select(row => row.Id));
        Assert.Equal(3, handler.Requests.Count);
    }

    [Fact]
    public async Task Wallet_ledger_of_unknown_wallet_is_not_found_and_reads_no_ledger()
    {
        var handler = new ScriptedHandler(_ => Wallets());
        using var client = TestClient.Over(handler);

        var result = await client.SpotApi.Account.GetAccountLedgerAsync("68f0a1b2c3d4e5f60718293f");

        Assert.Equal(new KucoinError.NotFound("No wallet has the id 68f0a1b2c3d4e5f60718293f."), result.Error);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Wallet_ledger_returns_the_error_of_a_failed_request()
    {
        using var noWallets = TestClient.Responding(Reply.Refusal("400007", "Access denied"));
        var pages = 0;
        using var noPage = TestClient.Over(new ScriptedHandler(request => request.Path == "/api/v1/accounts"
            ? Wallets()
            : ++pages == 1
                ? Reply.Data($$"""{"currentPage":1,"pageSize":500,"totalNum":2,"totalPage":2,"items":[{{Row(1, "TRADE")}}]}""")
                : Reply.TooManyRequests(withFigures: true)));

        var wallets = await noWallets.SpotApi.Account.GetAccountLedgerAsync(Wallet);
        var ledger = await noPage.SpotApi.Account.GetAccountLedgerAsync(Wallet);

        Assert.Equal("400007", Assert.IsType<KucoinError.Api>(wallets.Error).Code);
        Assert.IsType<KucoinError.RateLimited>(ledger.Error);
        Assert.Null(ledger.Data);
    }

    [Fact]
    public async Task Wallet_ledger_reports_a_range_truncated_by_retention()
    {
        var handler = new ScriptedHandler(request => request.Path == "/api/v1/accounts" ? Wallets() : PageOf(request, "", 0));
        using var client = TestClient.Over(handler);

        var result = await client.SpotApi.Account.GetAccountLedgerAsync(Wallet, UnixTime.FromMilliseconds(Now - (400 * Day)));

        Assert.Equal(TestClient.Now.AddDays(-365).UtcDateTime, Assert.IsType<KucoinError.HistoryNotAvailable>(result.Error).From);
        Assert.Equal(["/api/v1/accounts", "/api/v1/accounts/ledgers"], handler.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task Sub_account_list_is_read_page_by_page()
    {
        var handler = new ScriptedHandler(request => Directory(request, 3));
        using var client = TestClient.Over(handler);

        var subs = (await client.SpotApi.Account.GetUserInfoAsync()).GetDataOrThrow();

        Assert.Equal(["desk1", "desk2", "desk3"], subs.Select(sub => sub.SubName));
        Assert.Equal(
            Enumerable.Range(1, 4).Select(page => $"currentPage={page}&pageSize=100"),
            handler.Requests.Select(request => request.Target.Split('?')[1]));
    }

    [Fact]
    public async Task Sub_account_list_with_a_failed_page_is_an_error()
    {
        using var client = TestClient.Over(new ScriptedHandler(request =>
            request.Query("currentPage") == "3" ? Reply.Refusal("400007", "Access denied") : Directory(request, 3)));

        var subs = await client.SpotApi.Account.GetUserInfoAsync();

        Assert.Equal("400007", Assert.IsType<KucoinError.Api>(subs.Error).Code);
        Assert.Null(subs.Data);
    }

    [Fact]
    public async Task Sub_account_on_a_later_page_is_found_by_uid()
    {
        var handler = new ScriptedHandler(request => request.Path == "/api/v2/sub/user"
            ? Directory(request, 3)
            : Reply.Fixture("getSpotSubAccountDetail"));
        using var client = TestClient.Over(handler);

        var balances = await client.SpotApi.SubAccount.GetDetailBalanceAsync("3", includeBaseAmount: true);

        Assert.True(balances.Success);
        Assert.Equal("GET /api/v1/sub-accounts/u3?includeBaseAmount=true", handler.Requests[^1].Line);
        Assert.Equal("/api/v1/sub-accounts/u3", balances.RequestPath);
    }

    [Theory]
    [InlineData("123456789012345678901234")]
    [InlineData("68b1c2d3e4f5061728394a5b")]
    [InlineData("12e4")]
    public async Task Non_numeric_uid_is_treated_as_user_id(string id)
    {
        var handler = new ScriptedHandler(_ => Reply.Fixture("getSpotSubAccountDetail"));
        using var client = TestClient.Over(handler);

        await client.SpotApi.SubAccount.GetDetailBalanceAsync(id);

        Assert.Equal($"/api/v1/sub-accounts/{id}", Assert.Single(handler.Requests).Path);
    }

    [Theory]
    [InlineData(0, "NotFound", "ETH-BTC has no isolated-margin wallet.", "")]
    [InlineData(1, null, "", "")]
    [InlineData(
        2, "Ambiguous", "ETH-BTC has 2 isolated-margin wallets; GetIsolatedMarginAccountsV3Async reads one generation.", "ETH-BTC ETH-BTC")]
    public async Task Isolated_wallet_is_a_single_one_or_an_error(int wallets, string? kind, string message, string candidates)
    {
        const string Leg = """{"currency":"ETH","total":1,"hold":0,"available":1,"liability":0}""";
        var wallet = $$"""{"symbol":"ETH-BTC","status":"EFFECTIVE","debtRatio":0.5,"baseAsset":{{Leg}},"quoteAsset":{{Leg}}}""";
        using var client = TestClient.Responding(Reply.Data($$"""
            {"totalAssetOfQuoteCurrency":1,"totalLiabilityOfQuoteCurrency":0,"timestamp":0,
            "assets":[{{string.Join(',', Enumerable.Repeat(wallet, wallets))}}]}
            """));

        var result = await client.SpotApi.Account.GetIsolatedMarginAccountAsync("ETH-BTC");

        Assert.Equal((kind, message), (result.Error?.GetType().Name, result.Error?.Message ?? ""));
        Assert.Equal(candidates, string.Join(' ', (result.Error as KucoinError.Ambiguous)?.Candidates ?? []));
        Assert.Equal(wallets == 1 ? 0.5m : null, result.Data?.DebtRatio);
    }

    [Fact]
    public async Task Isolated_wallet_read_failure_returns_its_error()
    {
        using var client = TestClient.Responding(Reply.Refusal("101030", "Margin not enabled"));

        var result = await client.SpotApi.Account.GetIsolatedMarginAccountAsync("ETH-BTC");

        Assert.Equal(KucoinErrorKind.Margin, Assert.IsType<KucoinError.Api>(result.Error).Kind);
    }

    private static async Task<KucoinPaginated<KucoinAccountActivity>> Page(KucoinRestClient client, int? currentPage, int? pageSize) =>
        (await client.SpotApi.Account.GetAccountLedgerAsync(Wallet, currentPage: currentPage, pageSize: pageSize)).GetDataOrThrow();

    private static Reply Wallets() => Reply.Fixture("getSpotAccountList");

    private static string Row(int id, string kind) => $$"""
        {"id":"{{id}}","currency":"ETH","amount":1,"fee":0,"accountType":"{{kind}}","bizType":"X","direction":"in",
        "createdAt":{{Now - id}}}
        """;

    private static Reply PageOf(SentRequest request, string rows, int count) => Reply.Data($$"""
        {"currentPage":{{request.Query("currentPage")}},"pageSize":500,"totalNum":{{count}},"totalPage":1,"items":[{{rows}}]}
        """);

    private static Reply Directory(SentRequest request, int pages)
    {
        var page = request.Query("currentPage");
        return Reply.Data($$"""
            {"currentPage":{{page}},"pageSize":100,"totalNum":{{pages}},"totalPage":{{pages}},"items":[
            {{(int.Parse(page!, null) > pages
                ? ""
                : $$"""{"userId":"u{{page}}","uid":"{{page}}","subName":"desk{{page}}","status":2,"type":0,"access":"Spot","createdAt":0}""")}}]}
            """);
    }
}
