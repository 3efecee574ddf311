using System.Globalization;

namespace Kucoin.Cli.Input;

/// <summary>Parses a duration on the command line.</summary>
internal static class DurationText
{
    public const string Allowed = "a length of time such as 500ms, 6s, 90m, 12h, 30d or 2w";

    public const string AllowedSigned = $"{Allowed}, with a minus for the other direction";

    private static readonly (string Word, TimeSpan Length)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("h", TimeSpan.FromHours(1)),
        ("d", TimeSpan.FromDays(1)),
        ("w", TimeSpan.FromDays(7)),
    ];

    public static bool TryParse(string text, out TimeSpan span)
    {
        span = default;
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        var unit = Units.FirstOrDefault(unit => text.AsSpan(digits).SequenceEqual(unit.Word)).Length;
        if (!int.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || unit == TimeSpan.Zero
            || count > TimeSpan.MaxValue / unit)
        {
            return false;
        }

        span = count * unit;
        return true;
    }

    public static bool TryParseSigned(string text, out TimeSpan span)
    {
        var isBack = text.StartsWith('-');
        var isRead = TryParse(isBack ? text[1..] : text, out span);
        span = isBack ? -span : span;
        return isRead;
    }
}
