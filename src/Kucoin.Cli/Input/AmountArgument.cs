using System.Globalization;

namespace Kucoin.Cli.Input;

/// <summary>Parses an amount on the command line.</summary>
internal static class AmountArgument
{
    public const string Allowed = "a number above 0 such as 12.5, with a point and without separators or exponent, of at most 28 digits";

    public const string AllowedSigned = "a number such as 12.5 or -12.5, not 0, with a point and without separators or exponent";

    private const int MostDigits = 28;

    /// <summary>More digits than a decimal can hold are refused, because parsing would round them silently.</summary>
    public static bool TryParse(string text, out decimal amount) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount)
        && amount > 0
        && text.Trim('0').Count(char.IsAsciiDigit) <= MostDigits;

    /// <summary>As above, with a minus sign for a negative amount.</summary>
    public static bool TryParseSigned(string text, out decimal amount)
    {
        var isNegative = text.StartsWith('-');
        var isNumber = TryParse(isNegative ? text[1..] : text, out amount);
        amount = isNegative ? -amount : amount;
        return isNumber;
    }
}
