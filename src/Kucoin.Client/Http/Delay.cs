namespace Kucoin.Client.Http;

/// <summary>Waits on the clock of the options, synchronously or asynchronously.</summary>
internal static class Delay
{
    public static async ValueTask Wait(TimeSpan wait, TimeProvider clock, bool async, CancellationToken ct)
    {
        if (wait <= TimeSpan.Zero)
        {
            ct.ThrowIfCancellationRequested();
        }
        else if (async)
        {
            await Task.Delay(wait, clock, ct).ConfigureAwait(false);
        }
        else
        {
            using var over = new CancellationTokenSource(wait, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, ct);
            either.Token.WaitHandle.WaitOne();
            ct.ThrowIfCancellationRequested();
        }
    }
}
