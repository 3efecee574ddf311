using System.Net;
using Kucoin.Catalog;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Client.Tests.Results;

/// <summary>The result of every outcome, for reads and for each kind of write.</summary>
public sealed class ResultContractTests
{
    /// <summary>A rejection as (code, HTTP status), and whether the request may have been executed anyway.</summary>
    public static TheoryData<string, int, bool> ApiErrors => new()
    {
        { "400001", 400, false },
        { "400003", 401, false },
        { "400006", 403, false },
        { "400100", 200, false },
        { "230003", 200, false },
        { "404000", 404, false },
        { "order_not_exist", 200, false },
        { "200001", 200, false },
        { "408000", 200, true },
        { "500000", 200, true },
        { "501000", 200, true },
        { "503000", 200, true },
        { "504000", 200, true },
        { "505000", 200, true },
        { "230005", 200, true },
        { "400100", 500, true },
        { "400100", 503, true },
    };

    public static TheoryData<HttpRequestError> NeverLeft =>
        [HttpRequestError.NameResolutionError, HttpRequestError.ConnectionError, HttpRequestError.SecureConnectionError, HttpRequestError.ProxyTunnelError];

    public static TheoryData<HttpRequestError> MayHaveLeft =>
        [HttpRequestError.Unknown, HttpRequestError.ResponseEnded, HttpRequestError.InvalidResponse, HttpRequestError.HttpProtocolError];

    [Theory]
    [MemberData(nameof(ApiErrors))]
    public async Task Error_response_is_a_rejection_except_ambiguous_writes(string code, int status, bool isUnclear)
    {
        var reply = Reply.Refusal(code, "words", (HttpStatusCode)status);

        foreach (var verb in Verbs.All)
        {
            var result = await verb.Call(TestClient.Pipeline(new ScriptedHandler(_ => reply)));

            var error = result.Error;
            if (isUnclear && !verb.IsRead)
            {
                error = AssertUnknown(verb, result);
            }

            Assert.Equal(new KucoinError.Api(code, "words", (HttpStatusCode)status), error);
            AssertFacts(verb, result, (HttpStatusCode)status);
        }
    }

    [Fact]
    public async Task Success_code_with_failed_status_is_neither_success_nor_rejection()
    {
        foreach (var verb in Verbs.All)
        {
            var reply = Reply.Data("\"done\"") with { Status = HttpStatusCode.BadGateway };
            var result = await verb.Call(TestClient.Pipeline(new ScriptedHandler(_ => reply)));

            Assert.IsType<KucoinError.Unreadable>(verb.IsRead ? result.Error : AssertUnknown(verb, result));
        }
    }

    [Fact]
    public async Task Rate_limit_response_is_a_rejection_with_retry_after()
    {
        foreach (var verb in Verbs.All)
        {
            var result = await verb.Call(TestClient.Pipeline(new ScriptedHandler(_ => Reply.TooManyRequests(withFigures: true))));

            Assert.Equal(new KucoinError.RateLimited(TimeSpan.FromMilliseconds(12_345), KucoinPool.Management), result.Error);
            Assert.Equal(new KucoinRateLimit(2000, 0, TimeSpan.FromMilliseconds(12_345)), result.RateLimit);
            AssertFacts(verb, result, HttpStatusCode.TooManyRequests);
        }
    }

    [Fact]
    public async Task Overload_response_to_a_write_has_unknown_outcome()
    {
        foreach (var verb in Verbs.All)
        {
            var result = await verb.Call(TestClient.Pipeline(new ScriptedHandler(_ => Reply.TooManyRequests(withFigures: false))));

            Assert.Equal(new KucoinError.RateLimited(null, null), verb.IsRead ? result.Error : AssertUnknown(verb, result));
            Assert.Null(result.RateLimit);
            AssertFacts(verb, result, HttpStatusCode.TooManyRequests);
        }
    }

    [Theory]
    [InlineData("<html>Error 1015: You are being rate limited</html>")]
    [InlineData("{\"code\":\"1015\",\"msg\":\"blocked\"}")]
    public async Task Blocked_address_error_has_its_duration(string body)
    {
        foreach (var verb in Verbs.All)
        {
            var reply = Reply.Text(body, HttpStatusCode.TooManyRequests);
            var result = await verb.Call(TestClient.Pipeline(new ScriptedHandler(_ => reply)));

            Assert.Equal(new KucoinError.RateLimited(
                TimeSpan.FromSeconds(30), null), verb.IsRead ? result.Error : AssertUnknown(verb, result));
            AssertFacts(verb, result, HttpStatusCode.TooManyRequests);
        }
    }

    [Theory]
    [InlineData(301)]
    [InlineData(403)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Gateway_page_is_unreadable(int status)
    {
        foreach (var verb in Verbs.All)
        {
            var reply = Reply.Text("<html>\r\n<title>Attention</title></html>", (HttpStatusCode)status);
            var result = await verb.Call(TestClient.Pipeline(new ScriptedHandler(_ => reply)));

            var error = Assert.IsType<KucoinError.Unreadable>(verb.IsRead ? result.Error : AssertUnknown(verb, result));
            Assert.Equal(((HttpStatusCode)status, "<html><title>Attention</title></html>"), (error.Status, error.BodyStart));
            AssertFacts(verb, result, (HttpStatusCode)status);
        }
    }

    [Theory]
    [MemberData(nameof(NeverLeft))]
    public async Task Request_never_sent_was_not_executed(HttpRequestError reason)
    {
        foreach (var verb in Verbs.All)
        {
            var result = await verb.Call(TestClient.Pipeline(Throwing(new HttpRequestException(reason, "no way"))));

            AssertCause("no way", result.Error);
            AssertFacts(verb, result, status: null);
        }
    }

    [Theory]
    [MemberData(nameof(NeverLeft))]
    public async Task Failed_retry_after_a_sent_attempt_has_unknown_outcome(HttpRequestError reason)
    {
        foreach (var verb in Verbs.Changing)
        {
            // A retrying or redirecting handler of the caller has read the body before its last connection failed.
            var result = await verb.Call(TestClient.Pipeline(new DelegatingScript(async (message, ct) =>
            {
                await message.Content!.ReadAsByteArrayAsync(ct);
                throw new HttpRequestException(reason, "no way");
            })));

            AssertCause("no way", AssertUnknown(verb, result));
        }
    }

    [Theory]
    [MemberData(nameof(MayHaveLeft))]
    public async Task Request_possibly_sent_has_unknown_outcome(HttpRequestError reason)
    {
        foreach (var verb in Verbs.All)
        {
            var result = await verb.Call(TestClient.Pipeline(Throwing(new HttpRequestException(reason, "cut"))));

            AssertCause("cut", verb.IsRead ? result.Error : AssertUnknown(verb, result));
            AssertFacts(verb, result, status: null);
        }
    }

    [Fact]
    public async Task Handler_exception_becomes_a_result()
    {
        foreach (var verb in Verbs.All)
        {
            var result = await verb.Call(TestClient.Pipeline(Throwing(new NotSupportedException("the caller's own handler"))));

            AssertCause("the caller's own handler", verb.IsRead ? result.Error : AssertUnknown(verb, result));
        }
    }

    [Fact]
    public async Task Signed_call_without_credentials_sends_nothing()
    {
        foreach (var verb in Verbs.All)
        {
            var handler = new ScriptedHandler(_ => Reply.Data("\"x\""));
            var result = await verb.Call(TestClient.Pipeline(handler, new()));

            Assert.IsType<KucoinError.NoCredentials>(result.Error);
            Assert.Equal((0, null), (result.Attempts, result.ResponseStatusCode));
            Assert.Equal(verb.ClientOid, result.ClientOid);
            Assert.Empty(handler.Requests);
        }
    }

    [Fact]
    public async Task Public_call_needs_no_credentials()
    {
        var handler = new ScriptedHandler(_ => Reply.Fixture("spotServerTime"));
        using var client = TestClient.Over(handler, new());

        Assert.True((await client.SpotApi.ExchangeData.GetServerTimeAsync()).Success);
        Assert.DoesNotContain(handler.Requests.Single().Headers.Keys, name => name.StartsWith("KC-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Success_result_has_data_and_request_details()
    {
        foreach (var verb in Verbs.All)
        {
            var reply = Reply.Data("\"done\"") with { Headers = Reply.Quota(2000, 7, 1) };
            var result = await verb.Call(TestClient.Pipeline(new ScriptedHandler(_ => reply)));

            Assert.Equal("done", result.GetDataOrThrow());
            Assert.Equal(new KucoinRateLimit(2000, 7, TimeSpan.FromMilliseconds(1)), result.RateLimit);
            Assert.Equal($"{verb.Name} {verb.Path}: success", result.ToString());
            AssertFacts(verb, result, HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Duration_is_measured_by_the_time_provider()
    {
        var clock = new FakeTimeProvider(TestClient.Now);
        var result = await Verbs.Get.Call(TestClient.Pipeline(
            new ScriptedHandler(_ =>
            {
                clock.Advance(TimeSpan.FromSeconds(3));
                return Reply.Data("\"x\"");
            }),
            TestClient.Options with { TimeProvider = clock }));

        Assert.Equal(TimeSpan.FromSeconds(3), result.ResponseTime);
    }

    [Fact]
    public async Task Failure_can_be_thrown_as_exception()
    {
        var result = await Verbs.Get.Call(TestClient.Pipeline(new ScriptedHandler(_ => Reply.Refusal("400007", "no"))));

        var thrown = Assert.Throws<KucoinException>(() => result.GetDataOrThrow());
        Assert.Equal(result.Error, thrown.Error);
        Assert.Equal("KuCoin refused the request: no (code 400007)", thrown.Message);
        Assert.Equal(KucoinErrorKind.Permission, Assert.IsType<KucoinError.Api>(thrown.Error).Kind);
        Assert.NotEmpty(((KucoinError.Api)thrown.Error).Advice);
    }

    [Theory]
    [InlineData("400100", KucoinErrorKind.Parameter)]
    [InlineData("400002", KucoinErrorKind.Clock)]
    [InlineData("400005", KucoinErrorKind.Authentication)]
    [InlineData("230003", KucoinErrorKind.Balance)]
    [InlineData("429000", KucoinErrorKind.Limit)]
    [InlineData("503000", KucoinErrorKind.Maintenance)]
    [InlineData("999999", KucoinErrorKind.Unknown)]
    [InlineData("order_not_exist", KucoinErrorKind.Unknown)]
    public void Error_code_maps_to_its_category(string code, KucoinErrorKind kind) =>
        Assert.Equal(kind, new KucoinError.Api(code, "", HttpStatusCode.OK).Kind);

    private static DelegatingScript Throwing(Exception failure) => new((_, _) => Task.FromException<HttpResponseMessage>(failure));

    /// <summary>The text of the lower layer follows the text of the library.</summary>
    private static void AssertCause(string text, KucoinError? error)
    {
        var cause = Assert.IsType<KucoinError.Unreachable>(error).Cause;
        Assert.Contains("api.kucoin.com:443", cause, StringComparison.Ordinal);
        Assert.EndsWith($": {text}", cause, StringComparison.Ordinal);
    }

    private static KucoinError AssertUnknown(Verbs verb, WebCallResult<string> result)
    {
        var unknown = Assert.IsType<KucoinError.OutcomeUnknown>(result.Error);
        Assert.Equal((verb.ClientOid, TestClient.Now.UtcDateTime, DateTimeKind.Utc), (unknown.ClientOid, unknown.SentAt, unknown.SentAt.Kind));
        return unknown.Cause;
    }

    private static void AssertFacts(Verbs verb, WebCallResult<string> result, HttpStatusCode? status)
    {
        Assert.Equal((verb.Name, verb.Path), (result.RequestMethod, result.RequestPath));
        Assert.Equal(verb.ClientOid, result.ClientOid);
        Assert.Equal(status, result.ResponseStatusCode);
        Assert.Equal(1, result.Attempts);
    }
}
