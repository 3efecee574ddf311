namespace Kucoin.Client.Http;

/// <summary>
/// The lifetime of a client. Disposing it cancels every wait before a request is sent. Requests in flight continue until their response, to
/// avoid unknown outcomes.
/// </summary>
internal sealed class Lifetime : IDisposable
{
    // Not disposed, because calls in progress still use it.
    private readonly CancellationTokenSource _ending = new();

    /// <summary>Whether the client was disposed.</summary>
    public bool IsOver => _ending.IsCancellationRequested;

    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    public void ThrowIfOver() => ObjectDisposedException.ThrowIf(IsOver, typeof(KucoinRestClient));

    /// <summary>Runs <paramref name="wait"/>, and cancels it when the client is disposed.</summary>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    public async ValueTask<T> Wait<T>(Func<CancellationToken, ValueTask<T>> wait, CancellationToken ct)
    {
        ThrowIfOver();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, _ending.Token);
        try
        {
            return await wait(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            ct.ThrowIfCancellationRequested();
            ThrowIfOver();
            throw;
        }
    }

    /// <summary>Continuations of waiters do not run inside this call.</summary>
    public void Dispose() => _ = _ending.CancelAsync();
}
