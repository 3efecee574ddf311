namespace Kucoin.Emulator.Ledger;

/// <summary>
/// The commit scope of a request: the commit group whose changes it made or read. The ledger records the group here, under its lock, and
/// the response waits for it.
/// </summary>
internal sealed class CommitScope
{
    [ThreadStatic]
    private static CommitScope? _current;

    private CommitGroup? _group;
    private bool _hasChanged;

    /// <summary>Completes when everything that the request changed or read is on disk, and fails if some of it was rolled back.</summary>
    public Task Committed => _group?.Committed ?? Task.CompletedTask;

    /// <summary>Runs a synchronous part of the request on this thread.</summary>
    public void Run(Action work)
    {
        var outer = _current;
        _current = this;
        try
        {
            work();
        }
        finally
        {
            _current = outer;
        }
    }

    /// <summary>Runs work of its own, which is not part of the request of this thread: its changes are on disk when it returns.</summary>
    public static void RunOutside(Action work)
    {
        var outer = _current;
        _current = null;
        try
        {
            work();
        }
        finally
        {
            _current = outer;
        }
    }

    /// <summary>Called by the ledger under its lock: the request of this thread read changes of the group, or durable data.</summary>
    /// <exception cref="CommitFailedException">Data that the request read earlier was rolled back.</exception>
    public static void RecordRead(CommitGroup? group)
    {
        // After its own change, a request depends on that change alone: the failure of a later group must not fail it.
        if (_current is not { _hasChanged: false } scope || scope._group == group)
        {
            return;
        }

        scope._group?.ThrowIfFailed();
        scope._group = group;
    }

    /// <summary>Called by the ledger under its lock, before a change.</summary>
    /// <exception cref="InvalidOperationException">The request already made a change. Two changes could be in two groups, of which one can
    /// fail.</exception>
    public static void EnsureSingleChange(CommitGroup? seen)
    {
        if (_current?._hasChanged == true)
        {
            throw new InvalidOperationException("A request can change the ledger only once.");
        }

        RecordRead(seen);
    }

    /// <summary>Called by the ledger under its lock: the request of this thread made a change that is part of the group.</summary>
    public static void RecordChange(CommitGroup group)
    {
        if (_current is { } scope)
        {
            (scope._group, scope._hasChanged) = (group, true);
        }
    }
}
