using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace Kucoin.Cli.Output;

/// <summary>Formats the cells of a table.</summary>
internal static class TableText
{
    private const int Minutes = 16;

    /// <summary>Exact in a pipe; shorter on a terminal. Amounts keep all digits in both.</summary>
    public static string Format(Cell cell, bool forPeople) => cell switch
    {
        { Text: null } => "",
        { Kind: CellKind.Text } => Harmless(cell.Text),
        { Kind: CellKind.Time } when forPeople => cell.Text[..Minutes].Replace('T', ' '),
        { Kind: CellKind.Flag } when forPeople => cell.Text == "true" ? "yes" : "no",
        _ => cell.Text,
    };

    /// <summary>The number of terminal columns of a text: two for a wide character.</summary>
    public static int Width(string text) => new Segment(text).CellCount();

    /// <summary>Escapes every character that would break a line, control a terminal or change the reading direction.</summary>
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
