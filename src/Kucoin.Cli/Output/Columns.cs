using System.Collections;

namespace Kucoin.Cli.Output;

/// <summary>The tables that a column is shown in. JSON and CSV always contain it.</summary>
internal enum ColumnVisibility
{
    /// <summary>All tables, on the first line of a row if it fits.</summary>
    Always,

    /// <summary>All tables, on the first line of a row if the terminal is wide enough, and below it otherwise.</summary>
    WhenWide,

    /// <summary>No table, only JSON and CSV.</summary>
    DataOnly,
}

/// <summary>One column: its name in JSON and CSV, its visibility, and the function that reads a row's cell.</summary>
internal sealed record Column<T>(string Name, CellKind Kind, ColumnVisibility Shown, Func<T, Cell> Read)
{
    /// <summary>The usual width of a cell; <see langword="null"/> for the default width of its kind.</summary>
    public int? Width { get; init; }

    /// <summary>Whether its cells are secrets, which are written to the result only.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The kind of its names; <see langword="null"/> if its cells are not names that completion offers.</summary>
    public NameKind? NameKind { get; init; }

    /// <summary>The name in the header of a table: <c>userId</c> becomes USER ID.</summary>
    public string Title { get; } =
        string.Concat(Name.Select(letter => char.IsAsciiLetterUpper(letter) ? $" {letter}" : $"{char.ToUpperInvariant(letter)}"));
}

/// <summary>The columns of a list, for table, CSV and JSON.</summary>
internal sealed class Columns<T> : IReadOnlyList<Column<T>>
{
    private readonly List<Column<T>> _columns = [];

    public int Count => _columns.Count;

    /// <summary>The columns whose cells are names that completion offers.</summary>
    public IEnumerable<Column<T>> Named => _columns.Where(column => column.NameKind is not null);

    public Column<T> this[int index] => _columns[index];

    public Columns<T> Text(string name, Func<T, string?> read, ColumnVisibility shown = ColumnVisibility.Always, int? width = null) =>
        Add(new(name, CellKind.Text, shown, row => Cell.Create(read(row))) { Width = width });

    /// <summary>A column for names that completion offers later.</summary>
    public Columns<T> Name(NameKind kind, string name, Func<T, string?> read, int? width = null) =>
        Add(new(name, CellKind.Text, ColumnVisibility.Always, row => Cell.Create(read(row))) { Width = width, NameKind = kind });

    /// <summary>A column for a secret that is shown once, in the result only.</summary>
    public Columns<T> Secret(string name, Func<T, string?> read) =>
        Add(new(name, CellKind.Text, ColumnVisibility.Always, row => Cell.Create(read(row))) { IsSecret = true });

    public Columns<T> Amount(string name, Func<T, decimal?> read, ColumnVisibility shown = ColumnVisibility.Always) =>
        Add(name, CellKind.Amount, shown, row => Cell.Create(read(row)));

    /// <param name="name">The name.</param>
    /// <param name="read">Reads the amount.</param>
    /// <param name="missing">The text of a missing amount.</param>
    public Columns<T> Amount(string name, Func<T, decimal?> read, string? missing) => Add(
        name,
        CellKind.Amount,
        ColumnVisibility.Always,
        row => read(row) is { } amount ? Cell.Create(amount) : new(CellKind.Amount, missing));

    public Columns<T> Time(string name, Func<T, DateTime?> read, ColumnVisibility shown = ColumnVisibility.Always) =>
        Add(name, CellKind.Time, shown, row => Cell.Create(read(row)));

    public Columns<T> Flag(string name, Func<T, bool?> read, ColumnVisibility shown = ColumnVisibility.Always) =>
        Add(name, CellKind.Flag, shown, row => Cell.Create(read(row)));

    public Columns<T> Whole(string name, Func<T, long?> read, ColumnVisibility shown = ColumnVisibility.Always) =>
        Add(name, CellKind.Whole, shown, row => Cell.Create(read(row)));

    /// <summary>The same columns, preceded by one that identifies the owner of the row.</summary>
    public Columns<(TOf Of, T Row)> After<TOf>(string name, Func<TOf, string> read)
    {
        var all = new Columns<(TOf Of, T Row)>().Text(name, pair => read(pair.Of));
        foreach (var column in _columns)
        {
            all.Add(new(column.Name, column.Kind, column.Shown, pair => column.Read(pair.Row))
            {
                Width = column.Width,
                IsSecret = column.IsSecret,
                NameKind = column.NameKind,
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
