using System.Net;
using System.Net.Sockets;
using Kucoin.Emulator.Books;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Protocol;
using Kucoin.Emulator.Routes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Kucoin.Emulator;

/// <summary>
/// The whole server on one page: Kestrel on a loopback port, and the way of every request through
/// route, rate meter, gate (signature, key, permission), rule and envelope.
/// </summary>
internal sealed class EmulatorHost : IHttpApplication<HttpContext>, IAsyncDisposable
{
    /// <summary>Public data is counted for each address, and every caller has the same one here.</summary>
    private const int AnyCaller = WalletKey.Exchange;

    private readonly LocalExchange _exchange;
    private readonly Gate _gate;
    private readonly RateMeter _meter;
    private readonly bool _enforceRateLimits;
    private readonly KestrelServer _server;

    private EmulatorHost(LocalExchange exchange, KucoinEmulatorOptions options)
    {
        _exchange = exchange;
        _gate = new(exchange, options.StrictSignatures);
        _meter = new(options.WireClock);
        _enforceRateLimits = options.EnforceRateLimits;
        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Listen(IPAddress.Loopback, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        _server = new(
            Options.Create(kestrel),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
    }

    public Uri Address => new(_server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());

    public static async Task<EmulatorHost> StartAsync(LocalExchange exchange, KucoinEmulatorOptions options, CancellationToken ct)
    {
        var host = new EmulatorHost(exchange, options);
        try
        {
            await host._server.StartAsync(host, ct).ConfigureAwait(false);
            return host;
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            host._server.Dispose();
            throw new KucoinEmulatorException($"The emulator cannot listen on port {options.Port}: {error.Message}", error);
        }
        catch
        {
            host._server.Dispose();
            throw;
        }
    }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var answer = new Answer();
        try
        {
            Handle(await WireRequest.ReadAsync(context).ConfigureAwait(false), answer);
        }
        catch (Refusal refusal)
        {
            answer.Refuse(refusal);
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException)
        {
            answer.Refuse(Refusals.MalformedBody());
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
#pragma warning disable CA1031 // A fault of the emulator is an answer like any other; the next caller must still be served.
        catch (Exception)
#pragma warning restore CA1031
        {
            answer.Refuse(Refusals.Internal());
        }

        await answer.SendAsync(context).ConfigureAwait(false);
    }

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync().ConfigureAwait(false);

        // Kept-alive connections would hold a gentle stop for seconds; nobody waits for an answer any more.
        await _server.StopAsync(now.Token).ConfigureAwait(false);
        _server.Dispose();
    }

    private void Handle(WireRequest request, Answer answer)
    {
        var (route, variables) = RouteTable.All.Find(request.Verb, request.Path, request.Query) ?? throw Unserved.Refuse(request.Verb, request.Path);
        Meter(request, route, answer);
        var isPost = request.Verb == HttpMethods.Post;
        if (isPost && !request.IsJson)
        {
            throw Refusals.UnsupportedContentType();
        }

        var admission = route.Row.IsSigned ? _gate.Admit(request, route.Row, route.MastersOnly) : null;
        var parameters = isPost ? Parameters.OfBody(request.Body) : Parameters.OfQuery(request.Query);
        var call = new Call(_exchange, route.Row, request.Caller, admission, parameters, variables);
        answer.Succeed(data => route.Handler(call, data));
    }

    private void Meter(WireRequest request, Route route, Answer answer)
    {
        var payer = route.Row.IsSigned ? _gate.NamedKey(request)?.Owner : AnyCaller;
        if (payer is null)
        {
            return;
        }

        var reading = _meter.Pay(payer.Value, route.Row);
        var isRefused = reading.IsExceeded && _enforceRateLimits;
        if (route.Row.IsSigned || isRefused)
        {
            answer.Show(reading);
        }

        if (isRefused)
        {
            throw Refusals.TooManyRequests();
        }
    }
}
