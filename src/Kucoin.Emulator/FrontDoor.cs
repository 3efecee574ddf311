using System.Net;
using System.Net.Sockets;
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
/// Kestrel on a loopback port. It starts while the books are still being filled, which takes longer; a request that comes so early waits.
/// </summary>
internal sealed class FrontDoor : IHttpApplication<HttpContext>, IAsyncDisposable
{
    private readonly KestrelServer _server;
    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource _isServed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile EmulatorHost? _host;

    private FrontDoor(int port)
    {
        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        _server = new(
            Options.Create(kestrel),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
    }

    public Uri Address => new(_server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());

    /// <summary>Cancelled when the exchange ends: nobody waits for an answer any more.</summary>
    public CancellationToken Ending => _ending.Token;

    /// <summary>Listens; nothing is answered before <see cref="Serve"/>.</summary>
    public static async Task<FrontDoor> OpenAsync(int port, CancellationToken ct)
    {
        var door = new FrontDoor(port);
        try
        {
            await door._server.StartAsync(door, ct).ConfigureAwait(false);
            return door;
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            door.Close();
            throw new KucoinEmulatorException($"The emulator cannot listen on port {port}: {error.Message}", error);
        }
        catch
        {
            door.Close();
            throw;
        }
    }

    /// <summary>Gives every request to a host, those that are waiting first.</summary>
    public void Serve(EmulatorHost host)
    {
        _host = host;
        _isServed.SetResult();
    }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public Task ProcessRequestAsync(HttpContext context) => _host is { } host ? host.AnswerAsync(context) : WaitAsync(context);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async ValueTask DisposeAsync()
    {
        if (_ending.IsCancellationRequested)
        {
            return;
        }

        await _ending.CancelAsync().ConfigureAwait(false);

        // Kept-alive connections would hold a gentle stop for seconds.
        await _server.StopAsync(_ending.Token).ConfigureAwait(false);
        Close();
    }

    private async Task WaitAsync(HttpContext context)
    {
        try
        {
            await _isServed.Task.WaitAsync(_ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
            return;
        }

        await _host!.AnswerAsync(context).ConfigureAwait(false);
    }

    private void Close()
    {
        _server.Dispose();
        _ending.Dispose();
    }
}
