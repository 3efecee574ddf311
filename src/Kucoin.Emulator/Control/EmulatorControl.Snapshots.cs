using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>Snapshots: the state of the emulator as a file.</summary>
public sealed partial class EmulatorControl
{
    /// <summary>
    /// Saves a snapshot of the ledger, and of a frozen ledger clock, to a new file that only its owner can read. The emulator continues to
    /// serve requests. The snapshot can be loaded again, or used as the data file of another emulator.
    /// </summary>
    /// <param name="file">The path of the file.</param>
    /// <exception cref="KucoinEmulatorException">The file exists, or cannot be written.</exception>
    public void SaveSnapshot(string file) => _exchange.Ledger.Save(Path.GetFullPath(file), _exchange.LedgerClock.FrozenAt);

    /// <summary>
    /// Replaces the ledger with a snapshot. Requests in flight complete first, and new requests wait. Faults and settings are kept; rate
    /// limits are reset. A ledger clock that was frozen in the snapshot is restored to that time; a running one continues.
    /// </summary>
    /// <param name="file">The path of the snapshot, which must be a regular file.</param>
    /// <exception cref="KucoinEmulatorException">
    /// The file is not a ledger of this emulator, is in use or damaged, or belongs to a scenario with other assets.
    /// </exception>
    public void LoadSnapshot(string file)
    {
        // The file is opened before requests are blocked.
        using var snapshot = LedgerSnapshot.Open(Path.GetFullPath(file));
        _exchange.Replace(() =>
        {
            _exchange.Ledger.Restore(snapshot);
            _rateLimiter.Reset();
            if (snapshot.Ledger.FrozenAt is { } frozenAt)
            {
                _exchange.LedgerClock.Freeze(frozenAt);
            }
            else
            {
                _exchange.LedgerClock.NotBefore(DateTimeOffset.FromUnixTimeMilliseconds(_exchange.Ledger.NewestAt));
            }

            Runner.Reset();
        });
    }

    /// <summary>For HTTP callers, which specify a file name and never a folder.</summary>
    internal void SaveSnapshotNamed(string name) => SaveSnapshot(SnapshotFolder.GetPath(name));

    /// <inheritdoc cref="SaveSnapshotNamed"/>
    internal void LoadSnapshotNamed(string name) => LoadSnapshot(SnapshotFolder.GetPath(name));

    private SnapshotFolder SnapshotFolder => _snapshots ?? throw new KucoinEmulatorException(
        "The emulator was started without a snapshot folder, so snapshots cannot be saved or loaded over HTTP: "
            + "start it with --snapshots FOLDER, or set KucoinEmulatorOptions.SnapshotFolder.");
}
