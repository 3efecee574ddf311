using System.Globalization;

namespace Kucoin.Client.Serialization;

/// <summary>Writes an amount as KuCoin takes it: plain digits, a point, no exponent.</summary>
internal static class AmountText
{
    /// <summary>A sign, 29 digits, a point and a zero before it.</summary>
    public const int MaxLength = 32;

    public static string Format(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes the text into a buffer of at least <see cref="MaxLength"/> and gives the part of it that it takes.</summary>
    public static ReadOnlySpan<char> Format(decimal value, Span<char> buffer) =>
        value.TryFormat(buffer, out var length, default, CultureInfo.InvariantCulture)
            ? buffer[..length]
            : throw new ArgumentException($"The buffer has room for {buffer.Length} of {MaxLength} characters.", nameof(buffer));
}
