namespace Kucoin.Emulator.Ledger;

/// <summary>
/// A pseudo-random number generator with integer arithmetic only, so that the sequence is the same on every machine and .NET version.
/// After Steele, Lea and Flood, "Fast splittable pseudorandom number generators".
/// </summary>
internal sealed class SplitMix64(ulong seed)
{
    private const ulong GoldenGamma = 0x9e3779b97f4a7c15;

    private ulong _state = seed;

    /// <summary>Mixes the bits of a number. The function is a bijection.</summary>
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

    /// <summary>A number from 0 (inclusive) to the limit (exclusive).</summary>
    public long Below(long limit) => (long)(Next() % (ulong)limit);

    /// <summary>A random element.</summary>
    public T Pick<T>(IReadOnlyList<T> choices) => choices[(int)Below(choices.Count)];
}
