using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace Kucoin.Cli.Output;

/// <summary>What a cell of a table shows.</summary>
internal static class TableText
{
    private const int Minutes = 16;

    /// <summary>Exact when it is piped on; shorter on a terminal, where a person reads it. Amounts keep every digit in both.</summary>
    public static string Format(Cell cell, bool forPeople) => cell switch
    {
        { Text: null } => "",
        { Kind: CellKind.Text } => Harmless(cell.Text),
        { Kind: CellKind.Time } when forPeople => cell.Text[..Minutes].Replace('T', ' '),
        { Kind: CellKind.Flag } when forPeople => cell.Text == "true" ? "yes" : "no",
        _ => cell.Text,
    };

    /// <summary>How many columns of a terminal a text takes: two for a wide character.</summary>
    public static int Width(string text) => new Segment(text).CellCount();

    /// <summary>Text with everything spelled out that would break a line, steer a terminal or turn the reading direction.</summary>
    public static string Harmless(string text)
    {
        if (!text.EnumerateRunes().Any(IsUnsafe))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\n' => safe.Append("\\n"),
                '\r' => safe.Append("\\r"),
                '\t' => safe.Append("\\t"),
                _ when IsUnsafe(rune) => safe.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
                _ => safe.Append(rune.ToString()),
            };
        }

        return safe.ToString();
    }

    private static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
