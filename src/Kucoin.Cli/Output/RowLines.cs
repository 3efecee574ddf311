namespace Kucoin.Cli.Output;

/// <summary>Formats the rows of a list as lines: JSON objects, CSV, or the lines of a table.</summary>
internal sealed class RowLines<T>(Terminal terminal, Format format, Columns<T> columns, Grid<T> grid)
{
    public void WriteHead()
    {
        switch (format)
        {
            case Format.Json:
                break;
            case Format.Csv:
                terminal.Out.WriteLine(CsvText.Header(columns));
                break;
            default:
                grid.WriteHead();
                break;
        }
    }

    public void Write(T row)
    {
        switch (format)
        {
            case Format.Json:
                terminal.Out.WriteLine(JsonText.Line(writer => writer.WriteObject(columns, row)));
                break;
            case Format.Csv:
                terminal.Out.WriteLine(CsvText.Row(columns, row, terminal.OutIsTerminal));
                break;
            default:
                grid.WriteRow(row);
                break;
        }
    }
}
