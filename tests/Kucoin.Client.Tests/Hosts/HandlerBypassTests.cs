using System.Net;
using Kucoin.Client.Http;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Time.Testing;

namespace Kucoin.Client.Tests.Hosts;

/// <summary>Requests that bypass the send gate arrive once and are never reported as not sent.</summary>
public sealed class HandlerBypassTests
{
    private static readonly TimeSpan RealPatience = TimeSpan.FromSeconds(20);

    /// <summary>Ways of sending that do not read the body in the usual way.</summary>
    private static readonly Dictionary<string, Func<KucoinClientOptions, RequestPipeline>> Ways = new()
    {
        ["a network that forwards the body as a stream"] = options => Gated(new StreamingHandler(new SocketsHttpHandler { UseProxy = false }), options),
        ["the same as the last of several handlers"] = options => Gated(
            new PassingHandler { InnerHandler = new StreamingHandler(new SocketsHttpHandler { UseProxy = false }) }, options),
        ["a handler of an HttpClient that passes the body on as a stream"] = options =>
            OverHttpClient(new StreamingHandler(new SocketsHttpHandler { UseProxy = false }), options),
        ["Expect: 100-continue above the gate"] = options => new(
            new HttpMessageInvoker(new ExpectingHandler { InnerHandler = new SendGate(Patient()) }), isGated: true, options),
        ["Expect: 100-continue below the gate"] = options => Gated(new ExpectingHandler { InnerHandler = Patient() }, options),
        ["Expect: 100-continue over an HttpClient"] = options => OverHttpClient(new ExpectingHandler { InnerHandler = Patient() }, options),
    };

    /// <summary>Service configurations that remove the gate.</summary>
    private static readonly Dictionary<string, Action<IServiceCollection>> Bypasses = new()
    {
        ["a factory of its own"] = services => services.AddSingleton<IHttpClientFactory>(new OwnFactory()),
        ["a filter that sets the primary handler last"] = services =>
            services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new ReplacingFilter()),
        ["options that set the primary handler last"] = services =>
            services.PostConfigureAll<HttpClientFactoryOptions>(options =>
                options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = Retrying())),
    };

    public static TheoryData<string, string> WaysAndVerbs => new(
        from way in Ways.Keys
        from verb in Verbs.Changing
        where verb.Name == "DELETE" || !way.StartsWith("Expect", StringComparison.Ordinal)
        select (way, verb.ToString()));

    public static TheoryData<string> Programs => [.. Bypasses.Keys];

    [Theory]
    [MemberData(nameof(WaysAndVerbs))]
    public async Task Write_without_response_arrives_once_and_has_unknown_outcome(string way, string name)
    {
        await using var server = new LoopbackServer(arrival => arrival.StallAsync());
        var clock = new FakeTimeProvider(TestClient.Now);
        using var pipeline = Ways[way](TestClient.At(server.Address) with { TimeProvider = clock, MaxAttempts = 3 });

        var call = Start(name, pipeline);
        await ArrivalAsync(server);
        clock.Advance(TimeSpan.FromSeconds(30));
        var result = await call.WaitAsync(RealPatience, TimeProvider.System);

        Assert.IsType<KucoinError.OutcomeUnknown>(result.Error);
        Assert.Equal((1, 1), (result.Attempts, server.Arrivals.Count));
    }

    [Theory]
    [MemberData(nameof(WaysAndVerbs))]
    public async Task Write_cancelled_after_arrival_has_unknown_outcome(string way, string name)
    {
        if (name.EndsWith("synchronous", StringComparison.Ordinal) && !name.EndsWith("asynchronous", StringComparison.Ordinal))
        {
            // A synchronous call has no token.
            return;
        }

        await using var server = new LoopbackServer(arrival => arrival.StallAsync());
        using var pipeline = Ways[way](TestClient.At(server.Address) with { MaxAttempts = 3 });
        using var cancelling = new CancellationTokenSource();

        var call = Start(name, pipeline, cancelling.Token);
        await ArrivalAsync(server);
        await cancelling.CancelAsync();

        await Assert.ThrowsAsync<KucoinOutcomeUnknownException>(() => call.WaitAsync(RealPatience, TimeProvider.System));
        Assert.Single(server.Arrivals);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Client_without_send_gate_sends_once_and_reports_unknown_outcome(string program)
    {
        foreach (var answer in new Func<Arrival, Task>[] { Cut, Busy })
        {
            await using var server = new LoopbackServer(answer);
            var services = new ServiceCollection();
            services.AddKucoin(TestClient.At(server.Address) with { MaxAttempts = 3 });
            Bypasses[program](services);
            await using var provider = services.BuildServiceProvider();

            var result = await provider.GetRequiredService<IKucoinRestClient>().SpotApi.Account
                .InnerTransferAsync("USDT", AccountType.Main, AccountType.Trade, 1m, ct: TestContext.Current.CancellationToken);

            Assert.IsType<KucoinError.OutcomeUnknown>(result.Error);
            Assert.Equal((1, 1), (result.Attempts, server.Arrivals.Count));
        }

        static Task Cut(Arrival arrival)
        {
            arrival.Cut(reset: false);
            return Task.CompletedTask;
        }

        static Task Busy(Arrival arrival) => arrival.RespondAsync(Reply.Text("busy", HttpStatusCode.ServiceUnavailable));
    }

    [Fact]
    public async Task Send_gate_is_found_in_a_default_client()
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new PassingHandler()));
        services.AddKucoin(TestClient.Options).KeepHttpClientDefaults().AddHttpMessageHandler(() => new PassingHandler());
        await using var provider = services.BuildServiceProvider();

        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("Kucoin");

        Assert.True(SendGate.IsIn(handler));
        Assert.False(SendGate.IsIn(new PassingHandler { InnerHandler = new SocketsHttpHandler() }));
    }

    [Theory]
    [MemberData(nameof(ChangingVerbs))]
    public async Task Response_made_by_a_handler_without_sending_is_not_trusted(string name)
    {
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Data("\"done\"")));
        var inventing = new RespondingHandler((_, _, _) => Task.FromResult(Reply.Data("\"made up\"").Message()));
        inventing.InnerHandler = new SendGate(Transport.NewHandler());
        using var pipeline = new RequestPipeline(new HttpMessageInvoker(inventing), isGated: true, TestClient.At(server.Address));

        var result = await Start(name, pipeline);

        Assert.IsType<KucoinError.OutcomeUnknown>(result.Error);
        Assert.Empty(server.Arrivals);
    }

    [Theory]
    [MemberData(nameof(ChangingVerbs))]
    public async Task Handler_that_bypasses_the_send_gate_and_fails_leaves_unknown_outcome(string name)
    {
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Data("\"done\"")));
        using var other = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false });
        var detour = new RespondingHandler(async (message, _, ct) =>
        {
            (await other.SendAsync(message, ct)).Dispose();
            throw new InvalidOperationException("the handler's own");
        });
        detour.InnerHandler = new SendGate(Transport.NewHandler());
        using var pipeline = new RequestPipeline(new HttpMessageInvoker(detour), isGated: true, TestClient.At(server.Address));

        var result = await Start(name, pipeline);

        Assert.IsType<KucoinError.OutcomeUnknown>(result.Error);
        Assert.Single(server.Arrivals);
    }

    [Theory]
    [MemberData(nameof(ChangingVerbs))]
    public async Task Handler_chain_that_copies_and_repeats_sends_once(string name)
    {
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Text("busy", HttpStatusCode.ServiceUnavailable)));
        using var pipeline = Gated(new BufferingHandler { InnerHandler = Retrying() }, TestClient.At(server.Address));

        await Start(name, pipeline);

        Assert.InRange(server.Arrivals.Count, 0, 1);
    }

    /// <summary>An in-memory server, as used in web application tests, splits the address of a message.</summary>
    [Fact]
    public async Task Handler_can_read_the_parts_of_an_ordinary_request_address()
    {
        var handler = new TakingApart();
        using var client = TestClient.Over(handler);

        Assert.True((await client.SpotApi.Account.GetAccountLedgersAsync(asset: "USDT", currentPage: 1, pageSize: 50)).Success);

        Assert.Equal("/api/v1/accounts/ledgers?currency=USDT&currentPage=1&pageSize=50", handler.Seen);
    }

    public static TheoryData<string> ChangingVerbs => [.. Verbs.Changing.Where(verb => verb.IsAsync).Select(verb => verb.ToString())];

    private static SocketsHttpHandler Patient() => new() { UseProxy = false, Expect100ContinueTimeout = TimeSpan.FromDays(1) };

    private static RepeatingHandler Retrying() => new() { InnerHandler = new SocketsHttpHandler { UseProxy = false } };

    private static RequestPipeline Gated(HttpMessageHandler network, KucoinClientOptions options) =>
        new(new HttpMessageInvoker(new SendGate(network)), isGated: true, options);

    private static RequestPipeline OverHttpClient(HttpMessageHandler handler, KucoinClientOptions options) =>
        new(new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan }, isGated: false, options);

    /// <summary>Runs a synchronous call on its own thread.</summary>
    private static Task<WebCallResult<string>> Start(string name, RequestPipeline pipeline, CancellationToken ct = default) => Task.Factory.StartNew(
        () => Verbs.All.Single(verb => verb.ToString() == name).Call(pipeline, ct), TaskCreationOptions.LongRunning).Unwrap();

    private static async Task ArrivalAsync(LoopbackServer server)
    {
        while (server.Arrivals.Count == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    private sealed class PassingHandler : DelegatingHandler;

    private sealed class ExpectingHandler : DelegatingHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            base.Send(Expecting(request), cancellationToken);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            base.SendAsync(Expecting(request), cancellationToken);

        private static HttpRequestMessage Expecting(HttpRequestMessage request)
        {
            request.Headers.ExpectContinue = true;
            return request;
        }
    }

    private sealed class BufferingHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await request.Content!.LoadIntoBufferAsync(cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>Sends up to four times, until a response is successful.</summary>
    private sealed class RepeatingHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    var response = await base.SendAsync(request, cancellationToken);
                    if (response.IsSuccessStatusCode || attempt == 4)
                    {
                        return response;
                    }
                }
                catch (HttpRequestException) when (attempt < 4)
                {
                }
            }
        }
    }

    /// <summary>Sends its own message with the body that it reads, without retries.</summary>
    private sealed class StreamingHandler(HttpMessageHandler sockets) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _inner = new(sockets);

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _inner.Send(Copy(request, request.Content!.ReadAsStream(cancellationToken)), cancellationToken);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            await _inner.SendAsync(Copy(request, await request.Content!.ReadAsStreamAsync(cancellationToken)), cancellationToken);

        private static HttpRequestMessage Copy(HttpRequestMessage request, Stream body)
        {
            var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = new StreamContent(body) };
            foreach (var (name, values) in request.Headers.NonValidated)
            {
                copy.Headers.TryAddWithoutValidation(name, values);
            }

            return copy;
        }
    }

    private sealed class TakingApart : HttpMessageHandler
    {
        public string? Seen { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Seen = "/" + request.RequestUri!.GetComponents(UriComponents.PathAndQuery & ~UriComponents.KeepDelimiter, UriFormat.UriEscaped).TrimStart('/');
            return Task.FromResult(Reply.Data("""{"currentPage":1,"pageSize":50,"totalNum":0,"totalPage":0,"items":[]}""").Message());
        }
    }

    private sealed class OwnFactory : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(Retrying());
    }

    private sealed class ReplacingFilter : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            builder.PrimaryHandler = Retrying();
        };
    }
}
