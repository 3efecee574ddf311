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
/// The web server of the emulator. It starts while the ledger is still being seeded; requests that arrive earlier wait.
/// </summary>
internal sealed class EmulatorServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource _isServed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile EmulatorHost? _host;

    private EmulatorServer(IPAddress address, int port, ILoggerFactory loggers)
    {
        // No configuration is read from the folder, the environment or the arguments of the host process.
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
        _application.Run(RespondAsync);
    }

    /// <summary>The address on which it listens, as a local client reaches it.</summary>
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

    /// <summary>Canceled when the emulator stops.</summary>
    public CancellationToken Ending => _ending.Token;

    /// <summary>Starts listening. Requests are not served before <see cref="Serve"/>.</summary>
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

    /// <summary>Passes every request to a host, including the waiting ones.</summary>
    public void Serve(EmulatorHost host)
    {
        _host = host;
        _isServed.SetResult();
    }

    public Task RespondAsync(HttpContext context) => _host is { } host ? host.RespondAsync(context) : WaitAsync(context);

    public async ValueTask DisposeAsync()
    {
        if (_ending.IsCancellationRequested)
        {
            return;
        }

        await _ending.CancelAsync().ConfigureAwait(false);

        // Keep-alive connections would delay a graceful shutdown by seconds.
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

        await _host!.RespondAsync(context).ConfigureAwait(false);
    }

    private async ValueTask CloseAsync()
    {
        await _application.DisposeAsync().ConfigureAwait(false);
        _ending.Dispose();
    }

    /// <summary>A host lifetime that ignores signals: the caller controls the lifetime of the process.</summary>
    private sealed class CallersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
