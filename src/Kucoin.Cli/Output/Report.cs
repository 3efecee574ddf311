using System.Text.Json;
using Kucoin.Client.Results;

namespace Kucoin.Cli.Output;

/// <summary>Writes the answer of a verb in the form that was asked for. One that is not whole says so, also by its exit code.</summary>
internal sealed class Report(Terminal terminal, Format format)
{
    /// <summary>Writes a list.</summary>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="isComplete">Whether they are all.</param>
    /// <param name="problems">What is missing and why.</param>
    /// <param name="furtherMembers">What the JSON has beside the rows.</param>
    /// <returns>The exit code.</returns>
    public int Rows<T>(
        Columns<T> columns,
        IReadOnlyList<T> rows,
        bool isComplete = true,
        IReadOnlyList<Problem>? problems = null,
        Action<Utf8JsonWriter>? furtherMembers = null)
    {
        problems ??= [];
        isComplete &= problems.Count == 0;
        if (format == Format.Json)
        {
            terminal.Out.WriteLine(JsonText.Indented(writer => WriteList(writer, columns, rows, isComplete, problems, furtherMembers)));
        }
        else
        {
            var grid = Grid<T>.For(terminal, columns, rows);
            WriteHead(columns, grid);
            WriteEach(rows, row => WriteRow(columns, grid, row));
        }

        foreach (var problem in problems)
        {
            terminal.Error.WriteLine($"Not in the answer: {TableText.Harmless(problem.ToString())}");
        }

        return isComplete ? Exit.Done : Exit.Partial;
    }

    /// <summary>Writes rows as they come. JSON is one object a line, and its last line says whether the rows were all.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="source">What the rows are, for the problem that may end them.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> Stream<T>(Columns<T> columns, IAsyncEnumerable<T> rows, string source)
    {
        var grid = Grid<T>.ForStream(terminal, columns);
        var count = 0L;
        try
        {
            await foreach (var row in rows)
            {
                if (count++ == 0)
                {
                    WriteHead(columns, grid);
                }

                WriteRow(columns, grid, row);
                terminal.Out.Flush();
            }
        }
        catch (KucoinException cut)
        {
            WriteLastLine(new(source, cut.Error.Message));
            throw count == 0
                ? Failure.Of(cut.Error)
                : new Failure(Exit.Partial, $"The rows above are not all. {Failure.Sentence(cut.Error)}");
        }
        catch (OperationCanceledException)
        {
            WriteLastLine(new(source, "interrupted"));
            throw;
        }

        if (count == 0)
        {
            WriteHead(columns, grid);
        }

        WriteLastLine(problem: null);
        return Exit.Done;
    }

    /// <summary>Writes one thing rather than a list: an object, a row, or lines of name and value.</summary>
    public int One<T>(Columns<T> columns, T row)
    {
        switch (format)
        {
            case Format.Json:
                terminal.Out.WriteLine(JsonText.Indented(writer => writer.WriteObject(columns, row)));
                break;
            case Format.Csv:
                terminal.Out.WriteLine(CsvText.Header(columns));
                terminal.Out.WriteLine(CsvText.Row(columns, row));
                break;
            default:
                Grid<T>.For(terminal, columns, [row]).WriteBlock(row);
                break;
        }

        return Exit.Done;
    }

    private void WriteHead<T>(Columns<T> columns, Grid<T> grid)
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

    private void WriteRow<T>(Columns<T> columns, Grid<T> grid, T row)
    {
        switch (format)
        {
            case Format.Json:
                terminal.Out.WriteLine(JsonText.Line(writer => writer.WriteObject(columns, row)));
                break;
            case Format.Csv:
                terminal.Out.WriteLine(CsvText.Row(columns, row));
                break;
            default:
                grid.WriteRow(row);
                break;
        }
    }

    private void WriteLastLine(Problem? problem)
    {
        if (format != Format.Json)
        {
            return;
        }

        terminal.Out.WriteLine(JsonText.Line(writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("complete", problem is null);
            if (problem is not null)
            {
                writer.WritePropertyName("problem");
                Write(writer, problem);
            }

            writer.WriteEndObject();
        }));
    }

    private static void WriteList<T>(
        Utf8JsonWriter writer,
        Columns<T> columns,
        IReadOnlyList<T> rows,
        bool isComplete,
        IReadOnlyList<Problem> problems,
        Action<Utf8JsonWriter>? furtherMembers)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("rows");
        WriteEach(rows, row => writer.WriteObject(columns, row));
        writer.WriteEndArray();
        writer.WriteBoolean("complete", isComplete);
        writer.WriteStartArray("problems");
        WriteEach(problems, problem => Write(writer, problem));
        writer.WriteEndArray();
        furtherMembers?.Invoke(writer);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Problem problem)
    {
        writer.WriteStartObject();
        writer.WriteString("source", problem.Source);
        writer.WriteString("message", problem.Message);
        writer.WriteEndObject();
    }

    private static void WriteEach<T>(IEnumerable<T> rows, Action<T> write)
    {
        foreach (var row in rows)
        {
            write(row);
        }
    }
}
