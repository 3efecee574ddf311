namespace Kucoin.Emulator.Ledger;

/// <summary>Schedules group commits. Tests replace it to control the timing and to interrupt any step.</summary>
internal class CommitScheduler
{
    public static CommitScheduler OnThreadPool { get; } = new();

    /// <summary>Schedules the commit of the open group, after pending requests, so that they can join the group.</summary>
    public virtual void Queue(GeneralLedger books) =>
        ThreadPool.UnsafeQueueUserWorkItem(static books => books.CommitOpenGroup(), books, preferLocal: false);

    /// <summary>
    /// Called at each step on the way of a group, by the thread that takes it. What is thrown at <see cref="CommitStep.Committing"/> and at
    /// <see cref="CommitStep.RolledBack"/> counts as a failure of the disk.
    /// </summary>
    public virtual void Reached(CommitStep step)
    {
    }
}

/// <summary>The steps on the way of a commit group, in their order. A commit that fails goes from <see cref="RolledBack"/> on.</summary>
internal enum CommitStep
{
    /// <summary>A change is in the database, and not in memory.</summary>
    Written,

    /// <summary>Everybody sees it.</summary>
    Visible,

    /// <summary>The commit begins.</summary>
    Committing,

    /// <summary>It is on the disk, and nobody knows.</summary>
    OnDisk,

    /// <summary>The database has taken the group back; everybody still sees it.</summary>
    RolledBack,

    /// <summary>Nobody sees it any more.</summary>
    Restored,

    /// <summary>Those who waited have been told.</summary>
    Released,
}
