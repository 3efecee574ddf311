using System.Buffers.Text;

namespace Kucoin.Client.Serialization;

/// <summary>
/// Parses decimal numbers exactly. <see cref="decimal.Parse(string)"/> rounds a number that does not fit; this parser refuses an amount
/// that would lose a digit.
/// </summary>
internal static class AmountReader
{
    /// <summary>The number of digits that always fit into 64 bits.</summary>
    private const int ShortDigits = 19;

    private const int MaxScale = 28;
    private const int MaxExponent = 1000;

    public static bool TryRead(ReadOnlySpan<byte> text, out decimal value) => TryReadShort(text, out value) || TryReadLong(text, out value);

    /// <summary>The fast path: digits with at most one decimal point, as in nearly all amounts.</summary>
    private static bool TryReadShort(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        var negative = text is [(byte)'-', ..];
        var digits = negative ? text[1..] : text;
        if (digits.Length is 0 or > ShortDigits)
        {
            return false;
        }

        var mantissa = 0UL;
        var point = digits.Length;
        for (var index = 0; index < digits.Length; index++)
        {
            var digit = (uint)(digits[index] - '0');
            if (digit <= 9)
            {
                mantissa = (mantissa * 10) + digit;
            }
            else if (digits[index] == '.' && point == digits.Length && index > 0 && index < digits.Length - 1)
            {
                point = index;
            }
            else
            {
                return false;
            }
        }

        var scale = Math.Max(0, digits.Length - point - 1);
        value = new decimal((int)(uint)mantissa, (int)(uint)(mantissa >> 32), 0, negative, (byte)scale);
        return true;
    }

    /// <summary>The slow path: any other JSON number, with more digits or an exponent.</summary>
    private static bool TryReadLong(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        var rest = text;
        var negative = Take(ref rest, (byte)'-');
        UInt128 mantissa = 0;
        var scale = 0;
        var pendingZeros = 0;
        var digits = 0;
        var inFraction = false;

        while (rest.Length > 0)
        {
            var next = rest[0];
            if (next == '.' && !inFraction && digits > 0)
            {
                inFraction = true;
            }
            else if (next is >= (byte)'0' and <= (byte)'9')
            {
                digits++;
                // Trailing zeros are buffered: they need no precision unless a digit follows.
                if (next == '0' && inFraction)
                {
                    pendingZeros++;
                }
                else if (!Append(ref mantissa, pendingZeros, next - '0'))
                {
                    return false;
                }
                else
                {
                    scale += inFraction ? pendingZeros + 1 : 0;
                    pendingZeros = 0;
                }
            }
            else
            {
                break;
            }

            rest = rest[1..];
        }

        if (digits == 0 || (inFraction && scale + pendingZeros == 0) || !TryReadExponent(rest, out var exponent))
        {
            return false;
        }

        return TryCompose(mantissa, scale - exponent, pendingZeros, negative, out value);
    }

    private static bool TryReadExponent(ReadOnlySpan<byte> text, out int exponent)
    {
        exponent = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] is not ((byte)'e' or (byte)'E'))
        {
            return false;
        }

        var digits = text[1..];
        if (Take(ref digits, (byte)'+') && !digits.IsEmpty && digits[0] is (byte)'+' or (byte)'-')
        {
            return false;
        }

        return Utf8Parser.TryParse(digits, out exponent, out var read)
            && read == digits.Length
            && exponent is >= -MaxExponent and <= MaxExponent;
    }

    private static bool TryCompose(UInt128 mantissa, int scale, int trailingZeros, bool negative, out decimal value)
    {
        value = 0;
        // The scale is kept if it fits: 1.50 stays 1.50.
        while (trailingZeros > 0 && scale is >= 0 and < MaxScale && Append(ref mantissa, 0, 0))
        {
            scale++;
            trailingZeros--;
        }

        for (; scale < 0 && mantissa != 0; scale++)
        {
            if (!Append(ref mantissa, 0, 0))
            {
                return false;
            }
        }

        for (; scale > MaxScale && mantissa % 10 == 0 && mantissa != 0; scale--)
        {
            mantissa /= 10;
        }

        if (mantissa == 0)
        {
            scale = Math.Clamp(scale, 0, MaxScale);
        }

        if (scale > MaxScale)
        {
            return false;
        }

        value = new decimal((int)(uint)mantissa, (int)(uint)(mantissa >> 32), (int)(uint)(mantissa >> 64), negative, (byte)scale);
        return true;
    }

    /// <summary>Appends zeros and a digit, unless the result needs more than the 96 bits of a decimal.</summary>
    private static bool Append(ref UInt128 mantissa, int zeros, int digit)
    {
        var grown = mantissa;
        for (; zeros > 0 && grown != 0; zeros--)
        {
            grown *= 10;
            if (grown >> 96 != 0)
            {
                return false;
            }
        }

        grown = (grown * 10) + (uint)digit;
        if (grown >> 96 != 0)
        {
            return false;
        }

        mantissa = grown;
        return true;
    }

    private static bool Take(ref ReadOnlySpan<byte> text, byte expected)
    {
        if (text.IsEmpty || text[0] != expected)
        {
            return false;
        }

        text = text[1..];
        return true;
    }
}
