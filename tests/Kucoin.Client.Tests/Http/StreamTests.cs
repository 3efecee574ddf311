using System.Runtime.CompilerServices;
using Kucoin.Client.Http;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Client.Tests.Http;

/// <summary>A stream of a paged list returns rows in order, ends with the first error, and holds at most two pages in memory.</summary>
public sealed class StreamTests
{
    private const int PageSize = 100;

    private static readonly Dictionary<string, Func<IKucoinRestClient, CancellationToken, IAsyncEnumerable<string>>> Streams = new()
    {
        ["sub-accounts"] = (client, ct) => client.SpotApi.SubAccount.EnumerateSubAccountsAsync(PageSize, ct).Select(row => row.SubName!),
        ["balances"] = (client, ct) => client.SpotApi.SubAccount.EnumerateAllSpotBalancesAsync(PageSize, ct).Select(row => row.SubName!),
        ["deposits"] = (client, ct) => client.SpotApi.Account.EnumerateDepositsAsync(ct: ct).Select(row => row.Remark!),
        ["withdrawals"] = (client, ct) => client.SpotApi.Account.EnumerateWithdrawalsAsync(ct: ct).Select(row => row.Id),
    };

    public static TheoryData<string> Names => [.. Streams.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Stream_returns_every_row_of_every_page_in_order(string name)
    {
        var handler = new ScriptedHandler(request => Page(request, pages: 5));
        using var client = TestClient.Over(handler);

        var rows = await Streams[name](client, default).ToListAsync();

        Assert.Equal(Enumerable.Range(0, 5 * PageSize).Select(row => $"desk{row}"), rows);
        Assert.Equal(["1", "2", "3", "4", "5", "6"], handler.Requests.Select(request => request.Query("currentPage")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Stream_without_rows_is_empty_after_one_request(string name)
    {
        var handler = new ScriptedHandler(_ => Reply.Data("""{"currentPage":1,"pageSize":100,"totalNum":0,"totalPage":0,"items":[]}"""));
        using var client = TestClient.Over(handler);

        Assert.Empty(await Streams[name](client, default).ToListAsync());
        Assert.Single(handler.Requests);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Stream_page_error_ends_it_after_the_rows_before_it(string name)
    {
        using var client = TestClient.Over(new ScriptedHandler(request =>
            request.Query("currentPage") == "3" ? Reply.Refusal("400007", "Access denied") : Page(request, pages: 5)));

        var rows = new List<string>();
        var thrown = await Assert.ThrowsAsync<KucoinException>(async () =>
        {
            await foreach (var row in Streams[name](client, default))
            {
                rows.Add(row);
            }
        });

        Assert.Equal("400007", Assert.IsType<KucoinError.Api>(thrown.Error).Code);
        Assert.Equal(Enumerable.Range(0, 2 * PageSize).Select(row => $"desk{row}"), rows);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Stream_reads_ahead_a_limited_number_of_pages(string name)
    {
        var handler = new ScriptedHandler(request => Page(request, pages: 49));
        using var client = TestClient.Over(handler);

        var rows = await Streams[name](client, default).Take(PageSize + 1).ToListAsync();

        Assert.Equal(PageSize + 1, rows.Count);
        Assert.Equal(1 + ReadAhead.Most, handler.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Stream_cancelled_requests_no_further_page(string name)
    {
        using var cancelling = new CancellationTokenSource();
        var handler = new ScriptedHandler(request => Page(request, pages: 5));
        using var client = TestClient.Over(handler);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in Streams[name](client, cancelling.Token))
            {
                Assert.StartsWith("desk", row, StringComparison.Ordinal);
                await cancelling.CancelAsync();
            }
        });

        Assert.Single(handler.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void Stream_invalid_page_size_throws_at_creation(int pageSize)
    {
        using var client = TestClient.Responding(Reply.Data("{}"));

        Assert.Equal(
            "pageSize",
            Assert.Throws<ArgumentOutOfRangeException>(() => client.SpotApi.SubAccount.EnumerateSubAccountsAsync(pageSize)).ParamName);
        Assert.Equal(
            "pageSize",
            Assert.Throws<ArgumentOutOfRangeException>(() => client.SpotApi.SubAccount.EnumerateAllSpotBalancesAsync(pageSize)).ParamName);
    }

    [Fact]
    public async Task Stream_of_deposits_or_withdrawals_has_its_end_time_fixed_at_creation()
    {
        var clock = new FakeTimeProvider(TestClient.Now);
        var handler = new ScriptedHandler(request => Page(request, pages: 2));
        using var client = TestClient.Over(handler, TestClient.Options with { TimeProvider = clock });
        var deposits = client.SpotApi.Account.EnumerateDepositsAsync();
        var withdrawals = client.SpotApi.Account.EnumerateWithdrawalsAsync();

        clock.Advance(TimeSpan.FromHours(1));
        await deposits.CountAsync();
        clock.Advance(TimeSpan.FromHours(1));
        await withdrawals.CountAsync();

        // Full pages do not prove the end, so that the page after them is requested too.
        Assert.Equal(6, handler.Requests.Count);
        Assert.All(handler.Requests, request => Assert.Equal("1773480413589", request.Query("endAt")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Stream_of_many_pages_keeps_at_most_two_in_memory(string name)
    {
        // Every page has its own body; a page that the stream released is collected.
        var pages = new List<WeakReference>();
        using var client = TestClient.Over(new ScriptedHandler(request => Page(request, pages: 49)));

        var (rows, most) = (0, 0);
        await foreach (var row in Watched(client, name, pages))
        {
            if (rows++ % (20 * PageSize) == PageSize / 2)
            {
                most = Math.Max(most, Alive(pages));
            }
        }

        Assert.Equal(49 * PageSize, rows);
        Assert.Equal(49, pages.Count);
        Assert.InRange(most, 1, 2);
    }

    /// <summary>The stream, with a weak reference to the first row of each page.</summary>
    private static async IAsyncEnumerable<object> Watched(KucoinRestClient client, string name, List<WeakReference> pages)
    {
        var rows = 0;
        IAsyncEnumerable<object> stream = name switch
        {
            "sub-accounts" => client.SpotApi.SubAccount.EnumerateSubAccountsAsync(PageSize),
            "balances" => client.SpotApi.SubAccount.EnumerateAllSpotBalancesAsync(PageSize),
            "deposits" => client.SpotApi.Account.EnumerateDepositsAsync(),
            _ => client.SpotApi.Account.EnumerateWithdrawalsAsync(),
        };
        await foreach (var row in stream)
        {
            if (rows++ % PageSize == 0)
            {
                pages.Add(new(row));
            }

            yield return row;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Alive(List<WeakReference> pages)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return pages.Count(page => page.IsAlive);
    }

    private static Reply Page(SentRequest request, int pages)
    {
        var page = int.Parse(request.Query("currentPage")!, null);
        var rows = Enumerable.Range((page - 1) * PageSize, page <= pages ? PageSize : 0).Select(row => request.Path switch
        {
            "/api/v2/sub/user" =>
                $$"""{"userId":"u{{row}}","uid":{{row}},"subName":"desk{{row}}","status":2,"type":0,"access":"Spot","createdAt":0}""",
            "/api/v2/sub-accounts" =>
                $$"""{"subUserId":"u{{row}}","subName":"desk{{row}}","mainAccounts":[{"currency":"BTC","balance":1,"available":1,"holds":0}]}""",
            "/api/v1/deposits" =>
                $$"""{"id":"{{row}}","currency":"BTC","status":"SUCCESS","isInner":false,"amount":1,"createdAt":0,"remark":"desk{{row}}"}""",
            _ => $$"""{"id":"desk{{row}}","currency":"BTC","status":"SUCCESS","address":"","isInner":false,"amount":1,"createdAt":0}""",
        });
        return Reply.Data($$"""
            {"currentPage":{{page}},"pageSize":{{PageSize}},"totalNum":{{pages * PageSize}},"totalPage":{{pages}},
            "items":[{{string.Join(',', rows)}}]}
            """);
    }
}
