using System.Globalization;

namespace Kucoin.Client.Serialization;

/// <summary>Formats an amount as KuCoin accepts it: digits with a decimal point, without an exponent.</summary>
internal static class AmountText
{
    /// <summary>A sign, 29 digits, a decimal point and a leading zero.</summary>
    public const int MaxLength = 32;

    public static string Format(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes the text into a buffer of at least <see cref="MaxLength"/> characters and returns the part that was used.</summary>
    public static ReadOnlySpan<char> Format(decimal value, Span<char> buffer) =>
        value.TryFormat(buffer, out var length, default, CultureInfo.InvariantCulture)
            ? buffer[..length]
            : throw new ArgumentException($"The buffer has room for {buffer.Length} of {MaxLength} characters.", nameof(buffer));
}
