using System.Globalization;

namespace Kucoin.Cli.Output;

/// <summary>A cell with the name of its column, for rows that do not fit on one line.</summary>
/// <param name="Label">The name of the column.</param>
/// <param name="Text">The text of the cell.</param>
/// <param name="Inked">The text with its color.</param>
internal readonly record struct LabeledCell(string Label, string Text, string Inked)
{
    private const string Gap = "  ";
    private const string Indent = "    ";
    private const int LeastForWords = 16;

    private int Width => Label.Length + 1 + TableText.Width(Text);

    /// <summary>Writes the cells that follow the first line of a row, as many on a line as fit.</summary>
    public static void WriteBelow(Terminal terminal, IReadOnlyList<LabeledCell> cells)
    {
        var (line, used) = ("", 0);
        foreach (var cell in cells)
        {
            if (used > 0 && used + Gap.Length + cell.Width > terminal.Width)
            {
                terminal.Out.WriteLine(line);
                (line, used) = ("", 0);
            }

            if (used == 0 && Indent.Length + cell.Width > terminal.Width)
            {
                cell.WriteLong(terminal, Indent, Indent.Length + Gap.Length);
                continue;
            }

            (line, used) = used == 0
                ? ($"{Indent}{cell.Show(terminal)}", Indent.Length + cell.Width)
                : ($"{line}{Gap}{cell.Show(terminal)}", used + Gap.Length + cell.Width);
        }

        if (used > 0)
        {
            terminal.Out.WriteLine(line);
        }
    }

    /// <summary>Writes each cell on a line of its own, with aligned values.</summary>
    public static void WriteBlock(Terminal terminal, IReadOnlyList<LabeledCell> cells)
    {
        var label = cells.Max(cell => cell.Label.Length);
        foreach (var cell in cells)
        {
            if (!terminal.OutIsTerminal || label + Gap.Length + TableText.Width(cell.Text) <= terminal.Width)
            {
                terminal.Out.WriteLine($"{terminal.Bold(cell.Label.PadRight(label))}{Gap}{cell.Inked}".TrimEnd());
            }
            else
            {
                cell.WriteLong(terminal, "", label + Gap.Length);
            }
        }
    }

    private string Show(Terminal terminal) => $"{terminal.Bold(Label)} {Inked}";

    /// <summary>
    /// Writes a cell that is longer than a line. Words move to the next line as a whole. A single long word, such as an address, follows on
    /// its own line from the first column, so that it can be copied; if it is longer than the terminal is wide, its length is stated.
    /// </summary>
    private void WriteLong(Terminal terminal, string indent, int hanging)
    {
        var longest = Text.Split(' ').Max(TableText.Width);
        var first = Math.Max(hanging, indent.Length + Label.Length + 1);
        if (longest <= terminal.Width - first && terminal.Width - first >= LeastForWords)
        {
            var lines = TableText.Wrap($"{new string(' ', first)}{Text}", terminal.Width, hanging);
            terminal.Out.WriteLine($"{indent}{terminal.Bold(Label)}{lines[0][(indent.Length + Label.Length)..]}");
            foreach (var line in lines.Skip(1))
            {
                terminal.Out.WriteLine(line);
            }

            return;
        }

        var length = longest <= terminal.Width ? "" : string.Create(CultureInfo.InvariantCulture, $" ({Text.Length} characters)");
        terminal.Out.WriteLine($"{indent}{terminal.Bold(Label)}{length}");
        foreach (var line in Text.Contains(' ', StringComparison.Ordinal) ? TableText.Wrap(Text, terminal.Width) : [Inked])
        {
            terminal.Out.WriteLine(line);
        }
    }
}
