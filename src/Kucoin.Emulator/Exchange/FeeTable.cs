using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>The maker and taker fee rates. A negative rate is a rebate.</summary>
internal readonly record struct FeeRates(Amount Maker, Amount Taker);

/// <summary>The trading fees of each VIP level.</summary>
internal static class FeeTable
{
    private static readonly FeeRates[] SpotByLevel =
    [
        Rates("0.001", "0.001"),
        Rates("0.0009", "0.001"),
        Rates("0.0007", "0.0009"),
        Rates("0.0005", "0.0008"),
        Rates("0.0003", "0.0007"),
        Rates("0", "0.0007"),
        Rates("0", "0.0006"),
        Rates("0", "0.0005"),
        Rates("-0.00005", "0.00045"),
        Rates("-0.00005", "0.0004"),
        Rates("-0.00005", "0.00035"),
        Rates("-0.00005", "0.0003"),
        Rates("-0.00005", "0.00025"),
    ];

    private static readonly FeeRates[] FuturesByLevel =
    [
        Rates("0.0002", "0.0006"),
        Rates("0.00015", "0.0006"),
        Rates("0.0001", "0.0006"),
        Rates("0.0001", "0.0005"),
        Rates("0.0001", "0.0004"),
        Rates("0", "0.0004"),
        Rates("0", "0.00038"),
        Rates("0", "0.00035"),
        Rates("-0.00003", "0.00032"),
        Rates("-0.00006", "0.0003"),
        Rates("-0.00009", "0.0003"),
        Rates("-0.00012", "0.0003"),
        Rates("-0.00015", "0.0003"),
    ];

    /// <summary>The highest VIP level.</summary>
    public static int MaxLevel => SpotByLevel.Length - 1;

    /// <summary>The fees of pairs of the first class, and of fiat currencies.</summary>
    public static FeeRates Base(int level) => SpotByLevel[level];

    public static FeeRates Futures(int level) => FuturesByLevel[level];

    /// <summary>The fees of pairs of the second class are twice as high, of the third class three times; rebates are the same.</summary>
    public static FeeRates GetRates(Pair pair, int level)
    {
        var (maker, taker) = Base(level);
        return new(maker.IsPositive ? Times(maker, pair.FeeClass) : maker, Times(taker, pair.FeeClass));
    }

    private static Amount Times(Amount rate, int count) => rate.Times(new(count), new(1));

    private static FeeRates Rates(string maker, string taker) => new(Amount.Parse(maker), Amount.Parse(taker));
}
