using System.Text;

namespace Kucoin.Cli.Output;

/// <summary>
/// Lays rows out in aligned columns. On a terminal that is too narrow for a row, the cells that do not fit follow on indented lines, each
/// with the name of its column; on a very narrow one, each row is a block of lines. No cell is cut or left out.
/// </summary>
internal sealed class Grid<T>
{
    private const string Gap = "  ";
    private const int FewestColumns = 2;

    private readonly Terminal _terminal;
    private readonly Column<T>[] _shown;
    private readonly Column<T>[] _columns;
    private readonly int[] _widths;
    private readonly bool _blocks;
    private int _room;

    private Grid(Terminal terminal, Columns<T> columns, Func<Column<T>, int> widthOf)
    {
        _terminal = terminal;
        _shown = [.. columns.Where(column => column.Shown != ColumnVisibility.DataOnly)];
        (_columns, _room) = terminal.OutIsTerminal ? FirstLine(terminal.Width, _shown, widthOf) : (_shown, int.MaxValue);
        _blocks = _columns.Length < Math.Min(FewestColumns, _shown.Length);
        _widths = [.. _columns.Select(widthOf)];
    }

    /// <summary>Creates a grid for a complete list: each column is as wide as its widest cell.</summary>
    public static Grid<T> Create(Terminal terminal, Columns<T> columns, IReadOnlyList<T> rows) =>
        new(terminal, columns, column =>
            rows.Select(row => TableText.Width(Show(terminal, column, row))).Append(column.Title.Length).Max());

    /// <summary>Creates a grid for a stream of rows: each column has the usual width of its kind, and grows when necessary.</summary>
    public static Grid<T> CreateStreaming(Terminal terminal, Columns<T> columns) =>
        new(terminal, columns, column => Math.Max(column.Title.Length, column.Width ?? UsualWidth(column.Kind, terminal)));

    public void WriteHead()
    {
        if (!_blocks)
        {
            _terminal.Out.WriteLine(_terminal.Bold(Line([.. _columns.Select(column => column.Title)])));
        }
    }

    public void WriteRow(T row)
    {
        if (_blocks)
        {
            WriteBlock(row);
            return;
        }

        var first = new string[_columns.Length];
        var below = new List<LabeledCell>();
        foreach (var column in _shown)
        {
            var text = Show(_terminal, column, row);
            var index = Array.IndexOf(_columns, column);
            if (index >= 0 && Reserve(index, text))
            {
                first[index] = text;
            }
            else if (text.Length > 0)
            {
                below.Add(new(column.Title, text, Ink(column, text)));
            }
        }

        _terminal.Out.WriteLine(Line(first));
        LabeledCell.WriteBelow(_terminal, below);
    }

    /// <summary>Writes one row as lines of name and value.</summary>
    public void WriteBlock(T row)
    {
        LabeledCell.WriteBlock(_terminal, [.. _shown.Select(column =>
        {
            var text = Show(_terminal, column, row);
            return new LabeledCell(column.Title, text, Ink(column, text));
        })]);
        _terminal.Out.WriteLine();
    }

    private static string Show(Terminal terminal, Column<T> column, T row) => TableText.Format(column.Read(row), terminal.OutIsTerminal);

    private static int UsualWidth(CellKind kind, Terminal terminal) => kind switch
    {
        CellKind.Time => terminal.OutIsTerminal ? "2026-01-31 12:00".Length : "2026-01-31T12:00:00.000Z".Length,
        CellKind.Amount => 14,
        CellKind.Text => 8,
        _ => 5,
    };

    /// <summary>
    /// Chooses the columns of the first line of a row, and returns the room that they leave: those that are always shown come first.
    /// </summary>
    private static (Column<T>[] Columns, int Room) FirstLine(int width, Column<T>[] shown, Func<Column<T>, int> widthOf)
    {
        var (chosen, room) = (new HashSet<Column<T>>(), width + Gap.Length);
        foreach (var column in shown.OrderBy(column => column.Shown))
        {
            var needed = Gap.Length + widthOf(column);
            if (needed <= room)
            {
                chosen.Add(column);
                room -= needed;
            }
        }

        return ([.. shown.Where(chosen.Contains)], room);
    }

    /// <summary>Makes a column wide enough for a cell. Returns whether there is room for it.</summary>
    private bool Reserve(int index, string text)
    {
        var more = TableText.Width(text) - _widths[index];
        if (more > _room)
        {
            return false;
        }

        if (more > 0)
        {
            _widths[index] += more;
            _room -= more;
        }

        return true;
    }

    private string Line(string?[] texts)
    {
        var line = new StringBuilder();
        for (var index = 0; index < _columns.Length; index++)
        {
            var (column, text) = (_columns[index], texts[index] ?? "");
            var padding = new string(' ', Math.Max(0, _widths[index] - TableText.Width(text)));
            line.Append(index == 0 ? "" : Gap).Append(Cell.IsRightAligned(column.Kind) ? padding + Ink(column, text) : text + padding);
        }

        return line.ToString().TrimEnd();
    }

    private string Ink(Column<T> column, string text) =>
        column.Kind == CellKind.Amount && text.StartsWith('-') ? _terminal.Red(text) : text;
}
