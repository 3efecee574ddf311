namespace Kucoin.Faults.Tests.Fixtures;

/// <summary>
/// The balances of the transferred asset: the master's main wallet (available and held), its trade wallet, and a sub-account.
/// </summary>
internal readonly record struct Holdings(decimal Main, decimal Held, decimal Trade, decimal Sub)
{
    public static Holdings operator +(Holdings one, Holdings other) =>
        new(one.Main + other.Main, one.Held + other.Held, one.Trade + other.Trade, one.Sub + other.Sub);

    public static Holdings operator -(Holdings one, Holdings other) =>
        new(one.Main - other.Main, one.Held - other.Held, one.Trade - other.Trade, one.Sub - other.Sub);

    /// <summary>The number of times that a change is contained; <see langword="null"/> if this is not a multiple of it.</summary>
    public int? Count(Holdings change)
    {
        var (rest, count) = (this, 0);
        while (rest != default && count < 10)
        {
            (rest, count) = (rest - change, count + 1);
        }

        return rest == default ? count : null;
    }
}
