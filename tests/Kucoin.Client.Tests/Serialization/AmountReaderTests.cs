using System.Globalization;
using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Tests.Serialization;

/// <summary>An amount is read exactly or not at all.</summary>
public sealed class AmountReaderTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("00012.5", "12.5")]
    [InlineData("1.50", "1.50")]
    [InlineData("1.500000000000000000000000000000000", "1.5000000000000000000000000000")]
    [InlineData("-1.5", "-1.5")]
    [InlineData("0.000000000000000001", "0.000000000000000001")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("0.000000000000000000000000000000000000", "0.0000000000000000000000000000")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335", "-79228162514264337593543950335")]
    [InlineData("79228162514264337593543950335.000", "79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335", "7.9228162514264337593543950335")]
    [InlineData("1e3", "1000")]
    [InlineData("1E+3", "1000")]
    [InlineData("1.5e1", "15")]
    [InlineData("1.50e1", "15.0")]
    [InlineData("1e-28", "0.0000000000000000000000000001")]
    [InlineData("100e-30", "0.0000000000000000000000000001")]
    [InlineData("0e-1000", "0.0000000000000000000000000000")]
    [InlineData("0e1000", "0")]
    [InlineData("1.2345e-8", "0.000000012345")]
    public void TryRead_reads_a_valid_amount_exactly(string text, string expected)
    {
        Assert.True(TryRead(text, out var value));
        Assert.Equal(expected, value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("-.5")]
    [InlineData("+1")]
    [InlineData("--1")]
    [InlineData("1..2")]
    [InlineData("1.2.3")]
    [InlineData("1,5")]
    [InlineData("1_000")]
    [InlineData("1 ")]
    [InlineData(" 1")]
    [InlineData("0x1")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e-")]
    [InlineData("1e+-5")]
    [InlineData("1e++5")]
    [InlineData("1e5.0")]
    [InlineData("1e5 ")]
    [InlineData("e5")]
    [InlineData("1.e5")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("79228162514264337593543950335.1")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("1e-29")]
    [InlineData("1e29")]
    [InlineData("1e1001")]
    [InlineData("1e-2147483648")]
    [InlineData("1e2147483647")]
    [InlineData("1e99999999999999999999")]
    public void TryRead_rejects_invalid_or_too_large_amounts(string text)
    {
        Assert.False(TryRead(text, out var value));
        Assert.Equal(0, value);
    }

    [Fact]
    public void Any_decimal_round_trips_through_format_and_TryRead()
    {
        var decimals = Gen.Choose(int.MinValue, int.MaxValue).Four()
            .SelectMany(parts => Gen.Choose(0, 28).Select(scale =>
                new decimal(parts.Item1, parts.Item2, parts.Item3 >> (parts.Item4 & 31), parts.Item4 < 0, (byte)scale)));

        Prop.ForAll(decimals.ToArbitrary(), value =>
        {
            var text = AmountText.Format(value);
            return TryRead(text, out var read)
                && value == read
                && value.Scale == read.Scale
                && AmountText.Format(read) == text;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Fact]
    public void TryRead_of_random_digits_is_exact_or_rejected_and_never_rounds()
    {
        var digits = Gen.Frequency((3, Gen.Elements('0')), (2, Gen.Elements('9', '5', '1')), (1, Gen.Elements("0123456789".ToCharArray())));
        var texts =
            from whole in Gen.Choose(1, 32).SelectMany(length => digits.ArrayOf(length))
            from fraction in Gen.Choose(0, 34).SelectMany(length => digits.ArrayOf(length))
            from exponent in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(-40, 40)))
            from sign in Gen.Elements("", "-")
            select (sign, whole: new string(whole), fraction: new string(fraction), exponent);

        Prop.ForAll(texts.ToArbitrary(), parts =>
        {
            var (sign, whole, fraction, exponent) = parts;
            var text = sign + whole + (fraction.Length > 0 ? $".{fraction}" : "") + (exponent == 0 ? "" : $"e{exponent}");
            var (mantissa, scale) = Reduced(BigInteger.Parse(sign + whole + fraction, CultureInfo.InvariantCulture), fraction.Length - exponent);
            var fits = scale <= 28 && BigInteger.Abs(mantissa) < BigInteger.One << 96;
            // With an exponent, an amount that just fits may be rejected; plain digits, as KuCoin writes them, are always read if they fit.
            return TryRead(text, out var value) ? fits && (mantissa, scale) == Reduced(value) : !fits || exponent != 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));
    }

    [Fact]
    public void Format_uses_no_exponent_and_the_invariant_culture()
    {
        Assert.Equal("0.0000000000000000000000000001", AmountText.Format(new decimal(1, 0, 0, false, 28)));
        Assert.Equal("79228162514264337593543950335", AmountText.Format(decimal.MaxValue));
        Assert.Equal("-1.10", AmountText.Format(-1.10m));
    }

    private static bool TryRead(string text, out decimal value) => AmountReader.TryRead(Encoding.UTF8.GetBytes(text), out value);

    private static (BigInteger Mantissa, int Scale) Reduced(decimal value)
    {
        var bits = decimal.GetBits(value);
        var mantissa = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return Reduced(value < 0 ? -mantissa : mantissa, value.Scale);
    }

    /// <summary>The canonical form of a number: no trailing zeros after the decimal point, and no negative scale.</summary>
    private static (BigInteger Mantissa, int Scale) Reduced(BigInteger mantissa, int scale)
    {
        if (mantissa.IsZero)
        {
            return (0, 0);
        }

        for (; scale < 0; scale++)
        {
            mantissa *= 10;
        }

        for (; scale > 0 && mantissa % 10 == 0; scale--)
        {
            mantissa /= 10;
        }

        return (mantissa, scale);
    }
}
