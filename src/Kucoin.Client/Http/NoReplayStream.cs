using System.Runtime.CompilerServices;

namespace Kucoin.Client.Http;

/// <summary>
/// A connection stream that prevents the automatic retries of <see cref="HttpClient"/>. When a keep-alive connection closes after a request
/// was written and before its response begins, HttpClient silently resends the request up to three times. This stream reports the close as
/// an error instead, so that only <see cref="Retry"/> decides about retries.
/// </summary>
internal sealed class NoReplayStream(Stream connection) : Stream
{
    private volatile bool _awaitsResponse;

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Arrived(connection.Read(buffer), buffer.Length);
        }
        catch (IOException broken) when (_awaitsResponse)
        {
            throw Ended(broken);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Arrived(await connection.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);
        }
        catch (IOException broken) when (_awaitsResponse)
        {
            throw Ended(broken);
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _awaitsResponse = true;
        try
        {
            connection.Write(buffer);
        }
        catch (IOException broken)
        {
            throw Ended(broken);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _awaitsResponse = true;
        try
        {
            await connection.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException broken)
        {
            throw Ended(broken);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => connection.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => connection.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            connection.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>A zero-byte read only waits for data, so a result of 0 does not mean the end.</summary>
    private int Arrived(int bytes, int room)
    {
        if (bytes > 0)
        {
            _awaitsResponse = false;
        }
        else if (room > 0 && _awaitsResponse)
        {
            throw Ended(null);
        }

        return bytes;
    }

    // The connection pool of HttpClient does not retry on exceptions other than IOException.
    private static HttpRequestException Ended(Exception? inner) =>
        new(HttpRequestError.ResponseEnded, "The connection was closed before the response began.", inner);
}
