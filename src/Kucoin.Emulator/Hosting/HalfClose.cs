using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace Kucoin.Emulator.Hosting;

/// <summary>
/// Connection middleware for clients that end their sending side after a request and go on reading. Kestrel takes that end for the end of
/// the connection: it aborts every request that is not answered yet, and refuses a body that it reads together with the end. Here such a
/// request is answered; where nobody reads any more, the answer fails when it is written.
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

    /// <summary>Canceled when the client sends no more, because it half-closed the connection, closed or lost it.</summary>
    public static CancellationToken ClientSendsNoMore(this HttpContext http) =>
        http.Features.Get<SendingSide>()?.Closed ?? http.RequestAborted;

    private sealed record SendingSide(CancellationToken Closed);

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
