using System.Collections.Concurrent;

namespace Kucoin.Client.Tests.Wire;

/// <summary>
/// A fake exchange without a network: it records each request and responds from a script, synchronously or asynchronously.
/// </summary>
internal sealed class ScriptedHandler(Func<SentRequest, Reply> answer) : HttpMessageHandler
{
    private readonly ConcurrentQueue<SentRequest> _requests = new();

    public IReadOnlyList<SentRequest> Requests => [.. _requests];

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Respond(SentRequest.Of(request, async: false));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(Respond(SentRequest.Of(request, async: true)));

    private HttpResponseMessage Respond(SentRequest request)
    {
        _requests.Enqueue(request);
        return answer(request).Message();
    }
}
