using System.Globalization;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Client.Tests.Http;

/// <summary>
/// The end and the retention of a history are based on the clock that dates its rows, which the Date header of the first response shows,
/// regardless of the local clock.
/// </summary>
public sealed class HistoryClockTests
{
    private static readonly
        Dictionary<string, Func<IKucoinRestClient, DateTime, DateTime?, IAsyncEnumerable<DateTime>>> Streams = new()
        {
            ["ledger"] = (client, from, to) => client.SpotApi.Account.EnumerateAccountLedgersAsync(from, to).Select(row => row.CreateTime),
            ["spot"] = (client, from, to) => client.SpotApi.Account.EnumerateHfAccountLedgersAsync(from, to).Select(row => row.CreateTime),
            ["margin"] = (client, from, to) =>
                client.SpotApi.Account.EnumerateHfMarginAccountLedgersAsync(from, to).Select(row => row.CreateTime),
            ["futures"] = (client, from, to) =>
                client.FuturesApi.Account.EnumerateTransactionHistoryAsync(from, to).Select(row => row.Timestamp),
            ["deposits"] = (client, from, to) =>
                client.SpotApi.Account.EnumerateDepositsAsync(startTime: from, endTime: to).Select(row => row.CreateTime),
            ["withdrawals"] = (client, from, to) =>
                client.SpotApi.Account.EnumerateWithdrawalsAsync(startTime: from, endTime: to).Select(row => row.CreateTime),
        };

    private readonly FakeTimeProvider _clock = new(TestClient.Now);

    private TimeSpan _ahead;

    private string? _date;

    public static TheoryData<string> Names => [.. Streams.Keys];

    public static TheoryData<string, TimeSpan> Clocks
    {
        get
        {
            var table = new TheoryData<string, TimeSpan>();
            foreach (var name in Streams.Keys)
            {
                foreach (var ahead in (TimeSpan[])
                    [
                        TimeSpan.FromDays(-4000), TimeSpan.FromDays(-250), TimeSpan.FromHours(-1), TimeSpan.FromSeconds(-4),
                        TimeSpan.FromSeconds(4), TimeSpan.FromHours(1), TimeSpan.FromDays(1), TimeSpan.FromDays(4000),
                    ])
                {
                    table.Add(name, ahead);
                }
            }

            return table;
        }
    }

    private DateTime BookNow => (_clock.GetUtcNow() + _ahead).UtcDateTime;

    [Theory]
    [MemberData(nameof(Clocks))]
    public async Task Stream_without_end_time_ends_at_the_ledger_clock(string name, TimeSpan ahead)
    {
        _ahead = ahead;
        var handler = Exchange(BookNow.AddHours(-2), BookNow);
        using var client = Client(handler);

        var rows = await Streams[name](client, BookNow.AddHours(-3), null).ToListAsync();

        Assert.Equal([BookNow, BookNow.AddHours(-2)], rows.OrderDescending());
        Assert.Equal(2 + Tail(name), handler.Requests.Count);
        Assert.Equal(Second(BookNow).AddMilliseconds(999), EndOf(handler.Requests[^1]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Stream_with_equal_clocks_needs_no_second_request(string name)
    {
        foreach (var ahead in (double[])[-1.4, -0.5, 0, 0.4])
        {
            _ahead = TimeSpan.FromSeconds(ahead);
            var handler = Exchange(BookNow.AddHours(-2));
            using var client = Client(handler);

            Assert.Single(await Streams[name](client, TestClient.Now.UtcDateTime.AddHours(-3), null).ToListAsync());

            Assert.Equal(1 + Tail(name), handler.Requests.Count);
            Assert.All(handler.Requests, request => Assert.Equal(TestClient.Now.UtcDateTime, EndOf(request)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Stream_never_ends_before_the_date_of_the_exchange(string name)
    {
        foreach (var ahead in (double[])[0.5, 1, 1.4, 4.9])
        {
            _ahead = TimeSpan.FromSeconds(ahead);
            using var client = Client(Exchange(BookNow.AddHours(-2), BookNow));

            var rows = await Streams[name](client, TestClient.Now.UtcDateTime.AddHours(-3), null).ToListAsync();

            Assert.Equal([BookNow, BookNow.AddHours(-2)], rows);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Measured_ledger_clock_is_the_estimate_of_the_next_stream(string name)
    {
        _ahead = TimeSpan.FromDays(-250);
        var handler = Exchange(BookNow);
        using var client = Client(handler);
        await Streams[name](client, BookNow.AddHours(-3), null).CountAsync();
        var sent = handler.Requests.Count;
        _clock.Advance(TimeSpan.FromMinutes(5));

        await Streams[name](client, BookNow.AddHours(-3), null).CountAsync();

        Assert.Equal(sent + 1 + Tail(name), handler.Requests.Count);
        Assert.InRange(EndOf(handler.Requests[^1]), BookNow, BookNow.AddSeconds(1));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Frozen_ledger_clock_hides_no_rows_of_a_late_enumeration(string name)
    {
        var standing = new DateTime(2026, 3, 2, 0, 0, 0, 250, DateTimeKind.Utc);
        _date = standing.ToString("R", CultureInfo.InvariantCulture);
        using var client = Client(Exchange(standing));
        for (var reading = 0; reading < 3; reading++)
        {
            var stream = Streams[name](client, standing.AddHours(-3), null);
            _clock.Advance(TimeSpan.FromMinutes(20));

            Assert.Equal([standing], await stream.ToListAsync());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Stream_with_end_time_uses_it_unchanged(string name)
    {
        _ahead = TimeSpan.FromDays(-2);
        var handler = Exchange(BookNow);
        using var client = Client(handler);
        var (from, to) = (TestClient.Now.UtcDateTime.AddDays(-2.5), TestClient.Now.UtcDateTime.AddDays(-1.6));

        Assert.Single(await Streams[name](client, from, to).ToListAsync());

        Assert.Equal(1 + Tail(name), handler.Requests.Count);
        Assert.All(handler.Requests, request => Assert.Equal(to, EndOf(request)));
    }

    [Theory]
    [InlineData("ledger", 365)]
    [InlineData("spot", 7)]
    [InlineData("margin", 3)]
    public async Task Retention_is_computed_by_the_ledger_clock(string name, int days)
    {
        foreach (var ahead in (int[])[-250, 250])
        {
            _ahead = TimeSpan.FromDays(ahead);
            var (kept, lost) = (BookNow.AddDays(-days), BookNow.AddDays(-days).AddMinutes(-2));
            using var client = Client(Exchange(kept, lost));

            Assert.Equal([kept], await Streams[name](client, kept, kept.AddHours(1)).ToListAsync());
            Assert.Equal([kept], await Streams[name](client, kept, null).ToListAsync());
            foreach (var end in (DateTime?[])[null, lost.AddHours(1)])
            {
                using var another = Client(Exchange());
                var refused = await Assert.ThrowsAsync<KucoinException>(async () => await Streams[name](another, lost, end).CountAsync());
                Assert.InRange(Assert.IsType<KucoinError.HistoryNotAvailable>(refused.Error).From, kept.AddSeconds(-1), kept.AddSeconds(1));
            }
        }
    }

    [Fact]
    public async Task History_bounds_use_the_ledger_clock()
    {
        _ahead = TimeSpan.FromDays(250);
        using var client = Client(Exchange());
        var now = Second(BookNow);
        var history = client.SpotApi.Account.EnumerateAccountLedgersAsync(TestClient.Now.UtcDateTime.AddDays(-300), allowTruncated: true);
        Assert.False(history.IsTruncated);

        await history.CountAsync();

        Assert.Equal((true, now.AddDays(-365)), (history.IsTruncated, history.AvailableFrom));
        Assert.Equal((now.AddDays(-365), now.AddMilliseconds(999)), (history.From, history.To));
    }

    [Fact]
    public async Task History_enumerated_twice_has_the_same_bounds()
    {
        _ahead = TimeSpan.FromHours(-5);
        var handler = Exchange(BookNow, BookNow.AddMinutes(1));
        using var client = Client(handler);
        var history = client.SpotApi.Account.EnumerateAccountLedgersAsync(BookNow.AddHours(-1));
        var first = await history.Select(row => row.Id).ToListAsync();
        _clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(first, await history.Select(row => row.Id).ToListAsync());
        Assert.Equal(3, handler.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Start_after_the_ledger_clock_is_rejected_and_slightly_ahead_is_empty(string name)
    {
        foreach (var ahead in (int[])[-250, 0, 250])
        {
            _ahead = TimeSpan.FromDays(ahead);
            using var client = Client(Exchange());

            var refused = await Assert.ThrowsAsync<ArgumentException>(
                async () => await Streams[name](client, BookNow.AddMinutes(2), null).CountAsync());

            Assert.Equal("startTime", refused.ParamName);
            Assert.Contains("is in the future", refused.Message, StringComparison.Ordinal);
            Assert.Empty(await Streams[name](client, BookNow.AddSeconds(30), null).ToListAsync());
        }
    }

    [Fact]
    public async Task Synchronized_clock_is_used_for_histories()
    {
        _ahead = TimeSpan.FromHours(1);
        int[] ages = [10, 50, 90];
        var exchangeNow = new DateTimeOffset(BookNow).ToUnixTimeMilliseconds();
        using var client = Client(Exchange(
            request => request.Path == "/api/v1/timestamp" ? Reply.Data($"{exchangeNow}")
                : request.Headers["KC-API-TIMESTAMP"] == $"{exchangeNow}" ? null
                : Reply.Refusal("400002", "KC-API-TIMESTAMP Invalid"),
            [.. ages.Select(age => BookNow.AddMinutes(-age))]));
        Assert.True((await client.SpotApi.Account.GetHfAccountLedgersAsync(startTime: BookNow, endTime: BookNow, limit: 100)).Success);

        var history = client.SpotApi.Account.EnumerateAccountLedgersAsync(BookNow.AddHours(-3));

        Assert.Equal(BookNow, history.To);
        Assert.Equal(ages.Select(age => BookNow.AddMinutes(-age)), await history.Select(row => row.CreateTime).ToListAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-03-14T09:26:53Z")]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT")]
    [InlineData("Thu, 01 Jan 1969 00:00:00 GMT")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task Implausible_date_header_keeps_the_assumed_clock(string? date)
    {
        _date = date ?? "";
        var handler = Exchange();
        using var client = Client(handler);

        await client.SpotApi.Account.EnumerateAccountLedgersAsync(TestClient.Now.UtcDateTime.AddHours(-1)).CountAsync();
        var refused = await Assert.ThrowsAsync<KucoinException>(async () =>
            await client.SpotApi.Account.EnumerateAccountLedgersAsync(TestClient.Now.UtcDateTime.AddDays(-366)).CountAsync());

        Assert.Equal(TestClient.Now.UtcDateTime, EndOf(handler.Requests[0]));
        Assert.Equal(TestClient.Now.UtcDateTime.AddDays(-365), Assert.IsType<KucoinError.HistoryNotAvailable>(refused.Error).From);
    }

    [Fact]
    public async Task Wallet_ledger_default_day_uses_the_ledger_clock()
    {
        _ahead = TimeSpan.FromDays(-250);
        var handler = Exchange(
            request => request.Path == "/api/v1/accounts"
                ? Reply.Data("""[{"id":"a1","currency":"BTC","type":"main","balance":"1","available":"1","holds":"0"}]""")
                : null,
            BookNow.AddHours(-23));
        using var client = Client(handler);

        var rows = (await client.SpotApi.Account.GetAccountLedgerAsync("a1")).GetDataOrThrow().Items;

        Assert.Equal(BookNow.AddHours(-23), Assert.Single(rows).CreateTime);
        Assert.Equal(2, handler.Requests.Count);
    }

    /// <summary>The list without totals ends with an empty page, unless it is empty.</summary>
    private static int Tail(string name) => name is "spot" or "margin" ? 1 : 0;

    private static DateTime Second(DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);

    private static DateTime EndOf(SentRequest request) =>
        DateTime.UnixEpoch.AddMilliseconds(long.Parse(request.Query("endAt")!, CultureInfo.InvariantCulture));

    private static Reply Funding(SentRequest request, LedgerRow[] ledger)
    {
        var from = long.Parse(request.Query("startAt")!, CultureInfo.InvariantCulture);
        var to = long.Parse(request.Query("endAt")!, CultureInfo.InvariantCulture);
        var rows = ledger.Where(row => row.Time >= from && row.Time <= to).Select(row =>
            $$"""{"id":"{{row.Id}}","currency":"BTC","status":"SUCCESS","address":"","isInner":false,"amount":1,"createdAt":{{row.Time}}}""")
            .Reverse().ToList();
        return Reply.Data(
            $$"""{"currentPage":1,"pageSize":500,"totalNum":{{rows.Count}},"totalPage":1,"items":[{{string.Join(',', rows)}}]}""");
    }

    private ScriptedHandler Exchange(params DateTime[] rows) => Exchange(_ => null, rows);

    /// <summary>An exchange with a ledger, whose responses and rows are dated by the same clock.</summary>
    private ScriptedHandler Exchange(Func<SentRequest, Reply?> before, params DateTime[] rows)
    {
        LedgerRow[] ledger = [.. rows.Order().Select((time, id) => new LedgerRow(id, new DateTimeOffset(time).ToUnixTimeMilliseconds()))];
        return new(request => (before(request) ?? request.Path switch
        {
            "/api/v1/accounts/ledgers" => new LedgerExchange(ledger).Respond(request),
            "/api/v1/deposits" or "/api/v1/withdrawals" => Funding(request, ledger),
            _ => new CursorExchange(ledger).Respond(request),
        }) with
        {
            Headers = new Dictionary<string, string> { ["Date"] = _date ?? BookNow.ToString("R", CultureInfo.InvariantCulture) },
        });
    }

    private KucoinRestClient Client(ScriptedHandler exchange) =>
        TestClient.Over(exchange, TestClient.Options with { TimeProvider = _clock, MaxAttempts = 2 });
}
