using System.Text;

namespace Kucoin.Cli.Output;

/// <summary>
/// Lays rows out in aligned columns. On a narrow terminal the optional columns are omitted first; if that is not enough, each row is
/// written as a block of lines. No value is ever cut.
/// </summary>
internal sealed class Grid<T>
{
    private const string Gap = "  ";

    private readonly Terminal _terminal;
    private readonly Column<T>[] _columns;
    private readonly int[] _widths;
    private readonly bool _blocks;

    private Grid(Terminal terminal, Columns<T> columns, Func<Column<T>, int> widthOf)
    {
        _terminal = terminal;
        _columns = [.. columns.Where(column => column.Shown != ColumnVisibility.DataOnly)];
        if (!Fits(widthOf))
        {
            _columns = [.. columns.Where(column => column.Shown == ColumnVisibility.Always)];
            _blocks = !Fits(widthOf);
        }

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
            _terminal.Out.WriteLine(_terminal.Bold(Line(column => column.Title)));
        }
    }

    public void WriteRow(T row)
    {
        if (_blocks)
        {
            WriteBlock(row);
        }
        else
        {
            _terminal.Out.WriteLine(Line(column => Show(_terminal, column, row)));
        }
    }

    /// <summary>Writes one row as lines of name and value.</summary>
    public void WriteBlock(T row)
    {
        var name = _columns.Max(column => column.Title.Length);
        foreach (var column in _columns)
        {
            _terminal.Out.WriteLine($"{_terminal.Bold(column.Title.PadRight(name))}{Gap}{Show(_terminal, column, row)}".TrimEnd());
        }

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

    private bool Fits(Func<Column<T>, int> widthOf) =>
        !_terminal.OutIsTerminal || _columns.Sum(widthOf) + (Gap.Length * (_columns.Length - 1)) <= _terminal.Width;

    private string Line(Func<Column<T>, string> textOf)
    {
        var line = new StringBuilder();
        for (var index = 0; index < _columns.Length; index++)
        {
            var column = _columns[index];
            var text = textOf(column);
            var width = TableText.Width(text);
            _widths[index] = Math.Max(_widths[index], width);
            var padding = new string(' ', _widths[index] - width);
            line.Append(index == 0 ? "" : Gap).Append(Cell.IsRightAligned(column.Kind) ? padding + Ink(column, text) : text + padding);
        }

        return line.ToString().TrimEnd();
    }

    private string Ink(Column<T> column, string text) =>
        column.Kind == CellKind.Amount && text.StartsWith('-') ? _terminal.Red(text) : text;
}
