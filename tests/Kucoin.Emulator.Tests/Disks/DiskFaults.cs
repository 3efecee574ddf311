using SQLitePCL;

namespace Kucoin.Emulator.Tests.Disks;

/// <summary>Faults of the files in a folder. Writes and syncs are counted together, in the order of SQLite's requests.</summary>
internal sealed class DiskFaults(string folder) : IDisposable
{
    private readonly Lock _counting = new();
    private int _code;
    private int _first = int.MaxValue;
    private int _last;

    /// <summary>The number of writes and syncs since the faults were set.</summary>
    public int Operations { get; private set; }

    /// <summary>Whether any operation failed since the faults were set.</summary>
    public bool HasFailed => Operations >= _first;

    /// <summary>
    /// Makes the operation with this number, counted from now on, and a number of subsequent ones fail with a SQLite error code.
    /// </summary>
    public void Fail(int first, int code, int count = 1)
    {
        lock (_counting)
        {
            (_first, _last, _code, Operations) = (first, first > int.MaxValue - count ? int.MaxValue : first + count - 1, code, 0);
        }
    }

    /// <summary>Disables the faults.</summary>
    public void Heal() => Fail(int.MaxValue, raw.SQLITE_OK);

    public int Next()
    {
        lock (_counting)
        {
            return ++Operations >= _first && Operations <= _last ? _code : raw.SQLITE_OK;
        }
    }

    public void Dispose() => FaultyDisk.Forget(folder);
}
