using System.Globalization;
using System.Numerics;

namespace Kucoin.Emulator.Ledger;

/// <summary>An exact quantity of an asset with up to 18 decimal places. Arithmetic that would overflow throws.</summary>
internal readonly record struct Amount(Int128 Units)
{
    /// <summary>The maximum number of decimal places.</summary>
    public const int Decimals = 18;

    /// <summary>The longest text of an amount: sign, 21 digits, point, 18 digits.</summary>
    public const int MaxLength = 48;

    private static readonly UInt128[] PowersOfTen = MakePowers();

    /// <summary>Zero.</summary>
    public static Amount Zero => default;

    /// <summary>One.</summary>
    public static Amount One { get; } = Parse("1");

    /// <summary>Whether the amount is zero.</summary>
    public bool IsZero => Units == 0;

    /// <summary>Whether the amount is positive.</summary>
    public bool IsPositive => Units > 0;

    /// <summary>Whether the amount is negative.</summary>
    public bool IsNegative => Units < 0;

    public static Amount operator +(Amount left, Amount right) => new(checked(left.Units + right.Units));

    public static Amount operator -(Amount left, Amount right) => new(checked(left.Units - right.Units));

    public static Amount operator -(Amount amount) => new(checked(-amount.Units));

    public static Amount Min(Amount left, Amount right) => left < right ? left : right;

    public static Amount Max(Amount left, Amount right) => left < right ? right : left;

    public static bool operator <(Amount left, Amount right) => left.Units < right.Units;

    public static bool operator >(Amount left, Amount right) => left.Units > right.Units;

    public static bool operator <=(Amount left, Amount right) => left.Units <= right.Units;

    public static bool operator >=(Amount left, Amount right) => left.Units >= right.Units;

    /// <summary>Reads plain decimal text such as <c>-12.5</c>: no exponent, no white space, no group separators.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Amount amount)
    {
        amount = default;
        var negative = text is ['-', ..];
        var digits = negative ? text[1..] : text;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? default : digits[(point + 1)..];
        if (whole.IsEmpty || (point >= 0 && fraction.IsEmpty) || fraction.Length > Decimals ||
            whole.ContainsAnyExceptInRange('0', '9') || fraction.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        try
        {
            Int128 units = 0;
            foreach (var digit in whole)
            {
                units = checked((units * 10) + (digit - '0'));
            }

            foreach (var digit in fraction)
            {
                units = checked((units * 10) + (digit - '0'));
            }

            units = checked(units * (Int128)PowersOfTen[Decimals - fraction.Length]);
            amount = new(negative ? -units : units);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>Parses decimal text; throws if it is invalid.</summary>
    public static Amount Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var amount) ? amount : throw new FormatException($"\"{text}\" is not a valid amount.");

    /// <summary>The smallest amount with the given number of decimal places.</summary>
    public static Amount Smallest(int precision) => new((Int128)PowersOfTen[Decimals - precision]);

    /// <summary>Whether the amount has at most the given number of decimal places.</summary>
    public bool FitsPrecision(int precision) => Units % (Int128)PowersOfTen[Decimals - precision] == 0;

    /// <summary>Truncates to the given number of decimal places.</summary>
    public Amount Truncate(int precision) => new(Units - (Units % (Int128)PowersOfTen[Decimals - precision]));

    /// <summary>This quantity times one price divided by another, truncated to 18 decimal places.</summary>
    public Amount Times(Amount price, Amount per) => TryTimes(Units, price.Units, per.Units) is { } units
        ? new(units)
        : new((Int128)((BigInteger)Units * price.Units / per.Units));

    /// <summary>The result without arbitrary precision, if the product fits: most amounts have few decimal places.</summary>
    private static Int128? TryTimes(Int128 left, Int128 right, Int128 per)
    {
        const ulong Scale = 10_000_000_000;
        var (cut, rest) = Int128.DivRem(left, Scale);
        if (rest == 0)
        {
            (left, per) = per % Scale == 0 ? (cut, per / Scale) : (left, per);
        }

        var (high, low) = (Int128.Abs(left), Int128.Abs(right));
        return high == 0 || low <= Int128.MaxValue / high ? left * right / per : null;
    }

    /// <summary>This positive quantity times one price divided by another, rounded up to the given number of decimal places.</summary>
    public Amount TimesRoundedUp(Amount price, Amount per, int precision)
    {
        var step = (BigInteger)PowersOfTen[Decimals - precision];
        var (product, divisor) = ((BigInteger)Units * price.Units, (BigInteger)per.Units * step);
        return new((Int128)((product + divisor - 1) / divisor * step));
    }

    /// <summary>Keeps the leading digits and replaces the rest by zero.</summary>
    public Amount SignificantDigits(int count)
    {
        var magnitude = UInt128.CreateChecked(Int128.Abs(Units));
        var length = 0;
        while (length < PowersOfTen.Length && PowersOfTen[length] <= magnitude)
        {
            length++;
        }

        return length <= count ? this : new(Units - (Units % (Int128)PowersOfTen[length - count]));
    }

    /// <summary>Writes the shortest text: <c>0</c>, <c>12.5</c>, never an exponent or a trailing zero.</summary>
    public int Format(Span<char> text)
    {
        var length = 0;
        if (Units < 0)
        {
            text[length++] = '-';
        }

        var (whole, fraction) = UInt128.DivRem((UInt128)Int128.Abs(Units), PowersOfTen[Decimals]);
        var written = 0;
        _ = whole <= ulong.MaxValue
            ? ((ulong)whole).TryFormat(text[length..], out written, default, CultureInfo.InvariantCulture)
            : whole.TryFormat(text[length..], out written, default, CultureInfo.InvariantCulture);
        length += written;
        if (fraction == 0)
        {
            return length;
        }

        text[length++] = '.';
        _ = ((ulong)fraction).TryFormat(text[length..], out written, "D18", CultureInfo.InvariantCulture);
        return length + text.Slice(length, written).LastIndexOfAnyExcept('0') + 1;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        Span<char> text = stackalloc char[MaxLength];
        return new(text[..Format(text)]);
    }

    private static UInt128[] MakePowers()
    {
        var powers = new UInt128[39];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
