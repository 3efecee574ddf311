using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Kucoin.Emulator.Ledger;

/// <summary>Snapshots: saves the ledger to a file while it is in use, and restores it.</summary>
internal sealed partial class GeneralLedger
{
    /// <summary>Copies the ledger to a new file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="frozenAt">The time at which the ledger clock is frozen, if it is.</param>
    /// <exception cref="KucoinEmulatorException">The file exists, or cannot be written.</exception>
    public void Save(string file, DateTimeOffset? frozenAt)
    {
        using var claim = LedgerFileLock.Own(file);
        using var draft = LedgerFileDraft.Create(file);
        lock (_writing)
        {
            CommitOpenGroup();
            try
            {
                _store.CopyTo(draft.Path, frozenAt?.ToString("O", CultureInfo.InvariantCulture) ?? "");
            }
            catch (SqliteException error)
            {
                throw new KucoinEmulatorException($"The emulator cannot write {file}: {error.Message}", error);
            }
        }

        draft.Publish();
    }

    /// <summary>Replaces the ledger by that of a snapshot.</summary>
    /// <exception cref="KucoinEmulatorException">The snapshot has other assets, or the ledger cannot be written.</exception>
    public void Restore(LedgerSnapshot snapshot)
    {
        if (snapshot.Ledger.Assets != Assets)
        {
            throw LedgerFile.Unusable(snapshot.File, "its scenario has other assets");
        }

        lock (_writing)
        {
            CommitOpenGroup();
            try
            {
                _store.CopyFrom(snapshot.Ledger._store);
            }
            catch (SqliteException error)
            {
                _store.Discard();
                throw new KucoinEmulatorException($"The ledger of {snapshot.File} cannot be restored: {error.Message}", error);
            }

            var cache = TryLoad();
            lock (_reading)
            {
                (_cache, _isStale) = (cache ?? _cache, cache is null);
            }
        }
    }
}
