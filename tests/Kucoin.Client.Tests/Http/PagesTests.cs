using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Testing;

namespace Kucoin.Client.Tests.Http;

/// <summary>A list collected from pages is complete, marked as incomplete, or an error.</summary>
public sealed class PagesTests
{
    [Theory]
    [InlineData(0, null, 1, 0, true)]
    [InlineData(1, null, 1, 1, true)]
    [InlineData(3, null, 4, 3, true)]
    [InlineData(3, 1, 1, 1, false)]
    [InlineData(3, 2, 2, 2, false)]
    [InlineData(3, 3, 3, 3, true)]
    [InlineData(3, 4, 4, 3, true)]
    public async Task Pages_are_collected_up_to_the_limit(int pages, int? maxPages, int calls, int rows, bool isComplete)
    {
        foreach (var gather in Gatherings(pages, maxPages))
        {
            var handler = new ScriptedHandler(request => Page(request, pages));
            using var client = TestClient.Over(handler);

            var (result, names) = await gather(client);

            Assert.Null(result.Error);
            Assert.Equal(Enumerable.Range(1, rows).Select(page => $"desk{page}"), names);
            Assert.Equal(isComplete, result.IsComplete);
            Assert.Equal(Enumerable.Range(1, calls).Select(page => $"{page}"), handler.Requests.Select(request => request.Query("currentPage")));
        }
    }

    [Fact]
    public async Task Failed_page_fails_the_call()
    {
        foreach (var gather in Gatherings(3, null))
        {
            var handler = new ScriptedHandler(request =>
                request.Query("currentPage") == "2" ? Reply.TooManyRequests(withFigures: true) : Page(request, 3));
            using var client = TestClient.Over(handler);

            var (result, _) = await gather(client);

            Assert.IsType<KucoinError.RateLimited>(result.Error);
            Assert.Null(result.IsComplete);
            Assert.Equal(2, handler.Requests.Count);
        }
    }

    [Fact]
    public async Task Request_counts_of_all_pages_are_summed()
    {
        var (overloads, clock) = (0, new SteppingClock(TestClient.Now));
        var handler = new ScriptedHandler(request =>
            request.Query("currentPage") == "2" && overloads++ == 0 ? Reply.TooManyRequests(withFigures: false) : Page(request, 3));
        using var client = TestClient.Over(handler, TestClient.Repeating(clock));

        var whole = await clock.Drive(client.SpotApi.SubAccount.GetSubAccountListAsync(10));

        Assert.Equal((true, 5), (whole.Success, whole.Attempts));
        Assert.Equal(5, handler.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Unknown_uid_is_not_found_and_a_failed_list_returns_its_error(bool async)
    {
        var handler = new ScriptedHandler(request => Page(request, 2));
        using var client = TestClient.Over(handler);
        using var failing = TestClient.Responding(Reply.Refusal("400007", "Access denied"));

        var missing = async
            ? await client.SpotApi.SubAccount.GetDetailBalanceAsync("999") : client.SpotApi.SubAccount.GetDetailBalance("999");
        var failed = async
            ? await failing.SpotApi.SubAccount.GetDetailBalanceAsync("999") : failing.SpotApi.SubAccount.GetDetailBalance("999");

        Assert.Equal(new KucoinError.NotFound("No sub-account has the uid 999."), missing.Error);
        Assert.Equal(3, handler.Requests.Count);
        Assert.All(handler.Requests, request => Assert.Equal("/api/v2/sub/user", request.Path));
        Assert.Equal("400007", Assert.IsType<KucoinError.Api>(failed.Error).Code);
    }

    [Fact]
    public void KucoinRows_is_a_read_only_list_of_its_rows()
    {
        var rows = new KucoinRows<string>(["a", "b"], isComplete: true);

        Assert.Equal(2, rows.Count);
        Assert.Equal("b", rows[1]);
        Assert.Equal(["a", "b"], rows);
        Assert.Equal(["a", "b"], ((System.Collections.IEnumerable)rows).Cast<string>());
    }

    /// <summary>The list and the balances of sub-accounts, each synchronous and asynchronous.</summary>
    private static IEnumerable<Func<IKucoinRestClient, Task<((KucoinError? Error, bool? IsComplete), IEnumerable<string>)>>> Gatherings(
        int pages, int? maxPages)
    {
        Assert.InRange(pages, 0, 3);
        yield return async api => Of(await api.SpotApi.SubAccount.GetSubAccountListAsync(10, maxPages), row => row.SubName!);
        yield return api => Task.FromResult(Of(api.SpotApi.SubAccount.GetSubAccountList(10, maxPages), row => row.SubName!));
        yield return async api => Of(await api.SpotApi.SubAccount.GetAllSpotBalancesAsync(10, maxPages), row => row.SubName!);
        yield return api => Task.FromResult(Of(api.SpotApi.SubAccount.GetAllSpotBalances(10, maxPages), row => row.SubName!));
    }

    private static ((KucoinError? Error, bool? IsComplete), IEnumerable<string>) Of<T>(
        WebCallResult<KucoinRows<T>> result, Func<T, string> nameOf) =>
        ((result.Error, result.Data?.IsComplete), result.Data?.Select(nameOf) ?? []);

    private static Reply Page(SentRequest request, int pages)
    {
        var page = request.Query("currentPage");
        var row = request.Path == "/api/v2/sub/user"
            ? $$"""{"userId":"u{{page}}","uid":{{page}},"subName":"desk{{page}}","status":2,"type":0,"access":"Spot","createdAt":0}"""
            : $$"""{"subUserId":"u{{page}}","subName":"desk{{page}}","mainAccounts":[{"currency":"BTC","balance":1,"available":1,"holds":0}]}""";
        return Reply.Data(
            $$"""{"currentPage":{{page}},"pageSize":10,"totalNum":{{pages}},"totalPage":{{pages}},"items":[{{(int.Parse(page!, null) > pages ? "" : row)}}]}""");
    }
}
