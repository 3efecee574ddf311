namespace Kucoin.Emulator.Ledger;

/// <summary>Schedules group commits. Tests replace it to control the timing and to interrupt any step.</summary>
internal class CommitScheduler
{
    public static CommitScheduler OnThreadPool { get; } = new();

    /// <summary>Schedules the commit of the open group, after pending requests, so that they can join the group.</summary>
    public virtual void Queue(GeneralLedger ledger) =>
        ThreadPool.UnsafeQueueUserWorkItem(static ledger => ledger.CommitOpenGroup(), ledger, preferLocal: false);

    /// <summary>
    /// Called at each step of a group commit, on the thread that executes it. An exception thrown at <see cref="CommitStep.Committing"/> or
    /// <see cref="CommitStep.RolledBack"/> counts as a disk failure.
    /// </summary>
    public virtual void Reached(CommitStep step)
    {
    }
}

/// <summary>The steps of a commit group, in order. A failed commit continues from <see cref="RolledBack"/> on.</summary>
internal enum CommitStep
{
    /// <summary>A change is in the database, but not in the cache.</summary>
    Written,

    /// <summary>The change is visible to all readers.</summary>
    Visible,

    /// <summary>The commit begins.</summary>
    Committing,

    /// <summary>The group is on disk; waiters are not notified yet.</summary>
    OnDisk,

    /// <summary>The database has rolled back the group; its changes are still visible.</summary>
    RolledBack,

    /// <summary>The changes are no longer visible.</summary>
    Restored,

    /// <summary>The waiters have been notified.</summary>
    Released,
}
