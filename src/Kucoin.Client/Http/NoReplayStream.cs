using System.Runtime.CompilerServices;

namespace Kucoin.Client.Http;

/// <summary>
/// A connection that never lets <see cref="HttpClient"/> repeat a request by itself. When a kept-alive connection ends after a request was
/// written and before its answer began, HttpClient sends the request again, up to three times and without a word. Here that end is an
/// error instead, so that one call is one arrival and repeating stays the decision of <see cref="Retry"/>.
/// </summary>
internal sealed class NoReplayStream(Stream connection) : Stream
{
    private volatile bool _awaitsAnswer;

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
        catch (IOException broken) when (_awaitsAnswer)
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
        catch (IOException broken) when (_awaitsAnswer)
        {
            throw Ended(broken);
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _awaitsAnswer = true;
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
        _awaitsAnswer = true;
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

    /// <summary>A read into no buffer only waits for data, so that 0 says nothing then.</summary>
    private int Arrived(int bytes, int room)
    {
        if (bytes > 0)
        {
            _awaitsAnswer = false;
        }
        else if (room > 0 && _awaitsAnswer)
        {
            throw Ended(null);
        }

        return bytes;
    }

    // Any other exception than an IOException is passed through by HttpClient's connection pool without a second try.
    private static HttpRequestException Ended(Exception? inner) =>
        new(HttpRequestError.ResponseEnded, "The connection ended before the answer began.", inner);
}
