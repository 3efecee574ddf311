using System.Buffers;

namespace Kucoin.Cli.Output;

/// <summary>Writes rows as CSV, quoted as in RFC 4180 and protected against formula injection.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public static string Header<T>(Columns<T> columns) => string.Join(',', columns.Select(column => column.Name));

    public static string Row<T>(Columns<T> columns, T row) => string.Join(',', columns.Select(column => Format(column.Read(row))));

    public static string Format(Cell cell) => cell switch
    {
        { Text: null } => "",
        { Kind: CellKind.Text } => Quote(Disarm(cell.Text)),
        _ => cell.Text,
    };

    /// <summary>Prefixes text that a spreadsheet would run as a formula. A number is not text, so its minus sign is kept.</summary>
    private static string Disarm(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text;

    private static string Quote(string text) =>
        text.AsSpan().ContainsAny(Quoted) || text.AsSpan().Trim().Length != text.Length
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
