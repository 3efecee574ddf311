using System.Collections.Concurrent;

namespace Kucoin.Client.Http;

/// <summary>An object pool of cancellation token sources that cancel after the timeout of a call.</summary>
internal sealed class Timeouts(TimeSpan timeout, TimeProvider clock)
{
    private const int MostIdle = 128;

    /// <summary>A source with a custom clock cannot be reset.</summary>
    private readonly bool _isReusable = clock == TimeProvider.System;
    private readonly ConcurrentQueue<CancellationTokenSource> _idle = new();

    public Lease Begin()
    {
        if (_idle.TryDequeue(out var source))
        {
            source.CancelAfter(timeout);
            return new(this, source);
        }

        return new(this, new CancellationTokenSource(timeout, clock));
    }

    private void Return(CancellationTokenSource source)
    {
        // Resetting removes leftover registrations.
        if (_isReusable && _idle.Count < MostIdle && source.TryReset())
        {
            _idle.Enqueue(source);
        }
        else
        {
            source.Dispose();
        }
    }

    /// <summary>A source for one call.</summary>
    internal readonly struct Lease(Timeouts pool, CancellationTokenSource source) : IDisposable
    {
        public CancellationTokenSource Source => source;

        public void Dispose() => pool.Return(source);
    }
}
