namespace Kucoin.Emulator.Ledger;

/// <summary>
/// Pseudo-random numbers by integer arithmetic alone, so that they are the same on every machine and in every version of .NET.
/// After Steele, Lea and Flood, "Fast splittable pseudorandom number generators".
/// </summary>
internal sealed class SplitMix64(ulong seed)
{
    private const ulong GoldenGamma = 0x9e3779b97f4a7c15;

    private ulong _state = seed;

    /// <summary>Spreads the bits of a number; no two numbers share a result.</summary>
    public static ulong Mix(ulong value)
    {
        unchecked
        {
            value += GoldenGamma;
            value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
            value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
            return value ^ (value >> 31);
        }
    }

    public ulong Next()
    {
        var value = Mix(_state);
        _state = unchecked(_state + GoldenGamma);
        return value;
    }

    /// <summary>A number from 0 up to, and without, the limit.</summary>
    public long Below(long limit) => (long)(Next() % (ulong)limit);

    /// <summary>One of the choices.</summary>
    public T Pick<T>(IReadOnlyList<T> choices) => choices[(int)Below(choices.Count)];
}
