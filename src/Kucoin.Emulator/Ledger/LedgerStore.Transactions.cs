using System.Globalization;
using SQLitePCL;

namespace Kucoin.Emulator.Ledger;

/// <summary>Transactions, and the cleanup after a failed one.</summary>
internal sealed partial class LedgerStore
{
    /// <summary>SQLITE_CHECKPOINT_NOOP: returns the length of the log without a checkpoint.</summary>
    private const int NoCheckpoint = -1;

    private const int LogHeader = 32;
    private const int FrameHeader = 24;

    private bool IsInTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    public void Begin()
    {
        if (IsInTransaction)
        {
            _rollback.Run();
        }

        _begin.Run();
    }

    public void Commit() => _commit.Run();

    /// <summary>Creates the savepoint of a change within the transaction.</summary>
    public void Savepoint() => _mark.Run();

    public void Release() => _keep.Run();

    /// <summary>
    /// Rolls back to the savepoint of one change, and keeps the changes before it. Returns whether they still exist: on some errors, for
    /// example a full disk, SQLite rolls back the whole transaction.
    /// </summary>
    public bool RollbackToSavepoint()
    {
        var isThere = IsInTransaction;
        if (isThere)
        {
            _undo.Run();
            _keep.Run();
        }

        return isThere;
    }

    /// <summary>Rolls back the transaction, also after a failed commit. It never throws.</summary>
    public void Discard()
    {
        try
        {
            // SQLite has already rolled back if the commit itself failed, for example on a full disk.
            if (IsInTransaction)
            {
                _rollback.Run();
            }

            CutLog();
        }
        catch (Exception error) when (error is Microsoft.Data.Sqlite.SqliteException or IOException or UnauthorizedAccessException)
        {
            // An unfinished transaction is ended by the next one, which also overwrites the rest of the log.
        }
    }

    /// <summary>
    /// Truncates what a failed commit left after the last valid commit in the write-ahead log. SQLite would overwrite it; but if the
    /// process is killed before that, and the failure was in the final sync, SQLite would treat it as committed at the next start.
    /// </summary>
    private void CutLog()
    {
        var code = raw.sqlite3_wal_checkpoint_v2(_connection.Handle, "main", NoCheckpoint, out var frames, out _);
        if (code != raw.SQLITE_OK || frames < 0 || !File.Exists(LogFile))
        {
            return;
        }

        var length = frames == 0 ? 0 : LogHeader + (frames * (FrameHeader + long.Parse(Pragma("page_size"), CultureInfo.InvariantCulture)));
        using var log = File.OpenHandle(LogFile, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        if (RandomAccess.GetLength(log) > length)
        {
            RandomAccess.SetLength(log, length);
            RandomAccess.FlushToDisk(log);
        }
    }

    private string LogFile => $"{_connection.DataSource}-wal";
}
