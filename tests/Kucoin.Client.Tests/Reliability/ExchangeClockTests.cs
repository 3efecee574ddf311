using System.Globalization;
using System.Net;
using Kucoin.Client.Http;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Kucoin.Testing;

namespace Kucoin.Client.Tests.Reliability;

/// <summary>A client signs with the exchange's clock after a rejected timestamp.</summary>
public sealed class ExchangeClockTests
{
    private static readonly TimeSpan Wrong = TimeSpan.FromMinutes(17);

    private readonly SteppingClock _clock = new(TestClient.Now);

    public static TheoryData<string> VerbNames => [.. Verbs.All.Select(verb => verb.ToString())];

    [Theory]
    [MemberData(nameof(VerbNames))]
    public async Task Rejected_timestamp_triggers_a_clock_measurement_and_a_retry(string name)
    {
        var exchange = new Exchange(_clock, Wrong) { Latency = TimeSpan.FromSeconds(2) };
        using var pipeline = exchange.Pipeline();

        var first = await Call(pipeline, name);
        var second = await Call(pipeline, name);

        Assert.True(first.Success && second.Success);
        Assert.Equal((2, 1), (first.Attempts, second.Attempts));
        Assert.Equal(1, exchange.TimesAsked);
        Assert.Equal([-Wrong, TimeSpan.Zero, TimeSpan.Zero], exchange.Errors);
    }

    [Fact]
    public async Task Clock_measurement_excludes_the_wait_for_the_response()
    {
        var exchange = new Exchange(_clock, Wrong) { Latency = TimeSpan.FromSeconds(2), TimeFailures = 2 };
        using var pipeline = exchange.Pipeline();

        Assert.True((await Call(pipeline, Verbs.Get.ToString())).Success);

        Assert.Equal(3, exchange.TimesAsked);
        Assert.Equal(TimeSpan.Zero, exchange.Errors[^1]);
    }

    [Fact]
    public async Task Clock_offset_is_per_client()
    {
        var exchange = new Exchange(_clock, Wrong);
        using var one = exchange.Pipeline();
        using var other = exchange.Pipeline();

        await Call(one, Verbs.Get.ToString());
        await Call(other, Verbs.Get.ToString());

        Assert.Equal([-Wrong, TimeSpan.Zero, -Wrong, TimeSpan.Zero], exchange.Errors);
    }

    [Fact]
    public async Task Clock_correction_can_be_disabled()
    {
        var exchange = new Exchange(_clock, Wrong);
        using var pipeline = exchange.Pipeline(options => options with { UseLocalClock = true });

        var result = await Call(pipeline, Verbs.Get.ToString());

        Assert.Equal(KucoinErrorKind.Clock, Assert.IsType<KucoinError.Api>(result.Error).Kind);
        Assert.Equal((1, 0), (result.Attempts, exchange.TimesAsked));
    }

    [Theory]
    [MemberData(nameof(VerbNames))]
    public async Task Clock_is_measured_at_most_once_per_call(string name)
    {
        var exchange = new Exchange(_clock, Wrong) { IsStubborn = true };
        using var pipeline = exchange.Pipeline(options => options with { MaxAttempts = 5 });

        var result = await Call(pipeline, name);

        Assert.Equal("400002", Assert.IsType<KucoinError.Api>(result.Error).Code);
        Assert.Equal((2, 1), (exchange.Errors.Count, exchange.TimesAsked));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rejection_of_every_timestamp_ends_with_an_error(bool async)
    {
        var handler = new ScriptedHandler(_ => Reply.Refusal("400002", "KC-API-TIMESTAMP Invalid", HttpStatusCode.BadRequest));
        using var client = TestClient.Over(handler, TestClient.Repeating(_clock));

        var result = async ? await client.SpotApi.SubAccount.GetSubAccountListAsync() : client.SpotApi.SubAccount.GetSubAccountList();

        Assert.Equal("400002", Assert.IsType<KucoinError.Api>(result.Error).Code);
        Assert.Equal(2, handler.Requests.Count);
    }

    [Theory]
    [InlineData("-62135596800000")]
    [InlineData("253402300799999")]
    [InlineData("-1")]
    public async Task Implausible_server_time_is_not_used_for_signing(string time)
    {
        using var client = TestClient.Over(
            new ScriptedHandler(request => request.Path == "/api/v1/timestamp" ? Reply.Data(time) : Reply.Refusal("400002", "no")),
            TestClient.Repeating(_clock));

        var result = await client.SpotApi.Account.GetAccountsAsync();
        _clock.Advance(TimeSpan.FromDays(1));
        await client.SpotApi.Account.GetAccountsAsync();

        Assert.Equal((KucoinErrorKind.Clock, 1), (Assert.IsType<KucoinError.Api>(result.Error).Kind, result.Attempts));
    }

    [Fact]
    public void Clock_offset_includes_half_the_round_trip()
    {
        var clock = new ExchangeClock(_clock);

        Assert.True(clock.TryCorrect(TestClient.Now.UtcDateTime.AddSeconds(10), TimeSpan.FromSeconds(4), out var offset));

        Assert.Equal(TimeSpan.FromSeconds(12), offset);
        Assert.Equal(TestClient.Now.AddSeconds(12), clock.Now);
    }

    private Task<WebCallResult<string>> Call(RequestPipeline pipeline, string name)
    {
        var verb = Verbs.All.Single(verb => verb.ToString() == name);
        return _clock.Drive(Task.Factory.StartNew(() => verb.Call(pipeline), TaskCreationOptions.LongRunning).Unwrap());
    }

    /// <summary>
    /// An exchange whose clock is ahead of the local one, and that rejects timestamps that differ by more than five seconds.
    /// </summary>
    private sealed class Exchange(SteppingClock clock, TimeSpan ahead)
    {
        public TimeSpan Latency { get; init; }

        public bool IsStubborn { get; init; }

        public int TimeFailures { get; set; }

        public int TimesAsked { get; private set; }

        /// <summary>The timestamp error of each signed request.</summary>
        public List<TimeSpan> Errors { get; } = [];

        private DateTimeOffset Now => clock.GetUtcNow() + ahead;

        public RequestPipeline Pipeline(Func<KucoinClientOptions, KucoinClientOptions>? change = null)
        {
            var options = TestClient.Repeating(clock);
            return TestClient.Pipeline(new ScriptedHandler(Respond), change?.Invoke(options) ?? options);
        }

        private Reply Respond(SentRequest request)
        {
            if (request.Path == "/api/v1/timestamp")
            {
                TimesAsked++;
                if (TimesAsked <= TimeFailures)
                {
                    return Reply.Text("", HttpStatusCode.BadGateway);
                }

                clock.Advance(Latency);
                var time = Now.ToUnixTimeMilliseconds();
                clock.Advance(Latency);
                return Reply.Data($"{time}");
            }

            var signedFor = DateTimeOffset.FromUnixTimeMilliseconds(
                long.Parse(request.Headers["KC-API-TIMESTAMP"], CultureInfo.InvariantCulture));
            var error = signedFor - DateTimeOffset.FromUnixTimeMilliseconds(Now.ToUnixTimeMilliseconds());
            Errors.Add(error);
            return IsStubborn || error.Duration() > TimeSpan.FromSeconds(5)
                ? Reply.Refusal("400002", "KC-API-TIMESTAMP Invalid", HttpStatusCode.BadRequest)
                : Reply.Data("\"done\"");
        }
    }
}
