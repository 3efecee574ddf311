namespace Kucoin.Emulator.Ledger;

/// <summary>
/// An in-process lock on a ledger file, held until disposal. SQLite locks a file against other processes, but closing any handle of the
/// file releases all POSIX locks of the process, so a file in use must not be opened again.
/// </summary>
internal sealed class LedgerFileLock : IDisposable
{
    private const int Owned = -1;

    private static readonly Lock Claiming = new();

    /// <summary>The number of readers of a file, or <see cref="Owned"/>.</summary>
    private static readonly Dictionary<string, int> Claims = [];

    private readonly string _path;
    private bool _isDisposed;

    private LedgerFileLock(string path) => _path = path;

    /// <summary>Acquires the exclusive lock of a writer.</summary>
    /// <exception cref="KucoinEmulatorException">The file is in use.</exception>
    public static LedgerFileLock Own(string file) => Claim(file, claims => claims == 0 ? Owned : null);

    /// <summary>Acquires a shared lock of a reader.</summary>
    /// <exception cref="KucoinEmulatorException">The file is in use by a writer.</exception>
    public static LedgerFileLock Share(string file) => Claim(file, claims => claims == Owned ? null : claims + 1);

    public void Dispose()
    {
        lock (Claiming)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            var left = Claims[_path] - 1;
            if (left > 0)
            {
                Claims[_path] = left;
            }
            else
            {
                Claims.Remove(_path);
            }
        }
    }

    private static LedgerFileLock Claim(string file, Func<int, int?> next)
    {
        var path = RealPath(file);
        lock (Claiming)
        {
            Claims[path] = next(Claims.GetValueOrDefault(path)) ?? throw LedgerFile.Unusable(file, LedgerFile.InUse);
            return new(path);
        }
    }

    private static string RealPath(string file)
    {
        var path = Path.GetFullPath(file);
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException)
        {
            // A broken or circular link: opening the file reports the error.
            return path;
        }
    }
}
