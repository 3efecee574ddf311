using System.Net;
using System.Text;

namespace Kucoin.Testing;

/// <summary>Responds to requests by verb and path, and records them. Other requests are forwarded to a given handler, or fail.</summary>
internal sealed class FakeNetwork : HttpMessageHandler
{
    private const string Time = "GET /api/v1/timestamp";

    private readonly Dictionary<string, Func<HttpRequestMessage, HttpResponseMessage>> _responses = [];
    private readonly HashSet<string> _unreachable = [];

    private readonly HttpMessageInvoker _below;
    private readonly bool _isAlone;

    public FakeNetwork(bool letsThrough = false)
    {
        _below = new(letsThrough ? new SocketsHttpHandler() : new Nowhere());
        _isAlone = !letsThrough;
    }

    /// <summary>The recorded requests, without the server time request, which precedes every write.</summary>
    public List<(string Route, string Body)> Requests { get; } = [];

    public FakeNetwork Data(string route, string data) => Body(route, $$"""{"code":"200000","data":{{data}}}""");

    public FakeNetwork Refusal(string route, string code, string message, HttpStatusCode status = HttpStatusCode.OK) =>
        Body(route, $$"""{"code":"{{code}}","msg":"{{message}}"}""", status);

    public FakeNetwork Body(string route, string body, HttpStatusCode status = HttpStatusCode.OK) => On(route, _ => Respond(body, status));

    /// <summary>A connection failure occurs before the body is read, any other failure after.</summary>
    public FakeNetwork Failure(string route, HttpRequestError error)
    {
        if (error == HttpRequestError.ConnectionError)
        {
            _unreachable.Add(route);
        }

        return On(route, _ => throw new HttpRequestException(error, "the wire is cut"));
    }

    public FakeNetwork On(string route, Func<HttpRequestMessage, HttpResponseMessage> response)
    {
        _responses[route] = response;
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var route = $"{request.Method} {request.RequestUri!.AbsolutePath}";
        if (_isAlone && route == Time && !_responses.ContainsKey(route))
        {
            return Respond($$"""{"code":"200000","data":{{TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}}}""");
        }

        var body = request.Content is null || _unreachable.Contains(route) ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (Requests)
        {
            Requests.Add((route, body));
        }

        return _responses.TryGetValue(route, out var response) ? response(request) : await _below.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        _below.Dispose();
        base.Dispose(disposing);
    }

    private static HttpResponseMessage Respond(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private sealed class Nowhere : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException($"No response was prepared for {request.Method} {request.RequestUri}.");
    }
}
