using System.Net;
using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Testing;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>Rate limiting from the caller's point of view.</summary>
public sealed class RateLimitTests
{
    private readonly SteppingClock _clock = new(TestClient.Now);
    private readonly List<DateTimeOffset> _arrivals = [];

    [Fact]
    public async Task Exhausted_quota_is_waited_for_exactly_for_every_verb()
    {
        foreach (var verb in Verbs.All)
        {
            _arrivals.Clear();
            var begin = _clock.GetUtcNow();
            using var pipeline = TestClient.Pipeline(
                Exchange(_ => _arrivals.Count == 1 ? Reply.TooManyRequests(withFigures: true) : Reply.Data("\"done\"")), TestClient.Repeating(_clock));

            var result = await _clock.Drive(Task.Factory.StartNew(() => verb.Call(pipeline), TaskCreationOptions.LongRunning).Unwrap());

            Assert.Equal("done", result.GetDataOrThrow());
            Assert.Equal([begin, begin.AddMilliseconds(12_345)], _arrivals);
            Assert.Equal(2, result.Attempts);
        }
    }

    [Fact]
    public async Task Wait_above_the_maximum_is_an_error_and_nothing_is_sent()
    {
        foreach (var verb in Verbs.All)
        {
            _arrivals.Clear();
            using var pipeline = TestClient.Pipeline(
                Exchange(_ => Reply.TooManyRequests(withFigures: true)),
                TestClient.Repeating(_clock) with { MaxRateLimitWait = TimeSpan.FromSeconds(12) });

            var first = await verb.Call(pipeline);
            var second = await verb.Call(pipeline);

            var wait = new KucoinError.RateLimited(TimeSpan.FromMilliseconds(12_345), KucoinPool.Management);
            Assert.Equal((wait, 1), (first.Error, first.Attempts));
            Assert.Equal((wait, 0), (second.Error, second.Attempts));
            Assert.Single(_arrivals);
        }
    }

    [Fact]
    public async Task Cancellation_ends_the_quota_wait_and_nothing_is_sent()
    {
        foreach (var verb in Verbs.All)
        {
            _arrivals.Clear();
            using var pipeline = TestClient.Pipeline(Exchange(_ => Reply.TooManyRequests(withFigures: true)), TestClient.Repeating(_clock));
            using var cancelling = new CancellationTokenSource();
            if (!verb.IsAsync)
            {
                continue;
            }

            var call = verb.Call(pipeline, cancelling.Token);
            Assert.False(call.IsCompleted);
            await cancelling.CancelAsync();

            var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
            Assert.IsNotType<KucoinOutcomeUnknownException>(thrown);
            Assert.Single(_arrivals);
        }
    }

    [Fact]
    public async Task Blocked_host_gets_no_request_until_the_block_ends()
    {
        using var client = TestClient.Over(
            Exchange(request => _arrivals.Count == 1
                ? Reply.Text("error code: 1015", HttpStatusCode.TooManyRequests)
                : Reply.Fixture(request.Path.EndsWith("timestamp", StringComparison.Ordinal) ? "spotServerTime" : "getSpotAccountList")),
            TestClient.Repeating(_clock) with { MaxAttempts = 1 });

        var blocked = await client.SpotApi.Account.GetAccountsAsync();
        var samePool = client.SpotApi.Account.GetAccountsAsync();
        var sameHost = client.SpotApi.ExchangeData.GetServerTimeAsync();
        Assert.False(samePool.IsCompleted || sameHost.IsCompleted);
        await client.FuturesApi.ExchangeData.GetServerTimeAsync();
        Assert.Equal(2, _arrivals.Count);
        await _clock.Drive(Task.WhenAll(samePool, sameHost));

        Assert.Equal(new KucoinError.RateLimited(TimeSpan.FromSeconds(30), null), blocked.Error);
        Assert.Equal([TestClient.Now, TestClient.Now, TestClient.Now.AddSeconds(30), TestClient.Now.AddSeconds(30)], _arrivals);
    }

    [Fact]
    public async Task Block_longer_than_the_maximum_wait_is_an_error()
    {
        using var client = TestClient.Over(
            Exchange(_ => Reply.Text("error code: 1015", HttpStatusCode.TooManyRequests)),
            TestClient.Repeating(_clock) with { MaxRateLimitWait = TimeSpan.FromSeconds(29) });

        await _clock.Drive(client.SpotApi.Account.GetAccountsAsync());
        var second = await client.SpotApi.Account.GetAccountsAsync();

        var error = Assert.IsType<KucoinError.RateLimited>(second.Error);
        Assert.Null(error.Pool);
        Assert.InRange(error.RetryAfter!.Value, TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(30));
        Assert.Equal(0, second.Attempts);
        Assert.Single(_arrivals);
    }

    [Fact]
    public async Task Caller_granted_during_a_block_refunds_its_permits_and_keeps_waiting()
    {
        var quarter = new KucoinEndpoint(
            "made up", "GET /api/v1/things", KucoinPermission.General, KucoinPool.Management, KucoinQuotas.Get(KucoinPool.Management) / 4);
        using var limit = new RateLimit(TestClient.Repeating(_clock));
        while (limit.TryAcquire(quarter, out var permit))
        {
            limit.Close(quarter, permit);
        }

        var waiting = limit.Acquire(quarter, TimeSpan.FromHours(1), async: true, CancellationToken.None).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.True(limit.TryAcquire(KucoinEndpoints.Market.ServerTime, out var other));
        limit.Update(KucoinEndpoints.Market.ServerTime, other, default, new KucoinError.RateLimited(TimeSpan.FromSeconds(30), Pool: null));

        Assert.Null((await _clock.Drive(waiting)).Rejection);

        Assert.Equal(TestClient.Now.AddSeconds(40), _clock.GetUtcNow());
        var left = 0;
        while (limit.TryAcquire(quarter, out _))
        {
            left++;
        }

        Assert.Equal(3, left);
    }

    [Theory]
    [InlineData("quota", 12_345, 12_345)]
    [InlineData("block", 30_000, 30_000)]
    [InlineData("pause before a repeat", 125, 250)]
    public async Task Wall_clock_change_does_not_change_waits(string reason, int shortest, int longest)
    {
        foreach (var hours in (int[])[1, -1])
        {
            var arrivals = new List<long>();
            using var pipeline = TestClient.Pipeline(
                new ScriptedHandler(_ =>
                {
                    arrivals.Add(_clock.GetTimestamp());
                    return arrivals.Count > 1 ? Reply.Data("\"done\"") : reason switch
                    {
                        "quota" => Reply.TooManyRequests(withFigures: true),
                        "block" => Reply.Text("error code: 1015", HttpStatusCode.TooManyRequests),
                        _ => Reply.Refusal("503000", "busy"),
                    };
                }),
                TestClient.Repeating(_clock));
            var call = Verbs.Get.Call(pipeline);
            Assert.False(call.IsCompleted);

            _clock.SetWallClock(TimeSpan.FromHours(hours));

            Assert.Equal("done", (await _clock.Drive(call)).GetDataOrThrow());
            Assert.InRange(TimeSpan.FromTicks(arrivals[1] - arrivals[0]).TotalMilliseconds, shortest, longest);
        }
    }

    [Fact]
    public async Task Pools_have_separate_quotas()
    {
        using var client = TestClient.Over(
            Exchange(request => request.Path switch
            {
                "/api/v1/accounts" => Reply.Fixture("getSpotAccountList"),
                _ => Reply.Fixture("spotServerTime"),
            }),
            TestClient.Repeating(_clock) with { MaxRateLimitWait = TimeSpan.Zero });

        var served = 0;
        while ((await client.SpotApi.Account.GetAccountsAsync()).Success)
        {
            served++;
        }

        Assert.Equal(KucoinQuotas.Get(KucoinEndpoints.AccountInfo.AccountList.Pool) / KucoinEndpoints.AccountInfo.AccountList.Weight, served);
        Assert.Equal(served, _arrivals.Count);
        Assert.True((await client.SpotApi.ExchangeData.GetServerTimeAsync()).Success);
    }

    [Fact]
    public async Task Overload_uses_backoff_and_does_not_block_the_pool()
    {
        using var pipeline = TestClient.Pipeline(
            Exchange(_ => _arrivals.Count == 1 ? Reply.TooManyRequests(withFigures: false) : Reply.Data("\"done\"")), TestClient.Repeating(_clock));

        var first = Verbs.Get.Call(pipeline);
        Assert.False(first.IsCompleted);
        Assert.True((await Verbs.Get.Call(pipeline)).Success);
        await _clock.Drive(first);

        Assert.InRange(_arrivals[2] - _arrivals[0], TimeSpan.FromMilliseconds(125), TimeSpan.FromMilliseconds(250));
    }

    private ScriptedHandler Exchange(Func<SentRequest, Reply> answer) => new(request =>
    {
        _arrivals.Add(_clock.GetUtcNow());
        return answer(request);
    });
}
