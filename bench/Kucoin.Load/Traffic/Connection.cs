using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace Kucoin.Load.Traffic;

/// <summary>One kept-alive HTTP/1.1 connection, one request at a time.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _buffer = new byte[64 * 1024];

    public static async Task<Connection> OpenAsync(Uri server)
    {
        var connection = new Connection();
        await connection._socket.ConnectAsync(IPAddress.Loopback, server.Port);
        return connection;
    }

    /// <summary>Sends a request and reads the whole response. The body is valid until the next request is sent.</summary>
    /// <exception cref="IOException">The connection ended first.</exception>
    public async ValueTask<(int Status, ReadOnlyMemory<byte> Body)> SendAsync(ReadOnlyMemory<byte> request)
    {
        try
        {
            await _socket.SendAsync(request);
            var length = 0;
            var head = -1;
            while (head < 0)
            {
                length += await ReceiveAsync(length);
                head = _buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            }

            var begin = head + 4;
            var (status, size) = Read(_buffer.AsSpan(0, head + 2));
            while (length < begin + size)
            {
                if (_buffer.Length < begin + size)
                {
                    Array.Resize(ref _buffer, begin + size);
                }

                length += await ReceiveAsync(length);
            }

            return (status, _buffer.AsMemory(begin, size));
        }
        catch (SocketException error)
        {
            throw new IOException("The connection ended.", error);
        }
    }

    public void Dispose() => _socket.Dispose();

    private static (int Status, int Size) Read(ReadOnlySpan<byte> head)
    {
        var length = head.IndexOf("Content-Length: "u8);
        return Utf8Parser.TryParse(head["HTTP/1.1 ".Length..], out int status, out _) && length >= 0 &&
            Utf8Parser.TryParse(head[(length + "Content-Length: ".Length)..], out int size, out _)
            ? (status, size)
            : throw new IOException("The response has no Content-Length header.");
    }

    private async ValueTask<int> ReceiveAsync(int at)
    {
        var received = await _socket.ReceiveAsync(_buffer.AsMemory(at));
        return received > 0 ? received : throw new IOException("The connection ended before the response did.");
    }
}
