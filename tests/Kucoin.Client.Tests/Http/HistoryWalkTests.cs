using FsCheck;
using FsCheck.Fluent;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;
using Kucoin.Client.Tests.Wire;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Client.Tests.Http;

/// <summary>A stream over any range returns every row of that range once, newest first.</summary>
public sealed class HistoryWalkTests
{
    private const long Day = 86_400_000;
    private const int MostPages = 50;

    private static readonly long Start = TestClient.Now.AddDays(-10).ToUnixTimeMilliseconds();

    private static readonly Gen<long> Offsets = Gen.OneOf(
        Gen.Elements(0L, 1, 2, 3, Day - 1, Day, Day + 1, (2 * Day) - 1, 2 * Day, (2 * Day) + 1, Day / 2, (Day / 2) + 1),
        Gen.Choose(0, (int)(3 * Day)).Select(offset => (long)offset));

    [Fact]
    public void Stream_of_any_ledger_is_complete_without_duplicates_and_newest_first()
    {
        var ledgers =
            from clusters in Gen.Zip(Offsets, Gen.Frequency((3, Gen.Choose(1, 4)), (1, Gen.Choose(20, 60)))).ListOf()
            from start in Gen.Frequency((2, Gen.Constant(0L)), (1, Offsets))
            from length in Offsets
            from rowsOnPage in Gen.Choose(1, 7)
            from ends in Gen.Elements((true, true), (true, false), (false, true))
            select (clusters, start, length, rowsOnPage, ends);

        Prop.ForAll(ledgers.ToArbitrary(), ledger =>
        {
            var (from, to) = (Start + ledger.start, Start + ledger.start + ledger.length);
            var rows = ledger.clusters
                .SelectMany(cluster => Enumerable.Repeat(Start + cluster.Item1, cluster.Item2))
                .Select((time, id) => new LedgerRow(id, time))
                .ToList();
            var exchange = new LedgerExchange(rows)
            {
                RowsOnPage = ledger.rowsOnPage,
                CountsStart = ledger.ends.Item1,
                CountsEnd = ledger.ends.Item2,
            };

            var (read, error) = Read(exchange, from, to);

            var isCrowded = rows.Any(row => rows.Count(other => other.Time - row.Time is 0 or 1) >= MostPages * ledger.rowsOnPage);
            Assert.True(error is null || (isCrowded && error is KucoinError.WindowTooFull), $"{error}");
            Assert.Equal(read.OrderByDescending(row => row.Time).Select(row => row.Time), read.Select(row => row.Time));
            Assert.Equal(read.Count, read.Distinct().Count());
            var expected = rows.Where(row => exchange.Holds(from, to, row)).OrderBy(row => row.Id);
            Assert.Equal(error is null ? expected : expected.Intersect(read), read.OrderBy(row => row.Id));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Window_with_too_many_pages_is_halved()
    {
        var rows = Enumerable.Range(0, 120).Select(id => new LedgerRow(id, Start + (id * 1000L))).ToList();
        var exchange = new LedgerExchange(rows) { RowsOnPage = 1 };

        var (read, error) = Read(exchange, Start, Start + Day);

        Assert.Null(error);
        Assert.Equal(rows.AsEnumerable().Reverse(), read);
        Assert.Equal((Start, Start + Day, 1), exchange.Queries[0]);
        Assert.Equal((Start + (Day / 2), Start + Day, 1), exchange.Queries[1]);
        Assert.DoesNotContain(exchange.Queries, query => query.Page > MostPages);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Millisecond_with_too_many_rows_is_an_error(bool countsStart, bool countsEnd)
    {
        var crowd = Enumerable.Range(0, 51).Select(id => new LedgerRow(id, Start + 5000));
        var late = new LedgerRow(100, Start + Day - 1);
        var exchange = new LedgerExchange([.. crowd, late]) { RowsOnPage = 1, CountsStart = countsStart, CountsEnd = countsEnd };

        var (read, error) = Read(exchange, Start, Start + Day);

        Assert.Equal([late], read);
        Assert.InRange(
            Assert.IsType<KucoinError.WindowTooFull>(error).At,
            UnixTime.FromMilliseconds(Start + 4999),
            UnixTime.FromMilliseconds(Start + 5001));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Adjacent_windows_lose_no_row(bool countsStart, bool countsEnd)
    {
        var rows = Enumerable.Range(0, 80).Select(id => new LedgerRow(id, Start + 5000 + (id % 2))).ToList();
        var exchange = new LedgerExchange(rows) { RowsOnPage = 1, CountsStart = countsStart, CountsEnd = countsEnd };

        var (read, error) = Read(exchange, Start, Start + Day);

        Assert.True(error is KucoinError.WindowTooFull || read.Count == 80, $"{read.Count} of 80 rows and no word of the others");
    }

    [Fact]
    public void Range_before_retention_is_rejected_and_only_the_clock_is_requested()
    {
        var exchange = new LedgerExchange([]);
        var now = TestClient.Now;

        var (_, error) = Read(exchange, now.AddDays(-366).ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds());

        Assert.Equal(now.AddDays(-365).UtcDateTime, Assert.IsType<KucoinError.HistoryNotAvailable>(error).From);
        var to = now.ToUnixTimeMilliseconds();
        Assert.Equal([(to - 1000, to, 1)], exchange.Queries);
    }

    [Fact]
    public void Range_of_exactly_the_retention_is_read()
    {
        var exchange = new LedgerExchange([]);
        var now = TestClient.Now;

        var (_, error) = Read(exchange, now.AddDays(-365).ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds());

        Assert.Null(error);
        Assert.Equal(365, exchange.Queries.Count);
        Assert.All(exchange.Queries, query => Assert.Equal(Day, query.To - query.From));
    }

    [Fact]
    public async Task Stream_end_defaults_to_the_time_of_the_first_request()
    {
        var clock = new FakeTimeProvider(TestClient.Now);
        var exchange = new LedgerExchange([new(1, Start), new(2, TestClient.Now.ToUnixTimeMilliseconds()), new(3, TestClient.Now.ToUnixTimeMilliseconds() + 1)]);
        using var client = TestClient.Over(
            new ScriptedHandler(request =>
            {
                clock.Advance(TimeSpan.FromSeconds(5));
                return exchange.Respond(request);
            }),
            TestClient.Options with { TimeProvider = clock });
        var stream = client.SpotApi.Account.EnumerateAccountLedgersAsync(UnixTime.FromMilliseconds(Start));

        var ids = new List<string>();
        await foreach (var row in stream)
        {
            ids.Add(row.Id);
        }

        Assert.Equal(["2", "1"], ids);
        Assert.Equal(TestClient.Now.ToUnixTimeMilliseconds(), exchange.Queries.Max(query => query.To));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 3)]
    [InlineData(3, 4)]
    [InlineData(4, 6)]
    public async Task Page_error_ends_the_stream_after_the_rows_before_it(int failing, int read)
    {
        var rows = Enumerable.Range(0, 8).Select(id => new LedgerRow(id, Start + (id * Day / 4))).ToList();
        var exchange = new LedgerExchange(rows) { RowsOnPage = 3 };
        var calls = 0;
        using var client = TestClient.Over(new ScriptedHandler(request =>
            ++calls == failing ? Reply.Refusal("400007", "Access denied") : exchange.Respond(request)));

        var ids = new List<int>();
        var thrown = await Assert.ThrowsAsync<KucoinException>(async () =>
        {
            await foreach (var row in client.SpotApi.Account.EnumerateAccountLedgersAsync(
                UnixTime.FromMilliseconds(Start), UnixTime.FromMilliseconds(Start + (2 * Day))))
            {
                ids.Add(int.Parse(row.Id, System.Globalization.CultureInfo.InvariantCulture));
            }
        });

        Assert.Equal("400007", Assert.IsType<KucoinError.Api>(thrown.Error).Code);
        Assert.Equal(Enumerable.Range(0, 8).Reverse().Take(read), ids);
        Assert.Equal(failing, calls);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelled_stream_stops_during_a_request(bool withCancellation)
    {
        using var cancelling = new CancellationTokenSource();
        using var client = TestClient.Over(new DelegatingScript(async (_, ct) =>
        {
            await cancelling.CancelAsync();
            ct.ThrowIfCancellationRequested();
            return Reply.Data("""{"currentPage":1,"pageSize":500,"totalNum":0,"totalPage":0,"items":[]}""").Message();
        }));
        var start = UnixTime.FromMilliseconds(Start);
        var stream = withCancellation
            ? client.SpotApi.Account.EnumerateAccountLedgersAsync(start, start.AddHours(1)).WithCancellation(cancelling.Token)
            : client.SpotApi.Account.EnumerateAccountLedgersAsync(start, start.AddHours(1), ct: cancelling.Token).ConfigureAwait(false);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in stream)
            {
                Assert.Fail($"Unexpected row {row}");
            }
        });
    }

    [Fact]
    public async Task Stream_can_be_enumerated_twice_and_abandoned()
    {
        var rows = Enumerable.Range(0, 30).Select(id => new LedgerRow(id, Start + id)).ToList();
        var exchange = new LedgerExchange(rows) { RowsOnPage = 10 };
        using var client = TestClient.Over(new ScriptedHandler(exchange.Respond));
        var stream = client.SpotApi.Account.EnumerateAccountLedgersAsync(
            UnixTime.FromMilliseconds(Start), UnixTime.FromMilliseconds(Start + 100));

        await foreach (var row in stream)
        {
            Assert.Equal("29", row.Id);
            break;
        }

        Assert.Single(exchange.Queries);
        Assert.Equal(30, await stream.CountAsync());
    }

    private static (List<LedgerRow> Rows, KucoinError? Error) Read(LedgerExchange exchange, long from, long to)
    {
        using var client = TestClient.Over(new ScriptedHandler(exchange.Respond));
        var rows = new List<LedgerRow>();
        var stream = client.SpotApi.Account.EnumerateAccountLedgersAsync(UnixTime.FromMilliseconds(from), UnixTime.FromMilliseconds(to));
        try
        {
            var reading = ReadAsync(stream, rows);
            Assert.True(reading.IsCompleted);
            reading.GetAwaiter().GetResult();
            return (rows, null);
        }
        catch (KucoinException ended)
        {
            return (rows, ended.Error);
        }
    }

    private static async Task ReadAsync(IAsyncEnumerable<KucoinAccountActivity> stream, List<LedgerRow> rows)
    {
        await foreach (var row in stream)
        {
            rows.Add(new(
                int.Parse(row.Id, System.Globalization.CultureInfo.InvariantCulture), UnixTime.ToMilliseconds(row.CreateTime)));
        }
    }
}
