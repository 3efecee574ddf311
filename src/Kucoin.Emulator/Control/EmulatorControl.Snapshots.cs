namespace Kucoin.Emulator.Control;

/// <summary>The state of the exchange as a file.</summary>
public sealed partial class EmulatorControl
{
    /// <summary>
    /// Copies the books, and where the book clock stands, into a file that does not exist yet. The exchange goes on meanwhile. The file
    /// can be loaded again, or be the data file of another exchange.
    /// </summary>
    /// <exception cref="KucoinEmulatorException">The file exists, or cannot be written.</exception>
    public void SaveSnapshot(string file) => _exchange.Books.Save(Path.GetFullPath(file), _exchange.BookClock.FrozenAt);

    /// <summary>
    /// Puts the books of a snapshot in the place of those that are in use. Calls that are being carried out end before, and those that
    /// come meanwhile wait. Faults and switches stay; quotas begin again. The book clock goes back to where the snapshot had frozen it; a
    /// running one runs on.
    /// </summary>
    /// <exception cref="KucoinEmulatorException">The file is no books of this emulator, or is of a scenario with other assets.</exception>
    public void LoadSnapshot(string file) => _exchange.Replace(() =>
    {
        var frozenAt = _exchange.Books.Restore(Path.GetFullPath(file));
        _meter.Reset();
        if (frozenAt is not null)
        {
            _exchange.BookClock.Freeze(frozenAt);
        }
        else
        {
            _exchange.BookClock.NotBefore(DateTimeOffset.FromUnixTimeMilliseconds(_exchange.Books.NewestAt));
        }
    });
}
