using System.Globalization;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>
/// A seeded random walk of prices over ledger time. It is a product of value-noise octaves whose amplitude grows with the square root of
/// their period, like the spread of a random walk; so the price of any time is computed directly, without the prices before it.
/// </summary>
/// <param name="Seed">The seed.</param>
/// <param name="DailyPercent">The typical change of a price in a day, in percent.</param>
internal sealed record PriceWalk(ulong Seed, Amount DailyPercent)
{
    public const int MaxDailyPercent = 20;

    private const int PriceDigits = 9;
    private const long Hour = 60 * 60 * 1000;
    private const int Octaves = 7;

    /// <summary>The units of one, in the fixed-point arithmetic of factors.</summary>
    private const long One = 1_000_000_000;

    /// <summary>One divided by the square root of 24: the share of a day's spread in the first octave, an hour.</summary>
    private const long SpreadOfHour = 204_124_145;

    /// <summary>The most that an octave can change a price, so that every factor is positive.</summary>
    private const long MaxAmplitude = 450_000_000;

    /// <summary>Whether a daily percent is in the range of a walk.</summary>
    public static bool IsAllowed(Amount percent) =>
        percent.IsPositive && percent <= new Amount(MaxDailyPercent * Amount.One.Units);

    public static PriceWalk Parse(string text)
    {
        var parts = text.Split(' ');
        return parts is [var seed, var percent] && ulong.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(number, Amount.Parse(percent))
            : throw new FormatException($"\"{text}\" is not a price walk.");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seed} {DailyPercent}");

    /// <summary>The price at a time, given the price and the level of the walk at another time.</summary>
    public Amount Move(Asset asset, Amount price, Int128 level, long to) =>
        price.Times(new(GetLevel(asset, to)), new(level)).SignificantDigits(PriceDigits);

    /// <summary>The level of the walk of an asset at a time. The prices of two times have the ratio of their levels.</summary>
    public Int128 GetLevel(Asset asset, long at)
    {
        var amplitudeOfDay = (long)(DailyPercent.Times(asset.Volatility, Amount.One).Times(new(One), new(100)).Units / Amount.One.Units);
        var stream = Seed;
        foreach (var letter in asset.Code)
        {
            stream = SplitMix64.Mix(stream ^ letter);
        }

        Int128 factor = One;
        var period = Hour;
        var amplitude = amplitudeOfDay * SpreadOfHour / One;
        for (var octave = 0; octave < Octaves; octave++)
        {
            var noise = Noise(SplitMix64.Mix(stream + (ulong)octave), at, period);
            factor = factor * (One + (Math.Min(amplitude, MaxAmplitude) * noise / One)) / One;
            period *= 4;
            amplitude *= 2;
        }

        return factor;
    }

    /// <summary>Interpolates linearly between pseudo-random values from -1 to 1.</summary>
    private static long Noise(ulong stream, long at, long period)
    {
        var (knot, offset) = Math.DivRem(at, period);
        var (left, right) = (Value(stream, knot), Value(stream, knot + 1));
        return left + (long)((Int128)(right - left) * offset / period);
    }

    private static long Value(ulong stream, long knot) => (long)(SplitMix64.Mix(stream ^ SplitMix64.Mix((ulong)knot)) % (2 * One)) - One;
}
