namespace Kucoin.Client.Http;

/// <summary>
/// The send-once body of a request that changes something. It can be written to a connection only once. As long as it was not read, the
/// request was not sent and had no effect.
/// </summary>
internal sealed class SendOnceContent(ReadOnlyMemory<byte> body) : RequestBody(body)
{
    private int _isWritten;
    private bool _isRead;

    /// <summary>Whether the transport has read the body, so that it may have been sent.</summary>
    public bool Started => Volatile.Read(ref _isWritten) != 0 || Volatile.Read(ref _isRead);

    /// <summary>Whether the message has no body.</summary>
    public bool IsEmpty => Bytes.IsEmpty;

    /// <summary>
    /// Whether the complete message may have been sent although the body was not read: with <c>Expect: 100-continue</c>, an empty body is
    /// not read before the exchange responds. Default: false.
    /// </summary>
    public bool MayLeaveUnasked { get; set; }

    /// <summary>
    /// Whether it may be buffered: by a custom primary handler, behind a gate that sends the message once. Default: false.
    /// </summary>
    public bool MayBeCopied { get; set; }

    /// <summary>A copy of the body for custom handlers, which can be read any number of times.</summary>
    public InspectedContent ForHandlers() => new(Bytes);

    /// <summary>
    /// A reader of the stream may send what it reads. With an HttpClient of the caller the stream can be read only once, so that no handler
    /// sends it twice. Behind a gate the primary handler is called once, and may need the length.
    /// </summary>
    protected override Stream CreateContentReadStream(CancellationToken cancellationToken)
    {
        Volatile.Write(ref _isRead, true);
        var body = base.CreateContentReadStream(cancellationToken);
        return MayBeCopied ? body : new ForwardOnlyStream(body);
    }

    /// <summary>
    /// <see cref="HttpContent"/> sends from its buffer once it has one, any number of times and without calling this class.
    /// </summary>
    protected override void OnWriting(Stream stream)
    {
        if (!MayBeCopied && IsBuffer(stream))
        {
            throw new SendRefusedException(
                "Nothing was sent: a handler of the HttpClient copies the request body, and a copy could be sent twice. Pass such "
                + "handlers to AddKucoin or to the constructor of KucoinRestClient that takes a function of handlers.");
        }

        if (Interlocked.Exchange(ref _isWritten, 1) != 0)
        {
            throw SendRefusedException.SecondSending();
        }
    }
}
