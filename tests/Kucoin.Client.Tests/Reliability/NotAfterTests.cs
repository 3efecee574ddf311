using System.Globalization;
using System.Net;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Testing;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>A write is signed no later than its <c>NotAfter</c> bound, or not at all.</summary>
public sealed class NotAfterTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly SteppingClock _clock = new(TestClient.Now);

    public static TheoryData<string> All => [.. Verbs.All.Select(verb => verb.ToString())];

    public static TheoryData<string> Changing => [.. Verbs.Changing.Select(verb => verb.ToString())];

    [Theory]
    [MemberData(nameof(All))]
    public async Task NotAfter_absent_request_delayed_seven_seconds_is_signed_again(string name)
    {
        var exchange = new Exchange(_clock) { HeldUp = { [1] = TimeSpan.FromSeconds(7) } };

        var result = await CallAsync(exchange.Pipeline(), name);

        Assert.True(result.Success);
        Assert.Equal((2, 1), (result.Attempts, exchange.CarriedOut));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task NotAfter_expired_write_is_not_signed_again(string name)
    {
        var exchange = new Exchange(_clock) { HeldUp = { [1] = TimeSpan.FromSeconds(7) } };
        var bound = TestClient.Now.AddSeconds(2);

        var result = await CallAsync(exchange.Pipeline().Before(bound), name);

        if (name.StartsWith("GET", StringComparison.Ordinal))
        {
            Assert.True(result.Success);
            return;
        }

        Assert.Equal(bound.UtcDateTime, Assert.IsType<KucoinError.NotAfterPassed>(result.Error).NotAfter);
        Assert.Equal((1, 0), (result.Attempts, exchange.CarriedOut));
        Assert.All(exchange.Signed, signed => Assert.True(signed <= bound));
    }

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task NotAfter_earlier_than_the_quota_wait_fails_at_once(string name)
    {
        var exchange = new Exchange(_clock) { QuotaUsedUpFor = TimeSpan.FromSeconds(12) };
        using var pipeline = exchange.Pipeline();
        var begin = _clock.GetUtcNow();

        var late = await CallAsync(pipeline.Before(TestClient.Now.AddSeconds(5)), name);
        var waited = _clock.GetUtcNow() - begin;
        var soon = await CallAsync(pipeline.Before(TestClient.Now.AddSeconds(60)), name);

        Assert.IsType<KucoinError.NotAfterPassed>(late.Error);
        Assert.Equal(TimeSpan.Zero, waited);
        Assert.True(soon.Success);
        Assert.Equal(1, exchange.CarriedOut);
    }

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task NotAfter_earlier_than_the_retry_prevents_the_retry(string name)
    {
        var exchange = new Exchange(_clock) { RefusedAtTheGate = 1 };

        var result = await CallAsync(exchange.Pipeline().Before(TestClient.Now.AddMilliseconds(100)), name);

        Assert.IsType<KucoinError.NotAfterPassed>(result.Error);
        Assert.Equal(0, exchange.CarriedOut);
    }

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task NotAfter_later_than_the_retry_allows_the_retry(string name)
    {
        var exchange = new Exchange(_clock) { RefusedAtTheGate = 1 };

        var result = await CallAsync(exchange.Pipeline().Before(TestClient.Now.AddSeconds(2)), name);

        Assert.True(result.Success);
    }

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task NotAfter_is_exchange_time(string name)
    {
        var wrong = new Exchange(_clock) { Ahead = Hour };
        var right = new Exchange(_clock) { Ahead = Hour };

        var late = await CallAsync(wrong.Pipeline().Before(TestClient.Now.AddSeconds(10)), name);
        var inTime = await CallAsync(right.Pipeline().Before((TestClient.Now + Hour).AddSeconds(10)), name);

        Assert.IsType<KucoinError.NotAfterPassed>(late.Error);
        Assert.True(inTime.Success);
        Assert.Equal((0, 1), (wrong.CarriedOut, right.CarriedOut));
    }

    [Fact]
    public async Task NotAfter_expired_sends_nothing()
    {
        var handler = new ScriptedHandler(_ => Reply.Data("""{"orderId":"1"}"""));
        using var client = TestClient.Over(handler);

        var result = await client.WithNotAfter(TestClient.Now.UtcDateTime.AddMilliseconds(-1)).SpotApi.Account
            .InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 1m, ct: TestContext.Current.CancellationToken);

        Assert.IsType<KucoinError.NotAfterPassed>(result.Error);
        Assert.Equal(0, result.Attempts);
        Assert.Empty(handler.Requests);
    }

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Unspecified)]
    [InlineData(DateTimeKind.Local)]
    public async Task Unknown_outcome_includes_NotAfter(DateTimeKind kind)
    {
        using var client = TestClient.Responding(Reply.Text("", HttpStatusCode.BadGateway));
        var bound = client.ExchangeTime.AddSeconds(9);
        var given = kind == DateTimeKind.Local ? bound.ToLocalTime() : DateTime.SpecifyKind(bound, kind);

        var result = await client.WithNotAfter(given).SpotApi.Account
            .InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 1m, ct: TestContext.Current.CancellationToken);

        Assert.Equal(TestClient.Now.UtcDateTime, client.ExchangeTime);
        Assert.Equal(bound, Assert.IsType<KucoinError.OutcomeUnknown>(result.Error).NotAfter);
        Assert.Equal(DateTimeKind.Utc, ((KucoinError.OutcomeUnknown)result.Error).NotAfter!.Value.Kind);
    }

    [Theory]
    [InlineData(1, false, 1)]
    [InlineData(-1, false, -1)]
    [InlineData(1, true, 0)]
    public async Task SynchronizeClock_measures_the_clock_used_for_NotAfter(int hoursAhead, bool useLocalClock, int measured)
    {
        var ahead = TimeSpan.FromHours(hoursAhead);
        var handler = new ScriptedHandler(request => request.Path == "/api/v1/timestamp"
            ? Reply.Data($"{(TestClient.Now + ahead).ToUnixTimeMilliseconds()}")
            : Reply.Data("""{"orderId":"1"}"""));
        using var client = TestClient.Over(handler, TestClient.Options with { UseLocalClock = useLocalClock });

        var time = await client.SynchronizeClockAsync(TestContext.Current.CancellationToken);
        var moved = await client.WithNotAfter(client.ExchangeTime.AddSeconds(1)).SpotApi.Account
            .InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 1m, ct: TestContext.Current.CancellationToken);

        Assert.Equal((TestClient.Now + ahead).UtcDateTime, time.GetDataOrThrow());
        Assert.Equal(TestClient.Now.UtcDateTime.AddHours(measured), client.ExchangeTime);
        Assert.True(moved.Success);
        Assert.Equal(
            new DateTimeOffset(client.ExchangeTime).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            handler.Requests[^1].Headers["KC-API-TIMESTAMP"]);
    }

    [Fact]
    public async Task SynchronizeClock_failure_changes_nothing()
    {
        using var client = TestClient.Responding(Reply.Data("\"noon\""));

        var time = await client.SynchronizeClockAsync(TestContext.Current.CancellationToken);

        Assert.IsType<KucoinError.Unreadable>(time.Error);
        Assert.Equal(TestClient.Now.UtcDateTime, client.ExchangeTime);
    }

    /// <summary>
    /// Regardless of delays, rejections, waits and retries, no timestamp is later than the deadline, so nothing arrives more than 5 s after
    /// it.
    /// </summary>
    [Fact]
    public async Task Signature_timestamp_is_never_after_NotAfter()
    {
        var random = new Random(71);
        var (passed, done) = (0, 0);
        for (var run = 0; run < 400; run++)
        {
            var clock = new SteppingClock(TestClient.Now);
            var exchange = new Exchange(clock)
            {
                Ahead = TimeSpan.FromSeconds(random.Next(-20, 20)),
                RefusedAtTheGate = random.Next(3),
                QuotaUsedUpFor = random.Next(3) == 0 ? TimeSpan.FromSeconds(random.Next(1, 30)) : null,
            };
            for (var request = 1; request < 6; request++)
            {
                exchange.HeldUp[request] = TimeSpan.FromMilliseconds(random.Next(0, 12_000));
            }

            var bound = TestClient.Now + exchange.Ahead + TimeSpan.FromMilliseconds(random.Next(-2_000, 20_000));
            var result = await CallAsync(exchange.Pipeline().Before(bound), "POST, asynchronous", clock);
            Assert.All(exchange.Signed, signed => Assert.True(signed <= bound));
            Assert.True(exchange.LastArrival is null || exchange.LastArrival <= bound + TimeSpan.FromSeconds(5));
            passed += result.Error is KucoinError.NotAfterPassed ? 1 : 0;
            done += result.Success ? 1 : 0;
        }

        Assert.True(passed > 50 && done > 50, $"{passed} passed their bound, {done} were carried out");
    }

    private Task<WebCallResult<string>> CallAsync(RequestPipeline pipeline, string name, SteppingClock? clock = null)
    {
        var verb = Verbs.All.Single(verb => verb.ToString() == name);
        return (clock ?? _clock).Drive(Task.Factory.StartNew(() => verb.Call(pipeline), TaskCreationOptions.LongRunning).Unwrap());
    }

    /// <summary>
    /// An exchange with delays on the way to it, which accepts requests signed within 5 seconds of its clock.
    /// </summary>
    private sealed class Exchange(SteppingClock clock)
    {
        /// <summary>The delay of a request, by its number.</summary>
        public Dictionary<int, TimeSpan> HeldUp { get; } = [];

        public TimeSpan Ahead { get; init; }

        /// <summary>The number of requests that are rejected for the quota before they are processed.</summary>
        public int RefusedAtTheGate { get; set; }

        /// <summary>The time until the quota resets, in the first response.</summary>
        public TimeSpan? QuotaUsedUpFor { get; set; }

        public int CarriedOut { get; private set; }

        public DateTimeOffset? LastArrival { get; private set; }

        public List<DateTimeOffset> Signed { get; } = [];

        public RequestPipeline Pipeline() => TestClient.Pipeline(new ScriptedHandler(Respond), TestClient.Repeating(clock) with { MaxAttempts = 5 });

        private Reply Respond(SentRequest request)
        {
            if (request.Path == "/api/v1/timestamp")
            {
                return Reply.Data($"{(clock.GetUtcNow() + Ahead).ToUnixTimeMilliseconds()}");
            }

            if (RefusedAtTheGate-- > 0)
            {
                return Reply.TooManyRequests(withFigures: true) with { Headers = Reply.Quota(2000, 0, 200) };
            }

            Signed.Add(DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(request.Headers["KC-API-TIMESTAMP"], CultureInfo.InvariantCulture)));
            clock.Advance(HeldUp.GetValueOrDefault(Signed.Count));
            var now = DateTimeOffset.FromUnixTimeMilliseconds((clock.GetUtcNow() + Ahead).ToUnixTimeMilliseconds());
            if ((Signed[^1] - now).Duration() > TimeSpan.FromSeconds(5))
            {
                return Reply.Refusal("400002", "KC-API-TIMESTAMP Invalid", HttpStatusCode.BadRequest);
            }

            if (QuotaUsedUpFor is { } reset)
            {
                QuotaUsedUpFor = null;
                return Reply.TooManyRequests(withFigures: true) with { Headers = Reply.Quota(2000, 0, (int)reset.TotalMilliseconds) };
            }

            (CarriedOut, LastArrival) = (CarriedOut + 1, now);
            return Reply.Data("\"done\"");
        }
    }
}
