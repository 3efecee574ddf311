using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Ledger;

public class AmountTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("0.10", "0.1")]
    [InlineData("26.66759503", "26.66759503")]
    [InlineData("-12.500", "-12.5")]
    [InlineData("0.000000000000000001", "0.000000000000000001")]
    [InlineData("2384115920.750000000000000001", "2384115920.750000000000000001")]
    [InlineData("170141183460469231731.687303715884105727", "170141183460469231731.687303715884105727")]
    [InlineData("007", "7")]
    public void Amount_parse_and_format_round_trip(string text, string shortest) => Assert.Equal(shortest, Amount.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("+1")]
    [InlineData("1e3")]
    [InlineData(" 1")]
    [InlineData("1,000")]
    [InlineData("٣")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("0.0000000000000000001")]
    [InlineData("170141183460469231731.687303715884105728")]
    [InlineData("99999999999999999999999999999999999999999")]
    public void Amount_parse_rejects_anything_but_plain_decimals_in_range(string text) => Assert.False(Amount.TryParse(text, out _));

    [Fact]
    public void Times_is_exact_whether_or_not_the_product_fits()
    {
        var random = new SplitMix64(15);
        for (var i = 0; i < 20_000; i++)
        {
            var (left, right, per) = (Any(random), Any(random), Any(random));
            var expected = (System.Numerics.BigInteger)left.Units * right.Units / per.Units;
            if (System.Numerics.BigInteger.Abs(expected) < (System.Numerics.BigInteger)Int128.MaxValue)
            {
                Assert.Equal(expected, left.Times(right, per).Units);
            }
        }

        static Amount Any(SplitMix64 random)
        {
            Int128 units = 1 + random.Below(1_000_000_000_000_000);
            for (var zeros = random.Below(16); zeros > 0; zeros--)
            {
                units *= 10;
            }

            return new(random.Below(4) == 0 ? -units : units);
        }
    }

    [Fact]
    public void Amount_arithmetic_matches_BigInteger() => Prop.ForAll<decimal, decimal>((left, right) =>
    {
        var (a, b) = (Cut(left), Cut(right));
        var sum = Amount.Parse(Text(a)) + Amount.Parse(Text(b));
        return new BigInteger(sum.Units.CompareTo(0)) == new BigInteger((a + b).CompareTo(0m))
            && (BigInteger)sum.Units == Scaled(a) + Scaled(b)
            && sum - Amount.Parse(Text(b)) == Amount.Parse(Text(a))
            && decimal.Parse(sum.ToString(), CultureInfo.InvariantCulture) == a + b;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Amount_overflow_throws() => Assert.Throws<OverflowException>(() => new Amount(Int128.MaxValue) + new Amount(1));

    [Theory]
    [InlineData("1.23", 2, true)]
    [InlineData("1.234", 2, false)]
    [InlineData("5", 0, true)]
    [InlineData("0.000000000000000001", 18, true)]
    public void Amount_reports_its_precision(string text, int precision, bool fits) =>
        Assert.Equal(fits, Amount.Parse(text).FitsPrecision(precision));

    [Theory]
    [InlineData("1.239", 2, "1.23")]
    [InlineData("-1.239", 2, "-1.23")]
    [InlineData("1.239", 0, "1")]
    public void Amount_truncates_and_never_rounds(string text, int precision, string cut) =>
        Assert.Equal(cut, Amount.Parse(text).Truncate(precision).ToString());

    [Theory]
    [InlineData("5894126597.68112", 12, "5894126597.68")]
    [InlineData("0.000000000123456789", 3, "0.000000000123")]
    [InlineData("12", 5, "12")]
    public void Amount_keeps_leading_digits(string text, int digits, string kept) =>
        Assert.Equal(kept, Amount.Parse(text).SignificantDigits(digits).ToString());

    [Fact]
    public void Amount_multiply_and_divide_keep_intermediate_digits() =>
        Assert.Equal("0.333333333333333333", Amount.Parse("1000000000000").Times(Amount.One, Amount.Parse("3000000000000")).ToString());

    /// <summary>Truncates to values that both an amount and a decimal can hold, including their sum.</summary>
    private static decimal Cut(decimal number) => decimal.Round(number % 1_000_000_000m, 18);

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static BigInteger Scaled(decimal number) => (BigInteger)(number * 1_000_000_000m) * 1_000_000_000
        + (BigInteger)((number * 1_000_000_000m % 1m) * 1_000_000_000m);
}
