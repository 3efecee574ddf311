namespace Kucoin.Client.Http;

/// <summary>
/// A read-ahead queue: it reads scheduled steps in order, and prefetches the next steps while the caller processes the current one. Every
/// read is an ordinary, rate-limited call. The first read runs alone, so that a caller that stops after it uses only one call. No read is
/// started after a failure, and no read is left running at the end.
/// </summary>
/// <param name="read">Reads one step.</param>
/// <param name="isFailure">Whether a result ends the reading. An exception always ends it.</param>
/// <param name="most">The maximum number of concurrent reads.</param>
/// <param name="ct">Cancels the reads.</param>
internal sealed class ReadAhead<TStep, T>(
    Func<TStep, CancellationToken, Task<T>> read, Func<T, bool> isFailure, int most, CancellationToken ct) : IAsyncDisposable
    where TStep : struct
{
    private readonly CancellationTokenSource _ending = CancellationTokenSource.CreateLinkedTokenSource(ct);
    private readonly LinkedList<Planned> _plan = [];
    private readonly List<Task> _dropped = [];
    private int _allowed = 1;

    /// <summary>The next scheduled step, if any.</summary>
    public TStep? Next => _plan.First?.Value.Step;

    /// <summary>Schedules a step after all scheduled steps.</summary>
    public void Plan(TStep step) => _plan.AddLast(new Planned(step));

    /// <summary>Schedules steps before all scheduled steps.</summary>
    public void PlanFirst(IEnumerable<TStep> steps)
    {
        foreach (var step in steps.Reverse())
        {
            _plan.AddFirst(new Planned(step));
        }
    }

    /// <summary>Schedules a step after the next scheduled steps that belong to the same list.</summary>
    public void PlanBehind(Func<TStep, bool> isSameList, TStep step)
    {
        var node = _plan.First;
        while (node is not null && isSameList(node.Value.Step))
        {
            node = node.Next;
        }

        if (node is null)
        {
            Plan(step);
        }
        else
        {
            _plan.AddBefore(node, new Planned(step));
        }
    }

    /// <summary>Removes the next scheduled steps that belong to the same list.</summary>
    public void Drop(Func<TStep, bool> isSameList)
    {
        while (_plan.First is { } next && isSameList(next.Value.Step))
        {
            _plan.RemoveFirst();
            if (next.Value.Reading is { IsCompleted: false } reading)
            {
                _dropped.Add(reading);
            }
        }
    }

    /// <summary>Returns the result of the next step.</summary>
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
        Task[] running = [.. _plan.Select(planned => planned.Reading).OfType<Task>(), .. _dropped];
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
    /// <summary>The number of concurrent page reads: enough to hide network latency, few enough to leave quota for other calls.</summary>
    public const int Most = 4;
}
