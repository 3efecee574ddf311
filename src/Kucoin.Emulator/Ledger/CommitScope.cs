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

    /// <summary>Ends when all that the request did and saw is on the disk, and fails when some of it never will be.</summary>
    public Task Committed => _group?.Committed ?? Task.CompletedTask;

    /// <summary>Carries a part of the request out, on this thread from beginning to end.</summary>
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

    /// <summary>For the ledger, under their lock: the request of this thread sees what the group did, or what is on the disk.</summary>
    /// <exception cref="CommitFailedException">What the request saw earlier has been taken back.</exception>
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

    /// <summary>For the ledger, under their lock and before a change.</summary>
    /// <exception cref="InvalidOperationException">The request made one before. Two could be in two groups, and one of them
    /// fail.</exception>
    public static void EnsureSingleChange(CommitGroup? seen)
    {
        if (_current?._hasChanged == true)
        {
            throw new InvalidOperationException("A request can change the ledger only once.");
        }

        RecordRead(seen);
    }

    /// <summary>For the ledger, under their lock: the request of this thread made a change that is part of the group.</summary>
    public static void RecordChange(CommitGroup group)
    {
        if (_current is { } scope)
        {
            (scope._group, scope._hasChanged) = (group, true);
        }
    }
}
