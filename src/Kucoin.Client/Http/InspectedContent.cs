using System.Net;

namespace Kucoin.Client.Http;

/// <summary>
/// The body of a request as the handlers above a gate see it. It can be read as often as they like; what is sent is another one. When a
/// handler sends this one past the gate, it can be told.
/// </summary>
internal sealed class InspectedContent(ReadOnlyMemory<byte> body) : HttpContent
{
    private bool _wasSent;

    /// <summary>Whether it was written to anything else than a buffer.</summary>
    public bool WasSent => Volatile.Read(ref _wasSent);

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Note(stream);
        stream.Write(body.Span);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Note(stream);
        return stream.WriteAsync(body, cancellationToken).AsTask();
    }

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) =>
        new MemoryStream(body.ToArray(), writable: false);

    /// <inheritdoc cref="CreateContentReadStream(CancellationToken)"/>
    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult(CreateContentReadStream(CancellationToken.None));

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }

    private void Note(Stream stream)
    {
        if (!SendOnceContent.IsBuffer(stream))
        {
            Volatile.Write(ref _wasSent, true);
        }
    }
}
