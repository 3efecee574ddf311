using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kucoin.Emulator.Ledger;

/// <summary>
/// Group commit. A commit costs one disk flush regardless of the number of changes, so changes that arrive during a commit share the next
/// one. Changes are visible immediately; therefore a request waits for the group that it changed or read before its response is sent, see
/// <see cref="CommitScope"/>.
/// </summary>
internal sealed partial class GeneralLedger
{
    /// <summary>The group that changes are added to. Guarded by <see cref="_writing"/>.</summary>
    private CommitGroup? _open;

    /// <summary>The group that is in memory and not on disk. Set under both locks, read under either.</summary>
    private CommitGroup? _visible;

    /// <summary>Applies a change and commits it. When it throws, nothing was changed; when it returns, the change is on disk.</summary>
    /// <exception cref="CommitFailedException">The ledger cannot be written.</exception>
    public T Commit<T>(Func<LedgerWriter, T> work)
    {
        lock (_writing)
        {
            var group = OpenGroup();
            T result;
            try
            {
                result = Execute(group, work);
            }
            finally
            {
                CommitOpenGroup();
            }

            group.ThrowIfFailed();
            return result;
        }
    }

    /// <summary>
    /// Applies a change and adds it to the open commit group. When it throws, nothing was changed; when it returns, the change is scheduled
    /// for the commit.
    /// </summary>
    /// <exception cref="CommitFailedException">The ledger cannot be written.</exception>
    public T GroupCommit<T>(Func<LedgerWriter, T> work)
    {
        lock (_writing)
        {
            var isFirst = _open is null;
            var group = OpenGroup();
            if (isFirst)
            {
                _scheduler.Queue(this);
            }

            return Execute(group, work);
        }
    }

    /// <summary>Commits the pending group. It never throws: waiters of the group are notified.</summary>
    internal void CommitOpenGroup()
    {
        lock (_writing)
        {
            if (_open is not { } group)
            {
                return;
            }

            try
            {
                _scheduler.Reached(CommitStep.Committing);
                _store.Commit();
            }
#pragma warning disable CA1031 // Whatever the error is, the waiters of the group must be notified.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                RollBack(group, failure);
                return;
            }

            _scheduler.Reached(CommitStep.OnDisk);
            lock (_reading)
            {
                (_open, _visible) = (null, null);
            }

            group.Release();
            _scheduler.Reached(CommitStep.Released);
        }
    }

    private CommitGroup OpenGroup()
    {
        if (_isStale)
        {
            Reload();
        }

        if (_open is null)
        {
            try
            {
                _store.Begin();
            }
            catch (SqliteException failure)
            {
                throw new CommitFailedException(failure);
            }

            _open = new();
        }

        return _open;
    }

    private T Execute<T>(CommitGroup group, Func<LedgerWriter, T> work)
    {
        CommitScope.EnsureSingleChange(_visible);
        var writer = new LedgerWriter(_cache, _store, HasTradesInBothLedgers);
        T result;
        try
        {
            _store.Savepoint();
            result = work(writer);
            _store.Release();
        }
        catch (Exception failure)
        {
            if (TryUndo(failure))
            {
                throw;
            }

            RollBack(group, failure);
            throw new CommitFailedException(failure);
        }

        _scheduler.Reached(CommitStep.Written);
        lock (_reading)
        {
            _cache.Apply(writer);
            _visible = group;
        }

        CommitScope.RecordChange(group);
        _scheduler.Reached(CommitStep.Visible);
        return result;
    }

    /// <summary>
    /// Rolls back to the savepoint of one change, and keeps the changes before it. Returns whether they still exist: a disk or SQLite error
    /// can roll back the whole transaction.
    /// </summary>
    private bool TryUndo(Exception failure)
    {
        try
        {
            return failure is not SqliteException { SqliteErrorCode: not raw.SQLITE_CONSTRAINT } && _store.RollbackToSavepoint();
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>Rolls back a group: restores the database and the cache, then notifies the waiters.</summary>
    private void RollBack(CommitGroup group, Exception failure)
    {
        _store.Discard();
        var before = TryLoad();
        lock (_reading)
        {
            (_open, _visible) = (null, null);
            group.Fail(failure);
            _isStale = before is null;
            _cache = before ?? _cache;
        }

        _scheduler.Reached(CommitStep.Restored);
        group.Release();
        _scheduler.Reached(CommitStep.Released);
    }

    private LedgerCache? TryLoad()
    {
        try
        {
            _scheduler.Reached(CommitStep.RolledBack);
            return LedgerCache.Load(_store);
        }
        catch (SqliteException)
        {
            // Reading from the disk fails too. The next request tries again; no data is returned until one succeeds.
            return null;
        }
    }
}
