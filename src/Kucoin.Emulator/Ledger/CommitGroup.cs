namespace Kucoin.Emulator.Ledger;

/// <summary>
/// The changes of one group commit: they reach the disk together or not at all, and whoever made or saw one waits for all.
/// </summary>
internal sealed class CommitGroup
{
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile CommitFailedException? _failure;

    /// <summary>Ends when the group is on the disk, and fails with a <see cref="CommitFailedException"/> when it never will be.</summary>
    public Task Committed => _end.Task;

    /// <summary>Marks the group as failed. Nobody is told before <see cref="Release"/>.</summary>
    public void Fail(Exception cause) => _failure = new(cause);

    public void ThrowIfFailed()
    {
        if (_failure is { } failure)
        {
            throw new CommitFailedException(failure.InnerException!);
        }
    }

    /// <summary>Tells those who wait how it ended.</summary>
    public void Release()
    {
        if (_failure is { } failure)
        {
            _end.SetException(failure);

            // Nobody may be waiting; a failure that was told to nobody is no failure of the program.
            _ = _end.Task.Exception;
        }
        else
        {
            _end.SetResult();
        }
    }
}

/// <summary>The books could not be written. What was part of the commit has not happened.</summary>
internal sealed class CommitFailedException(Exception cause) : Exception($"The books cannot be written: {cause.Message}", cause);
