using System.Globalization;
using System.Net;
using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>The retry policy: only requests that were certainly not executed are retried.</summary>
public sealed class RetryTests
{
    /// <summary>The behaviors of the exchange, and the number of requests of a read and a write if the behavior persists.</summary>
    private static readonly Dictionary<string, (Func<HttpRequestMessage, Task<HttpResponseMessage>> Act, int Reads, int Changes)> Faults = new()
    {
        ["a connection that is refused"] = (_ => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"), 3, 3),
        ["a name that is not known"] = (_ => throw new HttpRequestException(HttpRequestError.NameResolutionError, "no name"), 3, 3),
        ["a connection that is cut"] = (Cut, 3, 1),
        ["a response that is no response"] = (Responding(Reply.Text("<html>", HttpStatusCode.BadGateway)), 3, 1),
        ["an empty body"] = (Responding(Reply.Text("")), 3, 1),
        ["HTTP 500"] = (Responding(Reply.Refusal("400100", "in trouble", HttpStatusCode.InternalServerError)), 3, 1),
        ["a busy exchange"] = (Responding(Reply.Refusal("503000", "busy")), 3, 1),
        ["a busy funding service"] = (Responding(Reply.Refusal("230005", "busy")), 3, 1),
        ["overload"] = (Responding(Reply.TooManyRequests(withFigures: false)), 3, 1),
        ["a used-up quota"] = (Responding(Reply.TooManyRequests(withFigures: true)), 3, 3),
        ["a blocked machine"] = (Responding(Reply.Text("error code: 1015", HttpStatusCode.TooManyRequests)), 3, 1),
        ["a refusal"] = (Responding(Reply.Refusal("400100", "wrong")), 1, 1),
        ["a refusal as success"] = (Responding(Reply.Text("""{"code":"200000","msg":"The interface is offline"}""")), 1, 1),
        ["a redirect"] = (Responding(Reply.Refusal("302", "elsewhere", HttpStatusCode.Redirect)), 1, 1),
        ["success"] = (Responding(Reply.Data("\"done\"")), 1, 1),
    };

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task Retry_repeats_only_requests_that_were_certainly_not_executed(string fault)
    {
        var (act, reads, changes) = Faults[fault];
        foreach (var verb in Verbs.All)
        {
            var exchange = new Recorder(act);
            var result = await exchange.Call(verb);

            var expected = verb.IsRead ? reads : changes;
            Assert.Equal(expected, exchange.Arrivals.Count);
            Assert.Equal(expected, result.Attempts);
            Assert.Equal(fault == "success", result.Success);
            Assert.Equal(!verb.IsRead && reads != changes, result.Error is KucoinError.OutcomeUnknown);
        }
    }

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task Retry_signs_each_attempt_with_a_new_timestamp(string fault)
    {
        foreach (var verb in Verbs.All)
        {
            var exchange = new Recorder(Faults[fault].Act);
            await exchange.Call(verb);

            Assert.All(exchange.Arrivals, arrival => Assert.Equal(arrival.At, arrival.SignedFor));
            Assert.Equal(exchange.Arrivals.Count, exchange.Arrivals.Select(arrival => arrival.Signature).Distinct().Count());
        }
    }

    [Fact]
    public async Task Retry_disabled_sends_exactly_one_request()
    {
        foreach (var fault in Faults.Values)
        {
            foreach (var verb in Verbs.All)
            {
                var exchange = new Recorder(fault.Act);
                await exchange.Call(verb, options => options with { MaxAttempts = 1 });

                Assert.Single(exchange.Arrivals);
            }
        }
    }

    [Fact]
    public async Task Retry_that_succeeds_is_a_success()
    {
        foreach (var verb in Verbs.All)
        {
            var left = 2;
            var exchange = new Recorder(message => left-- > 0
                ? throw new HttpRequestException(HttpRequestError.ConnectionError, "refused")
                : Responding(Reply.Data("\"done\""))(message));
            var result = await exchange.Call(verb);

            Assert.Equal("done", result.GetDataOrThrow());
            Assert.Equal(3, result.Attempts);
            Assert.InRange(result.ResponseTime - (exchange.Arrivals[^1].At - TestClient.Now), TimeSpan.Zero, TimeSpan.FromMilliseconds(1));
        }
    }

    [Fact]
    public void Retry_delay_is_exponential_with_a_cap_and_half_jitter()
    {
        var retry = new Retry(new() { MaxAttempts = 10 });
        foreach (var (attempts, whole) in new[] { (1, 250), (2, 500), (3, 1000), (4, 2000), (5, 4000), (6, 5000), (7, 5000), (9, 5000) })
        {
            var waits = Enumerable.Range(0, 500).Select(_ => Wait(retry, new KucoinError.Unreachable(
                "cut"), attempts).TotalMilliseconds).ToList();

            Assert.All(waits, wait => Assert.InRange(wait, whole / 2.0, whole));
            Assert.True(waits.Min() < whole * 0.6 && waits.Max() > whole * 0.9, $"{waits.Min()} to {waits.Max()} of {whole} ms");
        }
    }

    [Fact]
    public void Retry_delay_of_quota_and_clock_errors_is_separate()
    {
        var retry = new Retry(new());

        Assert.Equal(TimeSpan.Zero, Wait(retry, new KucoinError.RateLimited(TimeSpan.FromSeconds(9), KucoinPool.Spot), 1));
        Assert.Equal(TimeSpan.Zero, Wait(retry, new KucoinError.Api("400002", "", HttpStatusCode.BadRequest), 1));
    }

    [Fact]
    public void Retry_repeats_only_safe_errors()
    {
        var retry = new Retry(new());
        KucoinError[] final =
        [
            new KucoinError.OutcomeUnknown(new KucoinError.Unreachable("cut"), null, default),
            new KucoinError.OutcomeUnknown(new KucoinError.RateLimited(null, null), null, default),
            new KucoinError.Api("400100", "", HttpStatusCode.OK),
            new KucoinError.Api("200000", "no", HttpStatusCode.OK),
            new KucoinError.NoCredentials(),
            new KucoinError.NotFound("nothing"),
            new KucoinError.Ambiguous("two", []),
            new KucoinError.HistoryNotAvailable(default),
            new KucoinError.WindowTooFull(default),
        ];

        Assert.All(final, error => Assert.False(retry.Allows(error, 1, out _)));
        Assert.False(retry.Allows(new KucoinError.Unreachable("cut"), 3, out _));
    }

    [Fact]
    public async Task Cancellation_ends_the_retry_delay()
    {
        foreach (var verb in Verbs.All.Where(verb => verb.IsAsync))
        {
            using var cancelling = new CancellationTokenSource();
            var exchange = new Recorder(_ => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"));
            var call = verb.Call(exchange.Pipeline(options => options), cancelling.Token);

            Assert.False(call.IsCompleted);
            await cancelling.CancelAsync();

            var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
            Assert.IsNotType<KucoinOutcomeUnknownException>(thrown);
            Assert.Single(exchange.Arrivals);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancellation_ends_a_delay_at_once(bool async)
    {
        using var cancelling = new CancellationTokenSource();
        var pause = Task.Factory.StartNew(
            async () => await Delay.Wait(TimeSpan.FromSeconds(5), new FakeTimeProvider(TestClient.Now), async, cancelling.Token),
            TaskCreationOptions.LongRunning).Unwrap();

        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pause);
    }

    private static TimeSpan Wait(Retry retry, KucoinError error, int attempts)
    {
        Assert.True(retry.Allows(error, attempts, out var wait));
        return wait;
    }

    private static async Task<HttpResponseMessage> Cut(HttpRequestMessage message)
    {
        await (message.Content?.ReadAsByteArrayAsync() ?? Task.FromResult<byte[]>([]));
        throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut");
    }

    private static Func<HttpRequestMessage, Task<HttpResponseMessage>> Responding(Reply reply) => _ => Task.FromResult(reply.Message());

    /// <summary>An exchange with one fixed behavior, which records arrival times and timestamps.</summary>
    private sealed class Recorder(Func<HttpRequestMessage, Task<HttpResponseMessage>> act)
    {
        private readonly SteppingClock _clock = new(TestClient.Now);

        public List<(DateTimeOffset At, DateTimeOffset SignedFor, string Signature)> Arrivals { get; } = [];

        public RequestPipeline Pipeline(Func<KucoinClientOptions, KucoinClientOptions> change) => TestClient.Pipeline(
            new DelegatingScript((message, _) =>
            {
                var signedFor = long.Parse(message.Headers.GetValues("KC-API-TIMESTAMP").Single(), CultureInfo.InvariantCulture);
                Arrivals.Add((
                    DateTimeOffset.FromUnixTimeMilliseconds(_clock.GetUtcNow().ToUnixTimeMilliseconds()),
                    DateTimeOffset.FromUnixTimeMilliseconds(signedFor),
                    message.Headers.GetValues("KC-API-SIGN").Single()));
                return act(message);
            }),
            change(TestClient.Repeating(_clock)));

        /// <summary>Runs on its own thread, because a synchronous call blocks.</summary>
        public Task<WebCallResult<string>> Call(Verbs verb, Func<KucoinClientOptions, KucoinClientOptions>? change = null) =>
            _clock.Drive(Task.Factory.StartNew(
                () => verb.Call(Pipeline(change ?? (options => options))), TaskCreationOptions.LongRunning).Unwrap());
    }
}
