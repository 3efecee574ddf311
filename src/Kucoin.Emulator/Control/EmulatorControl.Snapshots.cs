using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Control;

/// <summary>The state of the exchange as a file.</summary>
public sealed partial class EmulatorControl
{
    /// <summary>
    /// Copies the books, and where the book clock stands, into a file that does not exist yet and that only its owner can read. The
    /// exchange goes on meanwhile. The file can be loaded again, or be the data file of another exchange.
    /// </summary>
    /// <param name="file">The path of the file.</param>
    /// <exception cref="KucoinEmulatorException">The file exists, or cannot be written.</exception>
    public void SaveSnapshot(string file) => _exchange.Ledger.Save(Path.GetFullPath(file), _exchange.LedgerClock.FrozenAt);

    /// <summary>
    /// Puts the books of a snapshot in the place of those that are in use. Calls that are being carried out end before, and those that
    /// come meanwhile wait. Faults and switches stay; quotas begin again. The book clock goes back to where the snapshot had frozen it; a
    /// running one runs on.
    /// </summary>
    /// <param name="file">The path of the file, which must be a regular one.</param>
    /// <exception cref="KucoinEmulatorException">
    /// The file is no books of this emulator, is in use or damaged, or is of a scenario with other assets.
    /// </exception>
    public void LoadSnapshot(string file)
    {
        // Whatever the file turns out to be, nobody waits while it is opened.
        using var snapshot = LedgerSnapshot.Open(Path.GetFullPath(file));
        _exchange.Replace(() =>
        {
            _exchange.Ledger.Restore(snapshot);
            _meter.Reset();
            if (snapshot.Books.FrozenAt is { } frozenAt)
            {
                _exchange.LedgerClock.Freeze(frozenAt);
            }
            else
            {
                _exchange.LedgerClock.NotBefore(DateTimeOffset.FromUnixTimeMilliseconds(_exchange.Ledger.NewestAt));
            }
        });
    }

    /// <summary>For callers from outside, who name a file and never a folder.</summary>
    internal void SaveSnapshotNamed(string name) => SaveSnapshot(SnapshotFolder.GetPath(name));

    /// <inheritdoc cref="SaveSnapshotNamed"/>
    internal void LoadSnapshotNamed(string name) => LoadSnapshot(SnapshotFolder.GetPath(name));

    private SnapshotFolder SnapshotFolder => _exchange.Snapshots ?? throw new KucoinEmulatorException(
        "This exchange was started without a folder for snapshots, so that none can be saved or loaded from outside: "
            + "start it with --snapshots FOLDER, or set KucoinEmulatorOptions.SnapshotFolder.");
}
