namespace Kucoin.Faults.Tests.Fixtures;

/// <summary>
/// What the ledger holds of the one asset that is moved: the master's main wallet, free and held, its trade wallet, and a sub-account.
/// </summary>
internal readonly record struct Holdings(decimal Main, decimal Held, decimal Trade, decimal Sub)
{
    public static Holdings operator +(Holdings one, Holdings other) =>
        new(one.Main + other.Main, one.Held + other.Held, one.Trade + other.Trade, one.Sub + other.Sub);

    public static Holdings operator -(Holdings one, Holdings other) =>
        new(one.Main - other.Main, one.Held - other.Held, one.Trade - other.Trade, one.Sub - other.Sub);

    /// <summary>How often a change is in this one; none when it is no multiple of it.</summary>
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
