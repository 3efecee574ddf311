using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Web;

namespace Kucoin.Testing.Hostile;

/// <summary>
/// An HTTP server on a loopback port that responds as configured, also with what an exchange should not send: short pages, wrong totals,
/// invalid values. It shares no code with the client or the local exchange.
/// </summary>
internal sealed class HostileExchange : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, Func<HostileRequest, string>> _routes = [];
    private readonly Task _serving;

    public HostileExchange()
    {
        Address = new($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _serving = Serve();
        On("GET /api/v1/timestamp", _ => Success(Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)));
    }

    public Uri Address { get; }

    /// <summary>How far the clock of the exchange is ahead of the real time; it is the <c>Date</c> of responses and dates rows.</summary>
    public TimeSpan Ahead { get; set; }

    public DateTimeOffset Now => TimeProvider.System.GetUtcNow() + Ahead;

    /// <summary>The number of requests, without those for the time.</summary>
    public int Requests { get; private set; }

    /// <summary>Responds to a verb and path with a whole body.</summary>
    public HostileExchange On(string route, Func<HostileRequest, string> body)
    {
        _routes[route] = body;
        return this;
    }

    /// <summary>Responds with data.</summary>
    public HostileExchange Data(string route, string data) => On(route, _ => Success(data));

    /// <summary>Serves a list with its faults.</summary>
    public HostileExchange List(string route, HostileList list) => On(route, request => Success(list.Page(request, Now)));

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private static string Success(string data) => $$"""{"code":"200000","data":{{data}}}""";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                Respond(await _listener.GetContextAsync());
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // The listener was stopped, or the client disconnected.
            }
        }
    }

    private void Respond(HttpListenerContext context)
    {
        var route = $"{context.Request.HttpMethod} {context.Request.Url!.AbsolutePath}";
        Requests += route.EndsWith("/timestamp", StringComparison.Ordinal) ? 0 : 1;
        var body = _routes.TryGetValue(route, out var write)
            ? write(new(context.Request.Url!))
            : $$"""{"code":"404","msg":"No route {{route}}"}""";
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.ContentType = "application/json";
        context.Response.Headers["Date"] = Now.ToString("R", CultureInfo.InvariantCulture);
        context.Response.ContentLength64 = bytes.Length;
        context.Response.OutputStream.Write(bytes);
        context.Response.Close();
    }
}

/// <summary>The query of a request.</summary>
internal sealed record HostileRequest(Uri Target)
{
    public long? this[string name] =>
        long.TryParse(HttpUtility.ParseQueryString(Target.Query)[name], CultureInfo.InvariantCulture, out var number) ? number : null;
}
