namespace Kucoin.Client.Http;

/// <summary>A wait on the clock of the options, in both ways of calling.</summary>
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
