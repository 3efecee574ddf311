namespace Kucoin.Client.Pipeline;

/// <summary>
/// The right of one message to be sent once. It travels in the options of the message, which handlers pass on when they clone it, and
/// keeps what became of the one sending, whatever the handlers made of that afterwards.
/// </summary>
/// <param name="content">The body that is sent in place of the one handlers see; none for a read.</param>
/// <param name="maxResponseBytes">How much of a response is kept.</param>
internal sealed class SendTicket(SendOnceContent? content, int maxResponseBytes)
{
    private const int Issued = 0;
    private const int Taken = 1;
    private const int Closed = 2;

    private static readonly HttpRequestOptionsKey<SendTicket> Key = new("Kucoin.SendTicket");

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private int _state;
    private Action? _onFailure;

    public SendOnceContent? Content => content;

    public int MaxResponseBytes => maxResponseBytes;

    /// <summary>Whether the message is a read. Only the response to a change is always kept.</summary>
    public bool IsRead => content is null;

    /// <summary>Whether the gate was passed.</summary>
    public bool IsTaken => Volatile.Read(ref _state) == Taken;

    public bool HasEnded => _ended.Task.IsCompleted;

    /// <summary>The end of the sending, for whoever wants to send a second time.</summary>
    public Task Ended => _ended.Task;

    /// <summary>
    /// A copy of the response that no handler can dispose of; none for the successful response to a read, which is not copied.
    /// </summary>
    public HttpResponseMessage? Response { get; private set; }

    public Exception? Failure { get; private set; }

    public static SendTicket? Of(HttpRequestMessage message) => message.Options.TryGetValue(Key, out var ticket) ? ticket : null;

    public void AttachTo(HttpRequestMessage message) => message.Options.Set(Key, this);

    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Issued) == Issued;

    /// <summary>Takes the right back, so that a handler cannot use it later. It fails if the message is on its way.</summary>
    public bool TryClose() => Interlocked.CompareExchange(ref _state, Closed, Issued) != Taken;

    /// <summary>What to do when the sending has failed or was answered with a failure; nothing any more once this has returned.</summary>
    public void OnFailure(Action? action)
    {
        lock (_lock)
        {
            _onFailure = action;
        }
    }

    public void EndWith(HttpResponseMessage? kept, bool isFailure)
    {
        Response = kept;
        End(isFailure);
    }

    public void EndWith(Exception failure)
    {
        Failure = failure;
        End(isFailure: true);
    }

    private void End(bool isFailure)
    {
        _ended.TrySetResult();
        lock (_lock)
        {
            if (isFailure)
            {
                _onFailure?.Invoke();
            }
        }
    }
}
