using Kucoin.Emulator.Books;

namespace Kucoin.Emulator.Exchange;

/// <summary>What makers and takers pay of each trade.</summary>
internal readonly record struct FeeRates(Amount Maker, Amount Taker);

/// <summary>The trading fees of VIP level 0, which every user of this exchange has.</summary>
internal static class FeeTable
{
    /// <summary>The level the fees are those of.</summary>
    public const int VipLevel = 0;

    /// <summary>Of pairs of the first class, and of fiat currencies.</summary>
    public static FeeRates Base { get; } = Same("0.001");

    public static FeeRates Futures { get; } = new(Amount.Parse("0.0002"), Amount.Parse("0.0006"));

    public static FeeRates Of(Pair pair) => pair.FeeClass switch
    {
        1 => Base,
        2 => Same("0.002"),
        _ => Same("0.003"),
    };

    private static FeeRates Same(string rate) => new(Amount.Parse(rate), Amount.Parse(rate));
}
