namespace Kucoin.Client.Http;

/// <summary>
/// Reads what is planned in its order, and what comes next while the caller is still busy with what came before. Every read is a call
/// like any other and pays its rate limit. The first one goes alone, so that who leaves after it has paid for one; nothing is started
/// behind a failure, and at the end nothing is left running.
/// </summary>
/// <param name="read">Reads one step.</param>
/// <param name="isFailure">Whether nothing will be wanted after what was read. An exception says so by itself.</param>
/// <param name="most">How many reads are under way at once.</param>
/// <param name="ct">Ends the reading.</param>
internal sealed class ReadAhead<TStep, T>(
    Func<TStep, CancellationToken, Task<T>> read, Func<T, bool> isFailure, int most, CancellationToken ct) : IAsyncDisposable
    where TStep : struct
{
    private readonly CancellationTokenSource _ending = CancellationTokenSource.CreateLinkedTokenSource(ct);
    private readonly LinkedList<Planned> _plan = [];
    private int _allowed = 1;

    /// <summary>The next step, if one is planned.</summary>
    public TStep? Next => _plan.First?.Value.Step;

    /// <summary>Plans a step behind everything that is planned already.</summary>
    public void Plan(TStep step) => _plan.AddLast(new Planned(step));

    /// <summary>Plans steps before everything that is planned already.</summary>
    public void PlanFirst(IEnumerable<TStep> steps)
    {
        foreach (var step in steps.Reverse())
        {
            _plan.AddFirst(new Planned(step));
        }
    }

    /// <summary>Gives what was read for the next step.</summary>
    public async ValueTask<T> Take()
    {
        foreach (var planned in _plan.Take(_allowed))
        {
            planned.Reading ??= read(planned.Step, _ending.Token);
            if (HasFailed(planned.Reading))
            {
                break;
            }
        }

        var next = _plan.First!.Value;
        var result = await next.Reading!.ConfigureAwait(false);
        _plan.RemoveFirst();
        _allowed = most;
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        Task[] running = [.. _plan.Select(planned => planned.Reading).OfType<Task>()];
        if (running.Length > 0)
        {
            await _ending.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _ending.Dispose();
    }

    private bool HasFailed(Task<T> reading) =>
        reading.IsCompleted && (!reading.IsCompletedSuccessfully || isFailure(reading.GetAwaiter().GetResult()));

    private sealed class Planned(TStep step)
    {
        public TStep Step => step;

        public Task<T>? Reading { get; set; }
    }
}

internal static class ReadAhead
{
    /// <summary>How many pages are under way at once: enough to hide a network, few enough to leave the quota to others.</summary>
    public const int Most = 4;
}
