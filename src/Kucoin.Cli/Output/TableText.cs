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

    /// <summary>
    /// Breaks a text at its spaces into lines of at most <paramref name="width"/> columns. A longer word stays whole. The leading spaces
    /// of the text indent its first line.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width of a line.</param>
    /// <param name="hanging">The indentation of every line after the first.</param>
    public static IReadOnlyList<string> Wrap(string text, int width, int hanging = 0)
    {
        if (Width(text) <= width)
        {
            return [text];
        }

        var lines = new List<string>();
        var body = text.TrimStart(' ');
        var (line, isEmpty) = (new StringBuilder(text[..^body.Length]), true);
        var used = line.Length;
        foreach (var word in body.Split(' '))
        {
            var needed = Width(word);
            if (!isEmpty && used + 1 + needed > width)
            {
                lines.Add(line.ToString());
                (used, isEmpty) = (hanging, true);
                line.Clear().Append(' ', hanging);
            }

            line.Append(isEmpty ? "" : " ").Append(word);
            (used, isEmpty) = (used + needed + (isEmpty ? 0 : 1), false);
        }

        lines.Add(line.ToString());
        return lines;
    }

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
