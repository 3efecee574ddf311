using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Kucoin.Emulator.Tests.Disks;

/// <summary>
/// A simulated disk for SQLite that fails at a given operation. It is a SQLite VFS that forwards to the default one, except for
/// files in its folders.
/// </summary>
internal static unsafe class FaultyDisk
{
    private const int VfsSize = 168;
    private const int NameOffset = 24;
    private const int OpenOffset = 40;
    private const int MethodsSize = 152;
    private const int WriteOffset = 24;
    private const int SyncOffset = 40;

    private static readonly ConcurrentDictionary<string, DiskFaults> Faults = new();
    private static readonly ConcurrentDictionary<nint, OpenFile> Files = new();
    private static readonly ConcurrentDictionary<nint, nint> Methods = new();
    private static readonly nint Below = Register();

    /// <summary>The faults of all files in a folder; none initially.</summary>
    public static DiskFaults Of(string folder) => Faults.GetOrAdd(folder, static folder => new(folder));

    public static void Forget(string folder) => Faults.TryRemove(folder, out _);

    private static nint Register()
    {
        Batteries_V2.Init();
        var below = Find(0);
        var above = (nint)NativeMemory.AllocZeroed(VfsSize);
        Buffer.MemoryCopy((void*)below, (void*)above, VfsSize, VfsSize);
        *(nint*)(above + NameOffset) = Marshal.StringToCoTaskMemUTF8("faulty");
        *(nint*)(above + OpenOffset) = (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int, int*, int>)&Open;
        Assert.Equal(raw.SQLITE_OK, Register(above, 1));
        return below;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(nint vfs, nint name, nint file, int flags, int* outFlags)
    {
        var open = *(delegate* unmanaged[Cdecl]<nint, nint, nint, int, int*, int>*)(Below + OpenOffset);
        var code = open(Below, name, file, flags, outFlags);
        if (code == raw.SQLITE_OK && Marshal.PtrToStringUTF8(name) is { } path &&
            Faults.TryGetValue(Path.GetDirectoryName(path) ?? "", out var faults))
        {
            var methods = *(nint*)file;
            Files[file] = new(faults, methods);
            *(nint*)file = Methods.GetOrAdd(methods, Replace);
        }

        return code;
    }

    private static nint Replace(nint methods)
    {
        var replaced = (nint)NativeMemory.AllocZeroed(MethodsSize);
        Buffer.MemoryCopy((void*)methods, (void*)replaced, MethodsSize, MethodsSize);
        *(nint*)(replaced + WriteOffset) = (nint)(delegate* unmanaged[Cdecl]<nint, nint, int, long, int>)&Write;
        *(nint*)(replaced + SyncOffset) = (nint)(delegate* unmanaged[Cdecl]<nint, int, int>)&Sync;
        return replaced;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(nint file, nint bytes, int count, long offset)
    {
        var (faults, methods) = Files[file];
        var write = *(delegate* unmanaged[Cdecl]<nint, nint, int, long, int>*)(methods + WriteOffset);
        return faults.Next() is var code and not raw.SQLITE_OK ? code : write(file, bytes, count, offset);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(nint file, int flags)
    {
        // The tests do not cover machine crashes: a successful sync need not wait for the real disk.
        return Files[file].Faults.Next();
    }

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Find(nint name);

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_vfs_register", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Register(nint vfs, int makeDefault);

    private readonly record struct OpenFile(DiskFaults Faults, nint Methods);
}
