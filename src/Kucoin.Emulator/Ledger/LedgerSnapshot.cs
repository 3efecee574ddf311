namespace Kucoin.Emulator.Ledger;

/// <summary>A snapshot file that is open for reading.</summary>
internal sealed class LedgerSnapshot : IDisposable
{
    private readonly LedgerFileLock _claim;

    private LedgerSnapshot(string file, LedgerFileLock claim, GeneralLedger books) => (File, _claim, Books) = (file, claim, books);

    public string File { get; }

    public GeneralLedger Books { get; }

    /// <summary>Opens the ledger in a file, which stays as it is.</summary>
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
        Books.Dispose();
        _claim.Dispose();
    }
}
