using System.Net;
using Kucoin.Client.Http;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Hosts;

/// <summary>Redirects are not followed if the client can prevent it, and their responses are never accepted.</summary>
public sealed class RedirectTests
{
    public static TheoryData<int, string> Redirects =>
    [
        .. new[] { 301, 302, 303, 307, 308 }.SelectMany(status => Verbs.All.Select(verb => (status, verb.ToString()))),
    ];

    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task Redirect_following_is_disabled_on_the_callers_handler(int status, string name)
    {
        foreach (var network in new HttpMessageHandler[] { new SocketsHttpHandler(), new HttpClientHandler() })
        {
            await using var elsewhere = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Data("\"moved\"")));
            await using var server = Redirecting(status, elsewhere.Address);
            var options = TestClient.At(server.Address);
            using var http = new HttpMessageInvoker(new SendGate(Transport.WithoutRepeats(network)));
            using var pipeline = new RequestPipeline(http, isGated: true, options);

            Hold(name, await CallAsync(pipeline, name), server, elsewhere, arrivalsElsewhere: 0);
        }
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task Redirect_followed_by_a_handler_is_detected(int status, string name)
    {
        await using var elsewhere = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Data("\"moved\"")));
        await using var server = Redirecting(status, elsewhere.Address);
        using var http = new HttpMessageInvoker(new SendGate(new SocketsHttpHandler { UseProxy = false }));
        using var pipeline = new RequestPipeline(http, isGated: true, TestClient.At(server.Address));

        Hold(name, await CallAsync(pipeline, name), server, elsewhere, arrivalsElsewhere: null);
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task Redirect_followed_by_an_HttpClient_is_detected(int status, string name)
    {
        await using var elsewhere = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Data("\"moved\"")));
        await using var server = Redirecting(status, elsewhere.Address);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var pipeline = new RequestPipeline(http, isGated: false, TestClient.At(server.Address));

        Hold(name, await CallAsync(pipeline, name), server, elsewhere, arrivalsElsewhere: null);
    }

    private static LoopbackServer Redirecting(int status, Uri to) => new(arrival => arrival.RespondAsync(
        Reply.Text("", (HttpStatusCode)status) with { Headers = new Dictionary<string, string> { ["Location"] = new Uri(to, "/api/v1/things").ToString() } }));

    private static Task<WebCallResult<string>> CallAsync(RequestPipeline pipeline, string name) =>
        Verbs.All.Single(verb => verb.ToString() == name).Call(pipeline);

    /// <summary>
    /// A send-once body cannot be resent: KuCoin's headers may reach the other host, but nothing that it could execute.
    /// </summary>
    private static void Hold(
        string name, WebCallResult<string> result, LoopbackServer server, LoopbackServer elsewhere, int? arrivalsElsewhere)
    {
        var verb = Verbs.All.Single(verb => verb.ToString() == name);
        Assert.Single(server.Arrivals);
        Assert.DoesNotContain(elsewhere.Arrivals, arrival => !arrival.RequestLine.StartsWith("GET ", StringComparison.Ordinal));
        Assert.Equal(arrivalsElsewhere ?? elsewhere.Arrivals.Count, elsewhere.Arrivals.Count);
        Assert.False(result.Success);
        Assert.Equal(verb.IsRead, result.Error is not KucoinError.OutcomeUnknown);
    }
}
