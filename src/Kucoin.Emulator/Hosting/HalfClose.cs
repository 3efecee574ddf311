using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace Kucoin.Emulator.Hosting;

/// <summary>
/// Connection middleware that supports half-closed connections: clients that close their sending side after a request and continue to read.
/// Kestrel treats the half-close as the end of the connection, aborts every pending request, and refuses a body that it reads together with
/// the end. With this middleware such a request gets its response; if the client stopped reading, writing the response fails.
/// </summary>
internal static class HalfClose
{
    public static ConnectionDelegate Allow(ConnectionDelegate next) => connection =>
    {
        connection.Features.Set(new SendingSide(connection.ConnectionClosed));
        connection.ConnectionClosed = CancellationToken.None;
        connection.Transport = new Duplex(new DelayedEndPipeReader(connection.Transport.Input), connection.Transport.Output);
        return next(connection);
    };

    /// <summary>Canceled when the client has stopped sending, because the connection is half-closed, closed or lost.</summary>
    public static CancellationToken ClientSendsNoMore(this HttpContext http) =>
        http.Features.Get<SendingSide>()?.Closed ?? http.RequestAborted;

    private sealed record SendingSide(CancellationToken Closed);

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
