namespace Kucoin.Emulator.Ledger;

/// <summary>
/// A commit group: changes that are committed to disk atomically. A request that made or read one of the changes waits for the whole group.
/// </summary>
internal sealed class CommitGroup
{
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile CommitFailedException? _failure;

    /// <summary>Completes when the group is on disk, and fails with a <see cref="CommitFailedException"/> when the commit failed.</summary>
    public Task Committed => _end.Task;

    /// <summary>Marks the group as failed. Waiters are notified by <see cref="Release"/>.</summary>
    public void Fail(Exception cause) => _failure = new(cause);

    public void ThrowIfFailed()
    {
        if (_failure is { } failure)
        {
            throw new CommitFailedException(failure.InnerException!);
        }
    }

    /// <summary>Notifies the waiters.</summary>
    public void Release()
    {
        if (_failure is { } failure)
        {
            _end.SetException(failure);

            // Observes the exception, because there may be no waiter.
            _ = _end.Task.Exception;
        }
        else
        {
            _end.SetResult();
        }
    }
}

/// <summary>The exception thrown when the ledger could not be written. The changes of the commit were rolled back.</summary>
internal sealed class CommitFailedException(Exception cause) : Exception($"The ledger cannot be written: {cause.Message}", cause);
