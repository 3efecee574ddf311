namespace Kucoin.Client.Http;

/// <summary>
/// The life of a client. Disposing of it ends every wait before a request is sent; what was sent goes on to its answer, so that a change is
/// not left open without need.
/// </summary>
internal sealed class Lifetime : IDisposable
{
    // Not disposed of itself: calls that are under way still ask it.
    private readonly CancellationTokenSource _ending = new();

    /// <summary>Whether it has ended.</summary>
    public bool IsOver => _ending.IsCancellationRequested;

    /// <exception cref="ObjectDisposedException">It has ended.</exception>
    public void ThrowIfOver() => ObjectDisposedException.ThrowIf(IsOver, typeof(KucoinRestClient));

    /// <summary>Waits as <paramref name="wait"/> does, and no longer than this life.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="ObjectDisposedException">It has ended.</exception>
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

    /// <summary>Nobody who waits goes on inside of this call.</summary>
    public void Dispose() => _ = _ending.CancelAsync();
}
