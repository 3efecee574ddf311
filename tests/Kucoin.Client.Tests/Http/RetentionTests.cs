using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Http;

/// <summary>A range beyond KuCoin's retention is reported, never returned as an empty result.</summary>
public sealed class RetentionTests
{
    private const long Day = 86_400_000;

    private static readonly DateTime Now = TestClient.Now.UtcDateTime;

    private static readonly
        Dictionary<string, (int Days, Func<IKucoinRestClient, DateTime, DateTime?, bool, KucoinHistory<KucoinAccountActivity>> Stream)>
        Ledgers = new()
        {
            ["ledger"] = (365, (client, from, to, allow) =>
                client.SpotApi.Account.EnumerateAccountLedgersAsync(from, to, allowTruncated: allow)),
            ["spot"] = (7, (client, from, to, allow) =>
                client.SpotApi.Account.EnumerateHfAccountLedgersAsync(from, to, allowTruncated: allow)),
            ["margin"] = (3, (client, from, to, allow) =>
                client.SpotApi.Account.EnumerateHfMarginAccountLedgersAsync(from, to, allowTruncated: allow)),
        };

    public static TheoryData<string> Names => [.. Ledgers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Start_before_retention_is_an_error_and_only_the_clock_is_requested(string name)
    {
        var (days, stream) = Ledgers[name];
        var handler = Empty();
        using var client = TestClient.Over(handler);

        var history = stream(client, Now.AddDays(-days).AddMinutes(-1).AddMilliseconds(-1), null, false);
        var thrown = await Assert.ThrowsAsync<KucoinException>(async () => await history.CountAsync());

        Assert.Equal(Now.AddDays(-days), Assert.IsType<KucoinError.HistoryNotAvailable>(thrown.Error).From);
        Assert.Equal((true, Now.AddDays(-days)), (history.IsTruncated, history.AvailableFrom));
        Assert.Equal(Milliseconds(Now) - 1000, long.Parse(Assert.Single(handler.Requests).Query("startAt")!, null));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Start_before_retention_is_truncated_and_marked_when_allowed(string name)
    {
        var (days, stream) = Ledgers[name];
        var handler = Empty();
        using var client = TestClient.Over(handler);

        var history = stream(client, Now.AddDays(-days - 35), null, true);

        Assert.Equal(0, await history.CountAsync());
        Assert.Equal((true, Now.AddDays(-days)), (history.IsTruncated, history.AvailableFrom));
        Assert.Equal((Now.AddDays(-days), Now), (history.From, history.To));
        Assert.Equal(
            Milliseconds(Now.AddDays(-days)), handler.Requests.Min(request => long.Parse(request.Query("startAt")!, null)));
    }

    [Theory]
    [InlineData("ledger", true)]
    [InlineData("ledger", false)]
    [InlineData("spot", true)]
    [InlineData("margin", false)]
    public async Task Start_at_the_retention_limit_is_complete(string name, bool allowTruncated)
    {
        var (days, stream) = Ledgers[name];
        using var client = TestClient.Over(Empty());

        foreach (var late in new[] { TimeSpan.Zero, TimeSpan.FromMinutes(1) })
        {
            var history = stream(client, Now.AddDays(-days) - late, null, allowTruncated);

            Assert.Equal(0, await history.CountAsync());
            Assert.Equal((false, null, Now.AddDays(-days) - late), (history.IsTruncated, history.AvailableFrom, history.From));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Range_entirely_before_retention_is_empty_and_marked(string name)
    {
        var (days, stream) = Ledgers[name];
        var handler = Empty();
        using var client = TestClient.Over(handler);

        var history = stream(client, Now.AddDays(-days - 9), Now.AddDays(-days - 8), true);

        Assert.Equal(0, await history.CountAsync());
        Assert.Equal((true, Now.AddDays(-days)), (history.IsTruncated, history.AvailableFrom));
        Assert.Equal(Milliseconds(Now) - 1000, long.Parse(Assert.Single(handler.Requests).Query("startAt")!, null));
    }

    [Fact]
    public async Task Futures_ledger_has_no_known_retention()
    {
        using var client = TestClient.Responding(Reply.Data("""{"hasMore":false,"dataList":[]}"""));

        var history = client.FuturesApi.Account.EnumerateTransactionHistoryAsync(Now.AddDays(-1000), Now.AddDays(-999));

        Assert.Equal(0, await history.CountAsync());
        Assert.Equal((false, null, Now.AddDays(-1000)), (history.IsTruncated, history.AvailableFrom, history.From));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Range_of_400_days_returns_365_and_reports_35_as_not_retained(bool countsStart, bool countsEnd)
    {
        var now = Milliseconds(Now);
        var edge = now - (200 * Day);
        var random = new Random(20260314);
        var rows = Enumerable.Range(0, 4000).Select(_ => now - random.NextInt64(400 * Day))
            .Concat(Enumerable.Range(1, 399).SelectMany(day => new[] { now - (day * Day), now - (day * Day) + 1 }))
            .Concat(Enumerable.Repeat(edge, 3 * 500))
            .Order()
            .Select((time, id) => new LedgerRow(id, time))
            .ToList();
        var exchange = new LedgerExchange(rows) { CountsStart = countsStart, CountsEnd = countsEnd };
        using var client = TestClient.Over(new ScriptedHandler(exchange.Respond));

        var history = client.SpotApi.Account.EnumerateAccountLedgersAsync(Now.AddDays(-400), allowTruncated: true);
        var read = await history.Select(row => new LedgerRow(int.Parse(row.Id, null), Milliseconds(row.CreateTime))).ToListAsync();
        var refused = await Assert.ThrowsAsync<KucoinException>(async () =>
            await client.SpotApi.Account.EnumerateAccountLedgersAsync(Now.AddDays(-400)).CountAsync());

        var horizon = now - (365 * Day);
        Assert.Contains(exchange.Queries, query => query.From == edge || query.To == edge);
        Assert.Equal(rows.Where(row => exchange.Holds(horizon, now, row)).OrderBy(row => row.Id), read.OrderBy(row => row.Id));
        Assert.Equal(read.Select(row => row.Time).OrderDescending(), read.Select(row => row.Time));
        Assert.True(rows.Count(row => row.Time < horizon) > 35);
        Assert.Equal((true, Now.AddDays(-365)), (history.IsTruncated, history.AvailableFrom));
        Assert.Equal(Now.AddDays(-365), Assert.IsType<KucoinError.HistoryNotAvailable>(refused.Error).From);
    }

    private static long Milliseconds(DateTime time) => UnixTime.ToMilliseconds(time);

    private static ScriptedHandler Empty() => new(request => Reply.Data(request.Query("currentPage") is null
        ? "[]"
        : """{"currentPage":1,"pageSize":500,"totalNum":0,"totalPage":0,"items":[]}"""));
}
