using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Kucoin.Client.Tests.Wire;

/// <summary>A received request, with the connection for its response.</summary>
internal sealed class Arrival
{
    private readonly NetworkStream _connection;
    private readonly Socket _socket;

    private Arrival(NetworkStream connection, Socket socket, int number, string head, string body, CancellationToken closing)
    {
        (_connection, _socket, Number, Head, Body, Closing) = (connection, socket, number, head, body, closing);
    }

    /// <summary>The number of the request; the first is 1.</summary>
    public int Number { get; }

    public string Head { get; }

    public string Body { get; }

    public string RequestLine => Head[..Head.IndexOf('\r')];

    /// <summary>Canceled when the server is closed, so that a stalled response does not outlive its test.</summary>
    public CancellationToken Closing { get; }

    public static async Task<Arrival?> ReadAsync(NetworkStream connection, Socket socket, int number, CancellationToken closing)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await connection.ReadAsync(one, closing) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        var text = head.ToString();
        var length = text.Split("\r\n")
            .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            .Select(line => int.Parse(line.Split(':')[1], CultureInfo.InvariantCulture))
            .SingleOrDefault();
        var body = new byte[length];
        await connection.ReadExactlyAsync(body, closing);
        return new(connection, socket, number, text, Encoding.UTF8.GetString(body), closing);
    }

    public Task WriteAsync(string bytes) => WriteAsync(Encoding.UTF8.GetBytes(bytes));

    public Task WriteAsync(byte[] bytes) => _connection.WriteAsync(bytes, Closing).AsTask();

    public async Task RespondAsync(Reply reply)
    {
        var head = new StringBuilder($"HTTP/1.1 {(int)reply.Status} {reply.Status}\r\n");
        foreach (var (name, value) in reply.Headers.Append(new("Content-Length", $"{reply.Body.Length}")))
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        await WriteAsync(head.Append("\r\n").ToString());
        await WriteAsync(reply.Body);
    }

    /// <summary>Closes the connection: gracefully with FIN, or immediately with RST.</summary>
    public void Cut(bool reset)
    {
        if (reset)
        {
            _socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        _socket.Close();
    }

    public Task StallAsync() => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, Closing);
}
