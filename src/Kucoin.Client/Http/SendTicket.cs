namespace Kucoin.Client.Http;

/// <summary>
/// The right of one message to be sent once. It travels in the options of the message, which handlers pass on when they clone it, and
/// keeps what became of the one sending, whatever the handlers made of that afterwards.
/// </summary>
/// <param name="content">The body that is sent in place of the one handlers see; none for a read.</param>
/// <param name="maxResponseBytes">How much of a response is kept.</param>
/// <param name="handlers">What ends the handlers of the host.</param>
internal sealed class SendTicket(SendOnceContent? content, int maxResponseBytes, CancellationTokenSource handlers)
{
    private const int Issued = 0;
    private const int Taken = 1;
    private const int Closed = 2;

    private static readonly HttpRequestOptionsKey<SendTicket> Key = new("Kucoin.SendTicket");

    /// <summary>
    /// How long the handlers of the host may go on after a request has failed. A retrying one would wait for seconds before a second
    /// sending that it does not get.
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

    /// <summary>The body that the handlers see; none for a read.</summary>
    public InspectedContent? LookedAt { get; } = content?.ForHandlers();

    /// <summary>Whether the message is a read. Only the response to a change is always kept.</summary>
    public bool IsRead => content is null;

    /// <summary>Whether the gate was passed.</summary>
    public bool IsTaken => Volatile.Read(ref _state) == Taken;

    /// <summary>Whether the sending is over, one way or the other.</summary>
    public bool HasEnded => Volatile.Read(ref _hasEnded);

    /// <summary>The end of the sending, for whoever wants to send a second time.</summary>
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
    /// The response, read whole, which no handler can dispose of; none for the successful response to a read, which is not kept.
    /// </summary>
    public HttpExchange? Kept => HasEnded ? _kept : null;

    public Exception? Failure => HasEnded ? _failure : null;

    /// <summary>Whether the sending failed before anything ended the call: what ends it later is the end of the handlers' grace.</summary>
    public bool IsInGrace { get; private set; }

    public static SendTicket? Find(HttpRequestMessage message) => message.Options.TryGetValue(Key, out var ticket) ? ticket : null;

    public void AttachTo(HttpRequestMessage message) => message.Options.Set(Key, this);

    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Issued) == Issued;

    /// <summary>Takes the right back, so that a handler cannot use it later. It fails if the message is on its way.</summary>
    public bool TryClose() => Interlocked.CompareExchange(ref _state, Closed, Issued) != Taken;

    /// <summary>The handlers have ended: nothing ends them any more once this has returned.</summary>
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
