using System.Runtime.ExceptionServices;

namespace Kucoin.Emulator.Books;

/// <summary>
/// How changes reach the disk. A commit waits for the disk whether it holds one change or sixty; changes that come while another commit
/// is under way share the next one. They are seen at once, and nobody outside may be told before they are on the disk.
/// </summary>
internal sealed partial class AccountBooks
{
    private volatile Batch? _open;

    /// <summary>Done when all that can be seen at this moment is on the disk. An answer waits for it.</summary>
    public Task OnDisk => _open?.OnDisk ?? Task.CompletedTask;

    /// <summary>Does one thing to the books. When it throws, nothing has happened; when it returns, it is on the disk.</summary>
    public T Write<T>(Func<BookWriter, T> work)
    {
        lock (_writing)
        {
            var batch = Open();
            T result;
            try
            {
                result = Carry(work);
            }
            finally
            {
                Commit();
            }

            batch.ThrowIfLost();
            return result;
        }
    }

    /// <summary>Does one thing to the books. When it throws, nothing has happened; when it returns, it is on its way to the disk.</summary>
    public T WriteTogether<T>(Func<BookWriter, T> work)
    {
        lock (_writing)
        {
            if (_open is null)
            {
                // Behind everything that arrived by now: what of it changes the books takes part.
                Open();
                ThreadPool.UnsafeQueueUserWorkItem(static books => books.CommitInTurn(), this, preferLocal: false);
            }

            return Carry(work);
        }
    }

    private void CommitInTurn()
    {
        lock (_writing)
        {
            Commit();
        }
    }

    private Batch Open()
    {
        if (_open is null)
        {
            _store.Begin();
            _open = new();
        }

        return _open;
    }

    private T Carry<T>(Func<BookWriter, T> work)
    {
        var writer = new BookWriter(this, _store, _lastEntry, _lastPosting, NewestAt);
        _store.Mark();
        T result;
        try
        {
            result = work(writer);
            _store.Keep();
        }
        catch (Exception failure)
        {
            if (!_store.Undo())
            {
                Lose(failure);
            }

            throw;
        }

        lock (_reading)
        {
            Apply(writer);
        }

        return result;
    }

    /// <summary>Puts on the disk what is not there yet.</summary>
    private void Commit()
    {
        if (_open is not { } batch)
        {
            return;
        }

        try
        {
            _store.Commit();
            _open = null;
            batch.Succeed();
        }
#pragma warning disable CA1031 // Whatever kept it from the disk, whoever waits for the batch must hear of it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Lose(failure);
        }
    }

    /// <summary>None of what was not on the disk yet has happened, and those who wait for it are told.</summary>
    private void Lose(Exception failure)
    {
        var batch = _open!;
        batch.Fail(failure);
        _store.Rollback();
        lock (_reading)
        {
            Forget();
            Load();
        }

        _open = null;
    }

    /// <summary>What the next commit puts on the disk.</summary>
    private sealed class Batch
    {
        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private ExceptionDispatchInfo? _failure;

        public Task OnDisk => _end.Task;

        public void Succeed() => _end.SetResult();

        public void Fail(Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
            _end.SetException(failure);
        }

        public void ThrowIfLost() => _failure?.Throw();
    }
}
