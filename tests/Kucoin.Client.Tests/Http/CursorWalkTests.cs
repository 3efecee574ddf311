using FsCheck;
using FsCheck.Fluent;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;
using Kucoin.Client.Tests.Wire;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Client.Tests.Http;

/// <summary>
/// Cursor-paged ledgers are streamed completely, without duplicates and newest first, even if many rows share a millisecond.
/// </summary>
public sealed class CursorWalkTests
{
    private const long Day = 86_400_000;

    private static readonly long Now = TestClient.Now.ToUnixTimeMilliseconds();

    private static readonly long Start = Now - (Day * 5 / 2);

    private static readonly Gen<long> Offsets = Gen.OneOf(
        Gen.Elements(0L, 1, 2, Day - 1, Day, Day + 1, (2 * Day) - 1, 2 * Day, (2 * Day) + 1),
        Gen.Choose(0, (int)(2 * Day)).Select(offset => (long)offset));

    /// <summary>A ledger's stream as ids and times, independent of the row type.</summary>
    private delegate IAsyncEnumerable<LedgerRow> Stream(IKucoinRestClient client, DateTime from, DateTime? to, CancellationToken ct);

    private static readonly Dictionary<string, (Stream Rows, int PageSize)> Ledgers = new()
    {
        ["spot"] = ((client, from, to, ct) => client.SpotApi.Account.EnumerateHfAccountLedgersAsync(from, to, ct: ct)
            .Select(row => RowOf(row.Id, row.CreateTime)), 200),
        ["margin"] = ((client, from, to, ct) => client.SpotApi.Account.EnumerateHfMarginAccountLedgersAsync(from, to, ct: ct)
            .Select(row => RowOf(row.Id, row.CreateTime)), 200),
        ["futures"] = ((client, from, to, ct) => client.FuturesApi.Account.EnumerateTransactionHistoryAsync(from, to, ct: ct)
            .Select(row => RowOf($"{row.Offset}", row.Timestamp)), 100),
    };

    public static TheoryData<string> Names => [.. Ledgers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Stream_of_any_ledger_is_complete_without_duplicates_and_newest_first(string name)
    {
        var (stream, pageSize) = Ledgers[name];
        var sizes = Gen.Frequency(
            (6, Gen.Choose(1, 4)), (2, Gen.Choose(pageSize - 2, pageSize + 2)), (1, Gen.Choose((3 * pageSize) - 1, (3 * pageSize) + 1)));
        var ledgers =
            from clusters in Gen.Zip(Offsets, sizes).ListOf(6)
            from start in Gen.Frequency((2, Gen.Constant(0L)), (1, Offsets))
            from length in Offsets
            from ends in Gen.Elements((true, true), (true, false), (false, true))
            select (clusters, start, length, ends);

        Prop.ForAll(ledgers.ToArbitrary(), ledger =>
        {
            var (from, to) = (Start + ledger.start, Start + ledger.start + ledger.length);
            var rows = ledger.clusters
                .SelectMany(cluster => Enumerable.Repeat(Start + cluster.Item1, cluster.Item2))
                .Order()
                .Select((time, id) => new LedgerRow(id + 1, time))
                .ToList();
            var exchange = new CursorExchange(rows) { CountsStart = ledger.ends.Item1, CountsEnd = ledger.ends.Item2 };

            var read = Read(stream, exchange, from, to);

            Assert.Equal(rows.Where(row => exchange.Holds(from, to, row)).OrderByDescending(row => row.Id), read);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Theory]
    [InlineData("spot", 199, 2)]
    [InlineData("spot", 200, 2)]
    [InlineData("spot", 600, 4)]
    [InlineData("margin", 401, 4)]
    [InlineData("futures", 99, 1)]
    [InlineData("futures", 100, 2)]
    [InlineData("futures", 300, 4)]
    public void Cursor_reads_a_millisecond_with_more_rows_than_a_page(string name, int count, int queries)
    {
        var exchange = new CursorExchange([.. Enumerable.Range(1, count).Select(id => new LedgerRow(id, Start + 7))]);

        var read = Read(Ledgers[name].Rows, exchange, Start, Start + Day);

        Assert.Equal(Enumerable.Range(1, count).Reverse(), read.Select(row => row.Id));
        Assert.Equal(queries, exchange.Queries.Count);
    }

    [Fact]
    public async Task Cursor_missing_with_has_more_is_an_error()
    {
        using var client = TestClient.Responding(Reply.Data(
            $$"""{"hasMore":true,"dataList":[{{LedgerExchange.FuturesJson(-1, Now)}}]}"""));

        var thrown = await Assert.ThrowsAsync<KucoinException>(async () => await client.FuturesApi.Account
            .EnumerateTransactionHistoryAsync(TestClient.Now.UtcDateTime.AddHours(-1)).CountAsync());

        var problem = Assert.Single(Assert.IsType<KucoinError.Incomplete>(thrown.Error).Problems);
        Assert.Equal(
            ("data.dataList", "The ledger reports more rows, but no row has a position to continue from.", 1, true),
            (problem.Path, problem.Reason, problem.Page, problem.IsRowMissing));
    }

    [Fact]
    public async Task Row_with_a_non_numeric_id_is_left_out_and_named()
    {
        var odd = LedgerExchange.Json(2, Start).Replace("\"id\":\"2\"", "\"id\":\"a1\"", StringComparison.Ordinal);
        using var client = TestClient.Over(new ScriptedHandler(request => Reply.Data(
            request.Query("lastId") is null ? $"[{LedgerExchange.Json(3, Start)},{odd},{LedgerExchange.Json(1, Start)}]" : "[]")));

        var ids = new List<string>();
        var thrown = await Assert.ThrowsAsync<KucoinException>(async () =>
        {
            await foreach (var row in client.SpotApi.Account.EnumerateHfAccountLedgersAsync(
                UnixTime.FromMilliseconds(Start), UnixTime.FromMilliseconds(Start + 1)))
            {
                ids.Add(row.Id);
            }
        });

        Assert.Equal(["3", "1"], ids);
        var problem = Assert.Single(Assert.IsType<KucoinError.Incomplete>(thrown.Error).Problems);
        Assert.Equal(("data[1].id", "a1", true), (problem.Path, problem.Text, problem.IsRowMissing));
    }

    [Theory]
    [InlineData("""[{0},{0}]""", "row 5 twice")]
    public async Task Repeated_row_of_a_page_is_an_error(string rows, string reason)
    {
        var body = rows.Replace("{0}", LedgerExchange.Json(5, Start), StringComparison.Ordinal);
        using var client = TestClient.Responding(Reply.Data(body));

        var thrown = await Assert.ThrowsAsync<KucoinException>(async () => await client.SpotApi.Account
            .EnumerateHfAccountLedgersAsync(UnixTime.FromMilliseconds(Start), UnixTime.FromMilliseconds(Start + 1)).CountAsync());

        Assert.Contains(reason, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public async Task Row_without_a_usable_position_is_an_error(int offset)
    {
        using var client = TestClient.Responding(Reply.Data(
            $$"""{"hasMore":true,"dataList":[{{LedgerExchange.FuturesJson(9, Now)}},{{LedgerExchange.FuturesJson(offset, Now)}}]}"""));

        var thrown = await Assert.ThrowsAsync<KucoinException>(async () => await client.FuturesApi.Account
            .EnumerateTransactionHistoryAsync(TestClient.Now.UtcDateTime.AddHours(-1)).CountAsync());

        Assert.Contains($"Row {offset} has no position to continue from.", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Cursor_page_error_ends_the_stream_after_the_rows_before_it(string name)
    {
        var (stream, pageSize) = Ledgers[name];
        var exchange = new CursorExchange([.. Enumerable.Range(1, 3 * pageSize).Select(id => new LedgerRow(id, Start + id))]);
        var calls = 0;
        using var client = TestClient.Over(new ScriptedHandler(request =>
            ++calls == 3 ? Reply.Refusal("400007", "Access denied") : exchange.Respond(request)));

        var ids = new List<int>();
        var thrown = await Assert.ThrowsAsync<KucoinException>(async () =>
        {
            await foreach (var row in stream(client, UnixTime.FromMilliseconds(Start), UnixTime.FromMilliseconds(Start + Day), default))
            {
                ids.Add(row.Id);
            }
        });

        Assert.Equal("400007", Assert.IsType<KucoinError.Api>(thrown.Error).Code);
        Assert.Equal(Enumerable.Range(1, 3 * pageSize).Reverse().Take(ids.Count), ids);
        Assert.InRange(ids.Count, (2 * pageSize) - 1, 2 * pageSize);
    }

    [Theory]
    [InlineData("spot", true)]
    [InlineData("spot", false)]
    [InlineData("margin", true)]
    [InlineData("margin", false)]
    [InlineData("futures", true)]
    [InlineData("futures", false)]
    public async Task Stream_stops_between_pages_on_either_cancellation_token(string name, bool withCancellation)
    {
        using var cancelling = new CancellationTokenSource();
        var (stream, pageSize) = Ledgers[name];
        var exchange = new CursorExchange([.. Enumerable.Range(1, 3 * pageSize).Select(id => new LedgerRow(id, Start + id))]);
        using var client = TestClient.Over(new ScriptedHandler(exchange.Respond));
        var (from, to) = (UnixTime.FromMilliseconds(Start), UnixTime.FromMilliseconds(Start + Day));

        var read = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            var rows = withCancellation
                ? stream(client, from, to, default).WithCancellation(cancelling.Token)
                : stream(client, from, to, cancelling.Token).WithCancellation(default);
            await foreach (var row in rows)
            {
                Assert.True(row.Id > 0);
                read++;
                await cancelling.CancelAsync();
            }
        });

        Assert.InRange(read, pageSize - 1, pageSize);
        Assert.Single(exchange.Queries);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Stream_range_is_fixed_at_creation_and_equal_for_each_enumeration(string name)
    {
        var clock = new FakeTimeProvider(TestClient.Now);
        var exchange = new CursorExchange([new(1, Now - 1), new(2, Now), new(3, Now + 1)]);
        using var client = TestClient.Over(new ScriptedHandler(exchange.Respond), TestClient.Options with { TimeProvider = clock });
        var stream = Ledgers[name].Rows(client, UnixTime.FromMilliseconds(Now - 10), null, default);

        clock.Advance(TimeSpan.FromHours(3));
        var first = await stream.Select(row => row.Id).ToListAsync();
        clock.Advance(TimeSpan.FromDays(30));
        var second = await stream.Select(row => row.Id).ToListAsync();

        Assert.Equal([2, 1], first);
        Assert.Equal(first, second);
        Assert.All(exchange.Queries, query => Assert.Equal((Now - 10, Now), (query.From, query.To)));
    }

    private static LedgerRow RowOf(string id, DateTime time) =>
        new(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture), UnixTime.ToMilliseconds(time));

    private static List<LedgerRow> Read(Stream stream, CursorExchange exchange, long from, long to)
    {
        using var client = TestClient.Over(new ScriptedHandler(exchange.Respond));
        var reading = stream(client, UnixTime.FromMilliseconds(from), UnixTime.FromMilliseconds(to), default).ToListAsync().AsTask();
        Assert.True(reading.IsCompleted);
        return reading.GetAwaiter().GetResult();
    }
}
