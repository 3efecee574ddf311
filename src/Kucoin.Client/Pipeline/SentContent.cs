using System.Net;

namespace Kucoin.Client.Pipeline;

/// <summary>
/// The body of a request that changes something. It knows whether it was asked for: until then the connection had not taken
/// the request, so that nothing can have happened.
/// </summary>
internal sealed class SentContent : HttpContent
{
    private readonly ReadOnlyMemory<byte> _body;

    public SentContent(ReadOnlyMemory<byte> body)
    {
        _body = body;
        Headers.TryAddWithoutValidation("Content-Type", "application/json");
    }

    public bool Started { get; private set; }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Started = true;
        stream.Write(_body.Span);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Started = true;
        return stream.WriteAsync(_body, cancellationToken).AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
