using System.Collections.Concurrent;
using System.Text.Json;

namespace Kucoin.Faults.Tests.Transfers;

/// <summary>What a lossy connection does with a request.</summary>
internal enum Fate
{
    Answered,
    RequestLost,
    ResponseLost,
}

/// <summary>
/// A connection that loses the requests or the responses of selected transfers, and records whether the exchange executed each.
/// </summary>
internal sealed class LossyLine(Func<string, Fate> fateOf) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _network = new(new SocketsHttpHandler { UseProxy = false });
    private readonly ConcurrentDictionary<string, bool> _carriedOut = new();

    /// <summary>The transfers that were sent a second time.</summary>
    public ConcurrentQueue<string> SentAgain { get; } = new();

    public bool IsCarriedOut(string clientOid) => _carriedOut[clientOid];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Post)
        {
            return await _network.SendAsync(request, cancellationToken);
        }

        using var order = JsonDocument.Parse(await request.Content!.ReadAsByteArrayAsync(cancellationToken));
        var clientOid = order.RootElement.GetProperty("clientOid").GetString()!;
        var fate = fateOf(clientOid);
        if (fate == Fate.RequestLost)
        {
            Remember(clientOid, carriedOut: false);
            throw Lost();
        }

        var response = await _network.SendAsync(request, cancellationToken);
        using var body = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        Remember(clientOid, carriedOut: body.RootElement.GetProperty("code").GetString() == "200000");
        if (fate == Fate.ResponseLost)
        {
            response.Dispose();
            throw Lost();
        }

        return response;
    }

    protected override void Dispose(bool disposing)
    {
        _network.Dispose();
        base.Dispose(disposing);
    }

    private static HttpRequestException Lost() => new(HttpRequestError.ResponseEnded, "The line is dead.");

    private void Remember(string clientOid, bool carriedOut)
    {
        if (!_carriedOut.TryAdd(clientOid, carriedOut))
        {
            SentAgain.Enqueue(clientOid);
        }
    }
}
