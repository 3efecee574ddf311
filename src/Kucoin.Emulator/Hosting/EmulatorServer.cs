using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kucoin.Emulator.Hosting;

/// <summary>
/// The web application that listens. It starts while the books are still being filled, which takes longer; a request that comes so early
/// waits.
/// </summary>
internal sealed class EmulatorServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource _isServed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile EmulatorHost? _host;

    private EmulatorServer(IPAddress address, int port, ILoggerFactory loggers)
    {
        // Nothing is taken from the folder, the environment or the arguments of the process that it runs in.
        var builder = WebApplication.CreateEmptyBuilder(new()
        {
            ApplicationName = nameof(EmulatorServer),
            EnvironmentName = Environments.Production,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Services.AddSingleton<ILoggerFactory>(new FrameworkLoggers(loggers));
        builder.Services.AddSingleton<IHostLifetime, CallersLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(address, port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                ((Microsoft.AspNetCore.Connections.IConnectionBuilder)listen).Use(HalfClose.Allow);
            });
        });
        _application = builder.Build();
        _application.Run(AnswerAsync);
    }

    /// <summary>Where it listens, as a client on this machine reaches it.</summary>
    public Uri Address
    {
        get
        {
            var bound = new UriBuilder(_application.Urls.Single());
            bound.Host = bound.Host switch
            {
                "0.0.0.0" => $"{IPAddress.Loopback}",
                "[::]" => $"[{IPAddress.IPv6Loopback}]",
                var host => host,
            };
            return bound.Uri;
        }
    }

    /// <summary>Canceled when the exchange ends: nobody waits for an answer any more.</summary>
    public CancellationToken Ending => _ending.Token;

    /// <summary>Listens; nothing is answered before <see cref="Serve"/>.</summary>
    public static async Task<EmulatorServer> OpenAsync(IPAddress address, int port, ILoggerFactory loggers, CancellationToken ct)
    {
        var server = new EmulatorServer(address, port, loggers);
        try
        {
            await server._application.StartAsync(ct).ConfigureAwait(false);
            return server;
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            await server.CloseAsync().ConfigureAwait(false);
            throw new KucoinEmulatorException($"The emulator cannot listen on port {port} of {address}: {error.Message}", error);
        }
        catch
        {
            await server.CloseAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Gives every request to a host, those that are waiting first.</summary>
    public void Serve(EmulatorHost host)
    {
        _host = host;
        _isServed.SetResult();
    }

    public Task AnswerAsync(HttpContext context) => _host is { } host ? host.AnswerAsync(context) : WaitAsync(context);

    public async ValueTask DisposeAsync()
    {
        if (_ending.IsCancellationRequested)
        {
            return;
        }

        await _ending.CancelAsync().ConfigureAwait(false);

        // Kept-alive connections would hold a gentle stop for seconds.
        await _application.Services.GetRequiredService<IServer>().StopAsync(_ending.Token).ConfigureAwait(false);
        await CloseAsync().ConfigureAwait(false);
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

    private async ValueTask CloseAsync()
    {
        await _application.DisposeAsync().ConfigureAwait(false);
        _ending.Dispose();
    }

    /// <summary>The lifetime of the process stays with whoever started it: signals are not handled here.</summary>
    private sealed class CallersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
