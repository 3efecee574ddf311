using System.Collections;

namespace Kucoin.Cli.Output;

/// <summary>Where a column is shown. JSON and CSV always have it.</summary>
internal enum ColumnVisibility
{
    /// <summary>In every table.</summary>
    Always,

    /// <summary>In tables that have room for it.</summary>
    WhenWide,

    /// <summary>In JSON and CSV only.</summary>
    DataOnly,
}

/// <summary>One column: its name in JSON and CSV, where it is shown, and how a row's cell is read.</summary>
internal sealed record Column<T>(string Name, CellKind Kind, ColumnVisibility Shown, Func<T, Cell> Read)
{
    /// <summary>How wide a cell usually is; <see langword="null"/> where that follows from its kind.</summary>
    public int? Width { get; init; }

    /// <summary>Whether its cells are secret: they stand in the result and nowhere else.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The name as the head of a table has it: <c>userId</c> becomes USER ID.</summary>
    public string Title { get; } =
        string.Concat(Name.Select(letter => char.IsAsciiLetterUpper(letter) ? $" {letter}" : $"{char.ToUpperInvariant(letter)}"));
}

/// <summary>The columns of a list. Table, CSV and JSON are all written from them.</summary>
internal sealed class Columns<T> : IReadOnlyList<Column<T>>
{
    private readonly List<Column<T>> _columns = [];

    public int Count => _columns.Count;

    public Column<T> this[int index] => _columns[index];

    public Columns<T> Text(string name, Func<T, string?> read, ColumnVisibility shown = ColumnVisibility.Always, int? width = null) =>
        Add(new(name, CellKind.Text, shown, row => Cell.Create(read(row))) { Width = width });

    /// <summary>A column for what is shown once, in the result alone.</summary>
    public Columns<T> Secret(string name, Func<T, string?> read) =>
        Add(new(name, CellKind.Text, ColumnVisibility.Always, row => Cell.Create(read(row))) { IsSecret = true });

    public Columns<T> Amount(string name, Func<T, decimal?> read, ColumnVisibility shown = ColumnVisibility.Always) =>
        Add(name, CellKind.Amount, shown, row => Cell.Create(read(row)));

    public Columns<T> Time(string name, Func<T, DateTime?> read, ColumnVisibility shown = ColumnVisibility.Always) =>
        Add(name, CellKind.Time, shown, row => Cell.Create(read(row)));

    public Columns<T> Flag(string name, Func<T, bool?> read, ColumnVisibility shown = ColumnVisibility.Always) =>
        Add(name, CellKind.Flag, shown, row => Cell.Create(read(row)));

    public Columns<T> Whole(string name, Func<T, long?> read, ColumnVisibility shown = ColumnVisibility.Always) =>
        Add(name, CellKind.Whole, shown, row => Cell.Create(read(row)));

    /// <summary>The same columns after one that says whose the row is.</summary>
    public Columns<(TOf Of, T Row)> After<TOf>(string name, Func<TOf, string> read)
    {
        var all = new Columns<(TOf Of, T Row)>().Text(name, pair => read(pair.Of));
        foreach (var column in _columns)
        {
            all.Add(new(column.Name, column.Kind, column.Shown, pair => column.Read(pair.Row))
            {
                Width = column.Width,
                IsSecret = column.IsSecret,
            });
        }

        return all;
    }

    public IEnumerator<Column<T>> GetEnumerator() => _columns.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Columns<T> Add(string name, CellKind kind, ColumnVisibility shown, Func<T, Cell> read) => Add(new(name, kind, shown, read));

    private Columns<T> Add(Column<T> column)
    {
        _columns.Add(column);
        return this;
    }
}
