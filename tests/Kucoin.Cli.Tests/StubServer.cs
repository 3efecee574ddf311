using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kucoin.Cli.Tests;

/// <summary>
/// Returns the same bytes to every connection on a loopback port, and closes it. It acts as a proxy or an exchange.
/// </summary>
internal sealed class StubServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public StubServer(string response)
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = Serve(Encoding.UTF8.GetBytes(response));
    }

    public int Port { get; }

    /// <summary>The first line of every request.</summary>
    public List<string> Requests { get; } = [];

    public static StubServer Json(string body) => new(
        $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}");

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Dispose();
    }

    private async Task Serve(byte[] response)
    {
        while (true)
        {
            try
            {
                using var connection = new NetworkStream(await _listener.AcceptSocketAsync(), ownsSocket: true);
                using var reader = new StreamReader(connection);
                lock (Requests)
                {
                    Requests.Add("");
                }

                for (var line = await reader.ReadLineAsync(); !string.IsNullOrEmpty(line); line = await reader.ReadLineAsync())
                {
                    lock (Requests)
                    {
                        Requests[^1] = Requests[^1].Length == 0 ? line : Requests[^1];
                    }
                }

                await connection.WriteAsync(response);
            }
            catch (IOException)
            {
                // The client disconnected.
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
