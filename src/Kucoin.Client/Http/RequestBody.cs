using System.Collections.Concurrent;
using System.Net;

namespace Kucoin.Client.Http;

/// <summary>A JSON request body of known length. Derived classes are notified before it is written.</summary>
internal abstract class RequestBody : HttpContent
{
    private static readonly ConcurrentDictionary<Type, bool> Buffers = new();

    protected RequestBody(ReadOnlyMemory<byte> body)
    {
        Bytes = body;
        Headers.TryAddWithoutValidation("Content-Type", "application/json");
    }

    protected ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Distinguishes a buffer, which has a length, from a connection, which has none.</summary>
    protected static bool IsBuffer(Stream stream) =>
        stream.CanSeek || Buffers.GetOrAdd(stream.GetType(), static (_, stream) => HasLength(stream), stream);

    /// <summary>Called before the body is written to a stream.</summary>
    protected abstract void OnWriting(Stream stream);

    protected sealed override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        OnWriting(stream);
        stream.Write(Bytes.Span);
    }

    protected sealed override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected sealed override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        OnWriting(stream);
        return stream.WriteAsync(Bytes, cancellationToken).AsTask();
    }

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) =>
        new MemoryStream(Bytes.ToArray(), writable: false);

    /// <inheritdoc cref="CreateContentReadStream(CancellationToken)"/>
    protected sealed override Task<Stream> CreateContentReadStreamAsync() =>
        Task.FromResult(CreateContentReadStream(CancellationToken.None));

    protected sealed override bool TryComputeLength(out long length)
    {
        length = Bytes.Length;
        return true;
    }

    private static bool HasLength(Stream stream)
    {
        try
        {
            return stream.Length >= 0;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }
}
