using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Kucoin.Client.Tests.Wire;

/// <summary>
/// A server on a loopback port that reads HTTP/1.1 requests byte by byte and passes each to the test, which responds, stalls or
/// disconnects.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentQueue<Arrival> _arrivals = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Func<Arrival, Task> _response;
    private readonly Task _accepting;

    public LoopbackServer(Func<Arrival, Task> answer)
    {
        _response = answer;
        _listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>All requests whose headers arrived completely, in order.</summary>
    public IReadOnlyList<Arrival> Arrivals => [.. _arrivals];

    /// <summary>The number of connections that were opened.</summary>
    public int Connections => _connections.Count;

    /// <summary>A port of this machine without a listener.</summary>
    public static Uri Closed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections);
        _closing.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                _connections.Add(ConverseAsync(await _listener.AcceptSocketAsync(_closing.Token)));
            }
            catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ConverseAsync(Socket socket)
    {
        using var connection = new NetworkStream(socket, ownsSocket: true);
        try
        {
            while (await Arrival.ReadAsync(connection, socket, _arrivals.Count + 1, _closing.Token) is { } arrival)
            {
                _arrivals.Enqueue(arrival);
                await _response(arrival);
            }
        }
        catch (Exception ended) when (ended is IOException or OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The client disconnected, or the test closed the connection: the recorded arrivals are sufficient.
        }
    }
}
