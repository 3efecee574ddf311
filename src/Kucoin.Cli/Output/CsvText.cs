using System.Buffers;

namespace Kucoin.Cli.Output;

/// <summary>Writes rows as CSV, quoted as in RFC 4180 and protected against formula injection.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public static string Header<T>(Columns<T> columns) => string.Join(',', columns.Select(column => column.Name));

    /// <param name="columns">The columns.</param>
    /// <param name="row">The row.</param>
    /// <param name="forPeople">Whether the row goes to a terminal, which the text of a cell must not control.</param>
    public static string Row<T>(Columns<T> columns, T row, bool forPeople = false) =>
        string.Join(',', columns.Select(column => Format(column.Read(row), forPeople)));

    public static string Format(Cell cell, bool forPeople = false) => cell switch
    {
        { Text: null } => "",
        { Kind: CellKind.Text } => Quote(Disarm(forPeople ? TableText.Harmless(cell.Text) : cell.Text)),
        _ => cell.Text,
    };

    /// <summary>Prefixes text that a spreadsheet would run as a formula. A number is not text, so its minus sign is kept.</summary>
    private static string Disarm(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text;

    private static string Quote(string text) =>
        text.AsSpan().ContainsAny(Quoted) || text.AsSpan().Trim().Length != text.Length
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
