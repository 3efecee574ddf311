using System.Net.Sockets;
using System.Text;

namespace Kucoin.Emulator.Tests;

/// <summary>A connection that sends and receives raw bytes.</summary>
internal sealed class RawConnection : IAsyncDisposable
{
    private readonly TcpClient _socket = new();
    private readonly byte[] _buffer = new byte[16 * 1024];
    private NetworkStream? _stream;

    private RawConnection()
    {
    }

    public static async Task<RawConnection> OpenAsync(Uri address)
    {
        var connection = new RawConnection();
        await connection._socket.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        connection._stream = connection._socket.GetStream();
        return connection;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    public async Task SendAsync(byte[] bytes) => await _stream!.WriteAsync(bytes, TestContext.Current.CancellationToken);

    /// <summary>The received text, at least one byte; empty if the connection has ended.</summary>
    public async Task<string> ReadAsync()
    {
        try
        {
            var length = await _stream!.ReadAsync(_buffer, TestContext.Current.CancellationToken);
            return Encoding.Latin1.GetString(_buffer, 0, length);
        }
        catch (IOException)
        {
            return "";
        }
    }

    public async Task<string> ReadUntilAsync(string end)
    {
        var text = new StringBuilder();
        while (!text.ToString().Contains(end, StringComparison.Ordinal))
        {
            var piece = await ReadAsync();
            Assert.NotEmpty(piece);
            text.Append(piece);
        }

        return text.ToString();
    }

    /// <summary>Half-closes the connection and returns everything up to its end.</summary>
    public Task<string> ReadToEndAsync()
    {
        try
        {
            _socket.Client.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The server closed first; its response can still be read.
        }

        return ReadUntilClosedAsync();
    }

    /// <summary>Returns everything until the server closes the connection.</summary>
    public async Task<string> ReadUntilClosedAsync()
    {
        var text = new StringBuilder();
        while (await ReadAsync() is { Length: > 0 } piece)
        {
            text.Append(piece);
        }

        return text.ToString();
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
