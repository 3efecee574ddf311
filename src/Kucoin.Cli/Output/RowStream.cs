using System.Text.Json;

namespace Kucoin.Cli.Output;

/// <summary>Streams rows. JSON is one object per line, and its last line reports whether the rows are complete.</summary>
internal sealed class RowStream<T>(Terminal terminal, Format format, Columns<T> columns, ShownNames? names = null)
{
    private readonly RowLines<T> _lines = new(terminal, format, columns, Grid<T>.CreateStreaming(terminal, columns));

    /// <summary>Whether no row was written.</summary>
    public bool IsEmpty { get; private set; } = true;

    public void Write(T row)
    {
        if (IsEmpty)
        {
            _lines.WriteHead();
            IsEmpty = false;
        }

        names?.Add(columns, row);
        _lines.Write(row);
        terminal.Out.Flush();
    }

    /// <summary>Ends a complete stream.</summary>
    public int End()
    {
        Close(static writer => writer.WriteBoolean("complete", true));
        return ExitCodes.Done;
    }

    /// <summary>Ends an incomplete stream.</summary>
    public void EndWith(Problem problem) => Close(writer =>
    {
        writer.WriteBoolean("complete", false);
        writer.WritePropertyName("problem");
        writer.WriteProblem(problem);
        if (problem.AvailableFrom is { } from)
        {
            writer.WriteString("availableFrom", Cell.Create(from).Text);
        }
    });

    /// <summary>Ends a stream from several sources, and reports the problem of each.</summary>
    /// <returns>The exit code.</returns>
    public int End(IReadOnlyList<Problem> problems)
    {
        Close(writer =>
        {
            writer.WriteBoolean("complete", problems.Count == 0);
            writer.WriteStartArray("problems");
            foreach (var problem in problems)
            {
                writer.WriteProblem(problem);
            }

            writer.WriteEndArray();
        });
        foreach (var problem in problems)
        {
            terminal.Error.WriteLine($"Not in the result: {TableText.Harmless(problem.ToString())}");
        }

        return problems.Count == 0 ? ExitCodes.Done : ExitCodes.Partial;
    }

    private void Close(Action<Utf8JsonWriter> members)
    {
        if (format == Format.Json)
        {
            terminal.Out.WriteLine(JsonText.Line(writer =>
            {
                writer.WriteStartObject();
                members(writer);
                writer.WriteEndObject();
            }));
        }
        else if (IsEmpty)
        {
            _lines.WriteHead();
        }
    }
}
