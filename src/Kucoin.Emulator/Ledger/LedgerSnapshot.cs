namespace Kucoin.Emulator.Ledger;

/// <summary>A snapshot file that is open for reading.</summary>
internal sealed class LedgerSnapshot : IDisposable
{
    private readonly LedgerFileLock _claim;

    private LedgerSnapshot(string file, LedgerFileLock claim, GeneralLedger ledger) => (File, _claim, Ledger) = (file, claim, ledger);

    public string File { get; }

    public GeneralLedger Ledger { get; }

    /// <summary>Opens a ledger file without changing it.</summary>
    /// <exception cref="KucoinEmulatorException">The file is not a ledger file, or another emulator uses it.</exception>
    public static LedgerSnapshot Open(string file)
    {
        var claim = LedgerFileLock.Share(file);
        try
        {
            return new(file, claim, GeneralLedger.Read(file));
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Ledger.Dispose();
        _claim.Dispose();
    }
}
