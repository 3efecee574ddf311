using System.Globalization;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Http;

/// <summary>
/// Pages are read ahead: a few concurrently, in order, and no request is left running. The exchange of these tests completes all waiting
/// requests together, as one round trip, so that round trips can be counted without a clock.
/// </summary>
public sealed class ReadAheadTests
{
    private const int Most = 4;

    private static readonly DateTime Start = TestClient.Now.UtcDateTime.AddHours(-1);

    /// <summary>The streams and collected lists that read pages, each as the ids of its rows.</summary>
    public static TheoryData<string> Readers => [.. ReaderTable.Keys];

    private static Dictionary<string, Func<IKucoinRestClient, CancellationToken, IAsyncEnumerable<string>>> ReaderTable { get; } = new()
    {
        ["a ledger"] = (api, ct) => Ids(
            api.SpotApi.Account.EnumerateAccountLedgersAsync(Start, Start.AddMinutes(30), ct: ct), row => row.Id),
        ["sub-accounts"] = (api, ct) => Ids(api.SpotApi.SubAccount.EnumerateSubAccountsAsync(ct: ct), row => row.UserId),
        ["balances"] = (api, ct) => Ids(api.SpotApi.SubAccount.EnumerateAllSpotBalancesAsync(ct: ct), row => row.SubUserId),
        ["gathered sub-accounts"] = (api, ct) => Gathered(api, ct),
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task ReadAhead_of_forty_pages_takes_at_most_a_third_of_the_round_trips(string reader)
    {
        var exchange = new RoundTrips(pages: 40);
        using var client = Client(exchange);

        var reading = ReadAsync(ReaderTable[reader](client, CancellationToken.None));
        exchange.RespondToAll();

        Assert.Equal(Enumerable.Range(1, 40).Select(Text), await reading);
        Assert.InRange(exchange.Rounds, 40 / Most, 40 / 3);
        Assert.Equal(Most, exchange.MostAtOnce);
        // The last page is as full as the others, so that the page after it is requested too.
        Assert.Equal(Enumerable.Range(1, 41), exchange.Asked);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task ReadAhead_page_error_ends_at_its_position_and_cancels_later_pages(string reader)
    {
        var exchange = new RoundTrips(pages: 40) { Failing = 7 };
        using var client = Client(exchange);
        var ids = new List<string>();

        var reading = ReadAsync(ReaderTable[reader](client, CancellationToken.None), ids);
        exchange.RespondToAll();

        var thrown = await Assert.ThrowsAsync<KucoinException>(() => reading);
        Assert.Equal("400007", Assert.IsType<KucoinError.Api>(thrown.Error).Code);
        Assert.Equal(reader.StartsWith("gathered", StringComparison.Ordinal) ? [] : Enumerable.Range(1, 6).Select(Text), ids);
        Assert.InRange(exchange.Asked.Max(), 7, 7 + Most);
        Assert.Equal(0, exchange.Waiting);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task ReadAhead_cancellation_leaves_no_request_running(string reader)
    {
        var exchange = new RoundTrips(pages: 40);
        using var client = Client(exchange);
        using var cancelling = new CancellationTokenSource();

        var reading = ReadAsync(ReaderTable[reader](client, cancelling.Token));
        exchange.RespondToRound();
        exchange.RespondToRound();
        Assert.Equal(Most, exchange.Waiting);
        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Equal(0, exchange.Waiting);
    }

    [Theory]
    [InlineData("a ledger")]
    [InlineData("sub-accounts")]
    [InlineData("balances")]
    public async Task ReadAhead_early_dispose_leaves_no_request_running(string reader)
    {
        var exchange = new RoundTrips(pages: 40);
        using var client = Client(exchange);

        var reading = ReadAsync(ReaderTable[reader](client, CancellationToken.None), until: "3");
        exchange.RespondToRound();
        Assert.Equal(Enumerable.Range(1, 1 + Most), exchange.Asked);
        exchange.RespondToRound(pages: [2, 3]);

        Assert.Equal(["1", "2", "3"], await reading);
        Assert.Equal(0, exchange.Waiting);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task ReadAhead_returns_pages_in_order(string reader)
    {
        var exchange = new RoundTrips(pages: 5);
        using var client = Client(exchange);

        var reading = ReadAsync(ReaderTable[reader](client, CancellationToken.None));
        exchange.RespondToRound();
        foreach (var page in new[] { 5, 3, 4, 2 })
        {
            exchange.RespondToRound(pages: [page]);
        }

        exchange.RespondToAll();
        Assert.Equal(["1", "2", "3", "4", "5"], await reading);
    }

    [Fact]
    public async Task ReadAhead_growing_list_is_read_to_its_end()
    {
        var exchange = new RoundTrips(pages: 3);
        using var client = Client(exchange);

        var reading = ReadAsync(ReaderTable["a ledger"](client, CancellationToken.None));
        exchange.RespondToRound();
        exchange.Pages = 6;
        exchange.RespondToAll();

        Assert.Equal(Enumerable.Range(1, 6).Select(Text), await reading);
    }

    [Theory]
    [InlineData("sub-accounts")]
    [InlineData("balances")]
    [InlineData("gathered sub-accounts")]
    public async Task ReadAhead_shrinking_list_ends_at_its_new_end(string reader)
    {
        var exchange = new RoundTrips(pages: 20);
        using var client = Client(exchange);

        var reading = ReadAsync(ReaderTable[reader](client, CancellationToken.None));
        exchange.RespondToRound();
        exchange.Pages = 3;
        exchange.RespondToAll();

        Assert.Equal(["1", "2", "3"], await reading);
        Assert.Equal(0, exchange.Waiting);
    }

    [Theory]
    [InlineData("sub-accounts")]
    [InlineData("balances")]
    public async Task ReadAhead_does_not_trust_the_reported_total(string reader)
    {
        var exchange = new RoundTrips(pages: int.MaxValue);
        using var client = Client(exchange);

        var reading = ReadAsync(ReaderTable[reader](client, CancellationToken.None), until: "2");
        exchange.RespondToRound();
        var before = GC.GetAllocatedBytesForCurrentThread();
        exchange.RespondToRound(pages: [2]);
        var after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(["1", "2"], await reading);
        Assert.InRange(after - before, 0, 1_000_000);
        Assert.Equal(Enumerable.Range(1, 1 + Most), exchange.Asked);
    }

    [Fact]
    public async Task ReadAhead_does_not_trust_the_total_of_a_later_page()
    {
        var exchange = new RoundTrips(pages: 3);
        using var client = Client(exchange);

        var reading = ReadAsync(ReaderTable["a ledger"](client, CancellationToken.None), until: "4");
        exchange.RespondToRound();
        exchange.Pages = int.MaxValue;
        var before = GC.GetAllocatedBytesForCurrentThread();
        exchange.RespondToRound();
        exchange.RespondToRound();
        var after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(["1", "2", "3", "4"], await reading);
        Assert.InRange(after - before, 0, 1_000_000);
        Assert.Equal(0, exchange.Waiting);
    }

    [Fact]
    public void ReadAhead_synchronous_call_reads_pages_sequentially()
    {
        var asked = new List<int>();
        using var client = TestClient.Over(new ScriptedHandler(request =>
        {
            asked.Add(int.Parse(request.Query("currentPage")!, CultureInfo.InvariantCulture));
            return Reply.Data(RoundTrips.Page(request.Path, asked[^1], 5));
        }));

        Assert.Equal(5, client.SpotApi.SubAccount.GetSubAccountList().GetDataOrThrow().Count);
        Assert.Equal([1, 2, 3, 4, 5, 6], asked);
    }

    private static KucoinRestClient Client(RoundTrips exchange) => TestClient.Over(new DelegatingScript(exchange.Ask));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static async IAsyncEnumerable<string> Ids<T>(IAsyncEnumerable<T> rows, Func<T, string> idOf)
    {
        await foreach (var row in rows.ConfigureAwait(false))
        {
            yield return idOf(row);
        }
    }

    private static async IAsyncEnumerable<string> Gathered(
        IKucoinRestClient api, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var row in (await api.SpotApi.SubAccount.GetSubAccountListAsync(ct: ct).ConfigureAwait(false)).GetDataOrThrow())
        {
            yield return row.UserId;
        }
    }

    private static async Task<List<string>> ReadAsync(IAsyncEnumerable<string> ids, List<string>? read = null, string? until = null)
    {
        read ??= [];
        await foreach (var id in ids.ConfigureAwait(false))
        {
            read.Add(id);
            if (id == until)
            {
                break;
            }
        }

        return read;
    }

    /// <summary>An exchange that responds on demand. Continuations run inside the call that completes the response.</summary>
    private sealed class RoundTrips(int pages)
    {
        private readonly Lock _lock = new();
        private readonly List<(int Page, string Path, TaskCompletionSource<HttpResponseMessage> Answer)> _waiting = [];

        public int Pages { get; set; } = pages;

        public int? Failing { get; init; }

        public int Rounds { get; private set; }

        public int MostAtOnce { get; private set; }

        public List<int> Asked { get; } = [];

        public int Waiting
        {
            get
            {
                lock (_lock)
                {
                    return _waiting.Count;
                }
            }
        }

        public async Task<HttpResponseMessage> Ask(HttpRequestMessage request, CancellationToken ct)
        {
            var sent = SentRequest.Of(request, async: true);
            var page = int.Parse(sent.Query("currentPage")!, CultureInfo.InvariantCulture);
            var answer = new TaskCompletionSource<HttpResponseMessage>();
            lock (_lock)
            {
                Asked.Add(page);
                _waiting.Add((page, sent.Path, answer));
                MostAtOnce = Math.Max(MostAtOnce, _waiting.Count);
            }

            try
            {
                await using var stopping = ct.Register(() => answer.TrySetCanceled(ct));
                return await answer.Task.ConfigureAwait(false);
            }
            finally
            {
                lock (_lock)
                {
                    _waiting.RemoveAll(waiting => waiting.Answer == answer);
                }
            }
        }

        public void RespondToAll()
        {
            while (Waiting > 0)
            {
                RespondToRound();
            }
        }

        public void RespondToRound(params int[] pages)
        {
            Rounds++;
            List<(int Page, string Path, TaskCompletionSource<HttpResponseMessage> Answer)> round;
            lock (_lock)
            {
                round = [.. _waiting.Where(waiting => pages.Length == 0 || pages.Contains(waiting.Page))];
            }

            foreach (var (page, path, answer) in round)
            {
                var reply = page == Failing ? Reply.Refusal("400007", "Access denied") : Reply.Data(Page(path, page, Pages));
                answer.TrySetResult(reply.Message());
            }
        }

        /// <summary>A page with one row, named by its number.</summary>
        public static string Page(string path, int page, int pages)
        {
            var row = path switch
            {
                "/api/v1/accounts/ledgers" =>
                    $$"""
                    {"id":"{{page}}","currency":"BTC","amount":"1","fee":"0","accountType":"MAIN","bizType":"X","direction":"in",
                    "createdAt":{{UnixTime.ToMilliseconds(Start.AddMinutes(10)) - page}}}
                    """,
                "/api/v2/sub/user" =>
                    $$"""{"userId":"{{page}}","uid":{{page}},"subName":"n","status":2,"type":0,"access":"Spot","createdAt":0}""",
                _ => $$"""{"subUserId":"{{page}}","subName":"n","mainAccounts":[{"currency":"BTC","balance":1,"available":1,"holds":0}]}""",
            };
            return $$"""
                {"currentPage":{{page}},"pageSize":1,"totalNum":{{pages}},"totalPage":{{pages}},"items":[{{(page <= pages ? row : "")}}]}
                """;
        }
    }
}
