using System.Net;

namespace Kucoin.Client.Http;

/// <summary>
/// The request body that custom handlers see. It can be read any number of times; the gate sends a different body. It records when a
/// handler bypasses the gate and sends it.
/// </summary>
internal sealed class InspectedContent(ReadOnlyMemory<byte> body) : HttpContent
{
    private bool _wasSent;

    /// <summary>Whether it was written to anything other than a buffer.</summary>
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
