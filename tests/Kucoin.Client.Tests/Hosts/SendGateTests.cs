using System.Net;
using Kucoin.Client.Http;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Hosts;

/// <summary>The effects of handlers above the send gate on the network.</summary>
public sealed class SendGateTests
{
    private const string PostBody = """{"clientOid":"the-callers-id","note":"東京"}""";

    public static TheoryData<string> Asynchronous => [.. Verbs.All.Where(verb => verb.IsAsync).Select(verb => verb.ToString())];

    public static TheoryData<string> Changing => [.. Verbs.Changing.Where(verb => verb.IsAsync).Select(verb => verb.ToString())];

    [Theory]
    [MemberData(nameof(Asynchronous))]
    public async Task Handler_that_reads_bodies_changes_nothing(string name)
    {
        var looking = new LookingHandler();
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Refusal("400100", "no", HttpStatusCode.BadRequest)));

        var result = await CallAsync(name, Over(server, looking));

        var body = name.StartsWith("POST", StringComparison.Ordinal) ? PostBody : "";
        var length = name.StartsWith("GET", StringComparison.Ordinal) ? "" : $"{System.Text.Encoding.UTF8.GetByteCount(body)}";
        Assert.Equal([body, body, length, """400 {"code":"400100","msg":"no"}"""], looking.Seen);
        Assert.Equal("400100", Assert.IsType<KucoinError.Api>(result.Error).Code);
        Assert.Equal(body, Assert.Single(server.Arrivals).Body);
    }

    [Theory]
    [MemberData(nameof(Asynchronous))]
    public async Task Send_gate_rejects_a_message_without_the_original_options(string name)
    {
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Data("\"done\"")));

        var result = await CallAsync(name, Over(server, new RebuildingHandler()));

        Assert.Empty(server.Arrivals);
        Assert.Equal(0, result.Attempts);
        Assert.Contains("without its options", Assert.IsType<KucoinError.Unreachable>(result.Error).Cause, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task Send_gate_uses_the_received_response_not_the_handlers(string name)
    {
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Data("\"done\"")));
        var inventing = new RespondingHandler(async (message, send, _) =>
        {
            (await send(message)).Dispose();
            return Reply.Refusal("400100", "made up").Message();
        });

        var result = await CallAsync(name, Over(server, inventing));

        Assert.Equal("done", result.GetDataOrThrow());
    }

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task Send_gate_reads_a_response_that_a_handler_disposed_and_replaced_by_an_exception(string name)
    {
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Data("\"done\"")));
        var hiding = new RespondingHandler(async (message, send, _) =>
        {
            (await send(message)).Dispose();
            throw new InvalidOperationException("the handler's own");
        });

        Assert.Equal("done", (await CallAsync(name, Over(server, hiding))).GetDataOrThrow());
    }

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task Handler_that_responds_before_the_exchange_leaves_unknown_outcome(string name)
    {
        await using var server = new LoopbackServer(arrival => arrival.StallAsync());
        var hasty = new RespondingHandler(async (message, send, ct) =>
        {
            _ = send(message);
            while (server.Arrivals.Count == 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, ct);
            }

            return Reply.Data("\"made up\"").Message();
        });

        var result = await CallAsync(name, Over(server, hasty));

        Assert.IsType<KucoinError.OutcomeUnknown>(result.Error);
    }

    [Theory]
    [MemberData(nameof(Asynchronous))]
    public async Task Handler_that_throws_before_sending_is_not_an_attempt(string name)
    {
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Data("\"done\"")));
        var broken = new RespondingHandler((_, _, _) => throw new InvalidOperationException("the circuit is open"));

        var result = await CallAsync(name, Over(server, broken, maxAttempts: 3));

        Assert.Empty(server.Arrivals);
        Assert.Equal(0, result.Attempts);
        Assert.IsType<KucoinError.Unreachable>(result.Error);
    }

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task Handler_that_completed_cannot_send_later(string name)
    {
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Data("\"done\"")));
        Func<Task<HttpResponseMessage>> late = null!;
        var giving = new RespondingHandler((message, send, _) =>
        {
            var copy = Clone(message);
            late = () => send(copy);
            throw new TimeoutException("given up");
        });
        using var pipeline = Over(server, giving);

        var result = await CallAsync(name, pipeline);

        Assert.IsType<KucoinError.Unreachable>(result.Error);
        await Assert.ThrowsAsync<SendRefusedException>(() => late());
        Assert.Empty(server.Arrivals);
    }

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task Handler_over_an_HttpClient_that_rebuilds_the_body_from_copied_bytes_sends_it_twice(string name)
    {
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Data("\"done\"")));
        using var http = new HttpClient(new RebuildingHandler { InnerHandler = new SocketsHttpHandler { UseProxy = false } });
        using var pipeline = new RequestPipeline(http, isGated: false, TestClient.At(server.Address));

        await CallAsync(name, pipeline);

        // The client cannot prevent this: see docs/results-and-errors.md.
        Assert.Equal(2, server.Arrivals.Count);
    }

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task External_proxy_that_repeats_is_not_detected(string name)
    {
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Data("\"done\"")));
        await using var proxy = new LoopbackServer(async arrival =>
        {
            await ForwardAsync(arrival, server.Address);
            await arrival.RespondAsync(Reply.Text(await ForwardAsync(arrival, server.Address)));
        });
        using var pipeline = TestClient.Pipeline(Transport.NewHandler(), TestClient.At(proxy.Address));

        var result = await CallAsync(name, pipeline);

        // The client cannot prevent this: see docs/results-and-errors.md.
        Assert.Equal((1, 2), (result.Attempts, server.Arrivals.Count));
        Assert.Equal("done", result.GetDataOrThrow());
    }

    private static async Task<string> ForwardAsync(Arrival arrival, Uri to)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var line = arrival.RequestLine.Split(' ');
        using var message = new HttpRequestMessage(HttpMethod.Parse(line[0]), new Uri(to, line[1])) { Content = new StringContent(arrival.Body) };
        using var response = await http.SendAsync(message);
        return await response.Content.ReadAsStringAsync();
    }

    private static HttpRequestMessage Clone(HttpRequestMessage message)
    {
        var clone = new HttpRequestMessage(message.Method, message.RequestUri) { Content = message.Content };
        foreach (var (name, value) in message.Options)
        {
            ((IDictionary<string, object?>)clone.Options)[name] = value;
        }

        return clone;
    }

    private static RequestPipeline Over(LoopbackServer server, DelegatingHandler handler, int maxAttempts = 1)
    {
        handler.InnerHandler = new SendGate(Transport.NewHandler());
        return new(new HttpMessageInvoker(handler), isGated: true, TestClient.At(server.Address) with { MaxAttempts = maxAttempts });
    }

    private static Task<WebCallResult<string>> CallAsync(string name, RequestPipeline pipeline) =>
        Verbs.All.Single(verb => verb.ToString() == name).Call(pipeline);
}
