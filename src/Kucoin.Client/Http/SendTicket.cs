namespace Kucoin.Client.Http;

/// <summary>
/// A one-time permission to send a message. It is stored in the options of the message, which handlers copy when they clone it, and records
/// the result of the one send, regardless of later handlers.
/// </summary>
/// <param name="content">The body that is sent instead of the one that handlers see; <see langword="null"/> for a read.</param>
/// <param name="maxResponseBytes">The maximum size of a buffered response.</param>
/// <param name="handlers">Cancels the custom handlers.</param>
internal sealed class SendTicket(SendOnceContent? content, int maxResponseBytes, CancellationTokenSource handlers)
{
    private const int Issued = 0;
    private const int Taken = 1;
    private const int Closed = 2;

    private static readonly HttpRequestOptionsKey<SendTicket> Key = new("Kucoin.SendTicket");

    /// <summary>
    /// The grace period of custom handlers after a request has failed. A retry handler would otherwise wait for seconds before a second
    /// send that is refused anyway.
    /// </summary>
    private static readonly TimeSpan GraceForHandlers = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private CancellationTokenSource? _handlers = handlers;
    private TaskCompletionSource? _ended;
    private int _state;
    private bool _hasEnded;
    private HttpExchange? _kept;
    private Exception? _failure;

    public SendOnceContent? Content => content;

    public int MaxResponseBytes => maxResponseBytes;

    /// <summary>The body that handlers see; <see langword="null"/> for a read.</summary>
    public InspectedContent? LookedAt { get; } = content?.ForHandlers();

    /// <summary>Whether the message is a read. Only the response to a request that changes something is always kept.</summary>
    public bool IsRead => content is null;

    /// <summary>Whether the ticket was used.</summary>
    public bool IsTaken => Volatile.Read(ref _state) == Taken;

    /// <summary>Whether the send has completed, with success or failure.</summary>
    public bool HasEnded => Volatile.Read(ref _hasEnded);

    /// <summary>Completes when the send ends, for handlers that try to send a second time.</summary>
    public Task Ended
    {
        get
        {
            lock (_lock)
            {
                return _hasEnded ? Task.CompletedTask : (_ended ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
        }
    }

    /// <summary>
    /// The buffered response, which handlers cannot dispose; <see langword="null"/> for a successful read, which is not kept.
    /// </summary>
    public HttpExchange? Kept => HasEnded ? _kept : null;

    public Exception? Failure => HasEnded ? _failure : null;

    /// <summary>
    /// Whether the send failed before the call was canceled; a later cancellation comes from the grace period of the handlers.
    /// </summary>
    public bool IsInGrace { get; private set; }

    public static SendTicket? Find(HttpRequestMessage message) => message.Options.TryGetValue(Key, out var ticket) ? ticket : null;

    public void AttachTo(HttpRequestMessage message) => message.Options.Set(Key, this);

    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Issued) == Issued;

    /// <summary>Revokes the ticket, so that a handler cannot use it later. It fails if the message is in flight.</summary>
    public bool TryClose() => Interlocked.CompareExchange(ref _state, Closed, Issued) != Taken;

    /// <summary>Marks the handlers as completed: they are not canceled after this returns.</summary>
    public void ReleaseHandlers()
    {
        lock (_lock)
        {
            _handlers = null;
        }
    }

    public void EndWith(HttpExchange? kept, bool isFailure)
    {
        _kept = kept;
        End(isFailure);
    }

    public void EndWith(Exception failure)
    {
        _failure = failure;
        End(isFailure: true);
    }

    private void End(bool isFailure)
    {
        lock (_lock)
        {
            if (isFailure && _handlers is { IsCancellationRequested: false } handlers)
            {
                IsInGrace = true;
                handlers.CancelAfter(GraceForHandlers);
            }

            Volatile.Write(ref _hasEnded, true);
            _ended?.TrySetResult();
        }
    }
}
