using System.Collections.Concurrent;
using System.Net;

namespace Kucoin.Client.Http;

/// <summary>
/// The body of a request that changes something. It is written to a connection once, and refuses every further time. Until it was asked
/// for, the connection had not taken the request, so that nothing can have happened.
/// </summary>
internal sealed class SendOnceContent : HttpContent
{
    private static readonly ConcurrentDictionary<Type, bool> Buffers = new();

    private readonly ReadOnlyMemory<byte> _body;
    private int _isWritten;
    private bool _isRead;

    public SendOnceContent(ReadOnlyMemory<byte> body)
    {
        _body = body;
        AddType(this);
    }

    /// <summary>Whether a connection, or what stands in for one, asked for the body: it may have been sent.</summary>
    public bool Started => Volatile.Read(ref _isWritten) != 0 || Volatile.Read(ref _isRead);

    /// <summary>Whether the head of the message is the whole of it.</summary>
    public bool IsEmpty => _body.IsEmpty;

    /// <summary>
    /// Whether the whole message may have left although nobody asked for the body: an empty one is not asked for before the exchange
    /// answers, where <c>Expect: 100-continue</c> is set. Default: no.
    /// </summary>
    public bool MayLeaveUnasked { get; set; }

    /// <summary>
    /// Whether it may be read into memory: by a network of the caller's, behind a gate that lets the message through once. Default: no.
    /// </summary>
    public bool MayBeCopied { get; set; }

    /// <summary>The same body for handlers to look at, as often as they like.</summary>
    public InspectedContent ForHandlers()
    {
        var copy = new InspectedContent(_body);
        AddType(copy);
        return copy;
    }

    /// <summary>A buffer knows how long it is, and a connection does not.</summary>
    public static bool IsBuffer(Stream stream) =>
        stream.CanSeek || Buffers.GetOrAdd(stream.GetType(), static (_, stream) => HasLength(stream), stream);

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Start(stream);
        stream.Write(_body.Span);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Start(stream);
        return stream.WriteAsync(_body, cancellationToken).AsTask();
    }

    /// <summary>
    /// Whoever reads the body as a stream may send what it reads. Over the client of a caller it can be read once, so that no handler sends
    /// it twice; a network behind a gate is asked once, and may want to know the length.
    /// </summary>
    protected override Stream CreateContentReadStream(CancellationToken cancellationToken)
    {
        Volatile.Write(ref _isRead, true);
        var body = new MemoryStream(_body.ToArray(), writable: false);
        return MayBeCopied ? body : new ForwardOnlyStream(body);
    }

    /// <inheritdoc cref="CreateContentReadStream(CancellationToken)"/>
    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult(CreateContentReadStream(CancellationToken.None));

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }

    private static void AddType(HttpContent content) => content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

    /// <summary>
    /// <see cref="HttpContent"/> sends from its buffer once it has one, as often as it is asked to and without a call to this class.
    /// </summary>
    private void Start(Stream stream)
    {
        if (!MayBeCopied && IsBuffer(stream))
        {
            throw new SendRefusedException(
                "Nothing was sent: a handler of the HttpClient copies the body of a request, and a copy could be sent twice. Give such "
                + "handlers to AddKucoin or to the constructor of KucoinRestClient that takes a function of handlers.");
        }

        if (Interlocked.Exchange(ref _isWritten, 1) != 0)
        {
            throw SendRefusedException.SecondSending();
        }
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
