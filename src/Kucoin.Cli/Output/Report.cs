using System.Text.Json;
using Kucoin.Client.Results;

namespace Kucoin.Cli.Output;

/// <summary>
/// Writes the result of a command in the chosen format, and reports an incomplete result in the output and the exit code.
/// </summary>
internal sealed class Report(Terminal terminal, Format format, ShownNames? names = null)
{
    private const string NotAll = "The rows above are incomplete.";

    private readonly List<Problem> _problems = [];

    /// <summary>The single object that was written, on one line and without its secrets.</summary>
    private string? _told;

    /// <summary>Adds data that is missing from the result that will be written.</summary>
    public void Add(IEnumerable<Problem> problems) => _problems.AddRange(problems);

    /// <summary>
    /// Runs a command that changes something and reports the result. If the report cannot be written, the command ends with the exit code
    /// of an unknown outcome and writes the result to standard error.
    /// </summary>
    public async Task<int> OfChange(Func<Task<int>> run)
    {
        try
        {
            var exit = await run();
            await terminal.Out.FlushAsync(CancellationToken.None);
            return exit;
        }
        catch (LostOutputException lost) when (_told is not null)
        {
            throw new CliException(
                ExitCodes.OutcomeUnknown,
                "It was carried out: do not repeat it. "
                + $"The result could not be written to standard output: {lost.Message}. It is: {_told}.");
        }
    }

    /// <summary>Writes a list.</summary>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="isComplete">Whether the list is complete.</param>
    /// <param name="problems">The missing data and the reasons.</param>
    /// <param name="extraProperties">Writes additional properties of the JSON object.</param>
    /// <param name="emptyMessage">The message that replaces a table without rows.</param>
    /// <returns>The exit code.</returns>
    public int Rows<T>(
        Columns<T> columns,
        IReadOnlyList<T> rows,
        bool isComplete = true,
        IReadOnlyList<Problem>? problems = null,
        Action<Utf8JsonWriter>? extraProperties = null,
        string? emptyMessage = null)
    {
        problems = [.. problems ?? [], .. _problems];
        isComplete &= problems.Count == 0;
        WriteEach(rows, row => names?.Add(columns, row));
        if (format == Format.Json)
        {
            terminal.Out.WriteLine(JsonText.Indented(writer => WriteList(writer, columns, rows, isComplete, problems, extraProperties)));
        }
        else if (format == Format.Table && rows.Count == 0 && emptyMessage is not null)
        {
            terminal.WriteSentence(emptyMessage);
        }
        else
        {
            var lines = new RowLines<T>(terminal, format, columns, Grid<T>.Create(terminal, columns, rows));
            lines.WriteHead();
            WriteEach(rows, lines.Write);
        }

        if (!isComplete)
        {
            // Where both streams go to one place, the note follows the rows.
            terminal.Out.Flush();
        }

        if (!isComplete && problems.Count == 0)
        {
            terminal.Error.WriteLine(NotAll);
        }

        ShowProblems(problems);
        return isComplete ? ExitCodes.Done : ExitCodes.Partial;
    }

    /// <summary>Writes a list with its summary figures, which CSV omits.</summary>
    public int ListWithSummary<TRow, TWhole>(
        Columns<TRow> columns, IReadOnlyList<TRow> rows, Columns<TWhole>? beside, TWhole whole, string? emptyMessage = null)
    {
        var exit = Rows(columns, rows, extraProperties: writer => writer.WriteMembers(beside ?? [], whole), emptyMessage: emptyMessage);
        if (format == Format.Table && beside is not null)
        {
            terminal.Out.WriteLine();
            Grid<TWhole>.Create(terminal, beside, [whole]).WriteBlock(whole);
        }

        return exit;
    }

    /// <summary>Writes a further table, below the one of the rows; JSON and CSV have one list only.</summary>
    public void More<T>(Columns<T> columns, IReadOnlyList<T> rows)
    {
        if (format == Format.Table && rows.Count > 0)
        {
            terminal.Out.WriteLine();
            var grid = Grid<T>.Create(terminal, columns, rows);
            grid.WriteHead();
            WriteEach(rows, grid.WriteRow);
        }
    }

    /// <summary>Streams rows.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="source">The name of the data, for the message if the stream fails.</param>
    /// <param name="ifEmpty">Throws if a stream without rows has an error as its cause.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> Stream<T>(Columns<T> columns, IAsyncEnumerable<T> rows, string source, Func<Task>? ifEmpty = null)
    {
        var stream = new RowStream<T>(terminal, format, columns, names);
        try
        {
            await foreach (var row in rows)
            {
                stream.Write(row);
            }

            if (stream.IsEmpty && ifEmpty is not null)
            {
                await ifEmpty();
            }
        }
        catch (KucoinException cut) when (cut.Error is KucoinError.Incomplete incomplete)
        {
            return stream.End([.. _problems, .. incomplete.Problems.Select(problem => Problem.FromData(source, problem))]);
        }
        catch (KucoinException cut)
        {
            stream.EndWith(new(source, cut.Error.Message));
            throw stream.IsEmpty
                ? CliException.FromError(cut.Error)
                : new CliException(ExitCodes.Partial, $"{NotAll} {CliException.Sentence(cut.Error)}");
        }
        catch (OperationCanceledException)
        {
            stream.EndWith(new(source, "interrupted"));
            terminal.Error.WriteLine(NotAll);
            throw;
        }

        if (rows is not KucoinHistory<T> { AvailableFrom: { } from })
        {
            return stream.End();
        }

        var truncated = Problem.Truncated(source, from);
        stream.EndWith(truncated);
        throw new CliException(ExitCodes.Partial, $"{NotAll} {truncated.Message}");
    }

    /// <summary>Writes a single object: as JSON, as one CSV row, or as lines of name and value.</summary>
    public int One<T>(Columns<T> columns, T row)
    {
        names?.Add(columns, row);
        _told = TableText.Harmless(string.Join(", ", columns
            .Where(column => !column.IsSecret)
            .Select(column => (column.Name, column.Read(row).Text))
            .Where(cell => cell.Text is not null)
            .Select(cell => $"{cell.Name} {cell.Text}")));
        switch (format)
        {
            case Format.Json:
                terminal.Out.WriteLine(JsonText.Indented(writer => WriteOne(writer, columns, row)));
                break;
            case Format.Csv:
                terminal.Out.WriteLine(CsvText.Header(columns));
                terminal.Out.WriteLine(CsvText.Row(columns, row, terminal.OutIsTerminal));
                break;
            default:
                Grid<T>.Create(terminal, columns, [row]).WriteBlock(row);
                break;
        }

        ShowProblems(_problems);
        return _problems.Count == 0 ? ExitCodes.Done : ExitCodes.Partial;
    }

    /// <summary>Writes a single object, as a sentence on a terminal.</summary>
    public int Sentence<T>(string sentence, Columns<T> columns, T row)
    {
        if (format != Format.Table)
        {
            return One(columns, row);
        }

        _told = sentence.TrimEnd('.');
        terminal.WriteSentence(sentence);
        ShowProblems(_problems);
        return _problems.Count == 0 ? ExitCodes.Done : ExitCodes.Partial;
    }

    /// <summary>Writes a single object. It is complete unless it has the members <c>complete</c> and <c>problems</c>.</summary>
    private void WriteOne<T>(Utf8JsonWriter writer, Columns<T> columns, T row)
    {
        writer.WriteStartObject();
        writer.WriteMembers(columns, row);
        if (_problems.Count > 0)
        {
            WriteProblems(writer, isComplete: false, _problems);
        }

        writer.WriteEndObject();
    }

    private void ShowProblems(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            terminal.Error.WriteLine($"Not in the result: {TableText.Harmless(problem.ToString())}");
        }
    }

    private static void WriteList<T>(
        Utf8JsonWriter writer,
        Columns<T> columns,
        IReadOnlyList<T> rows,
        bool isComplete,
        IReadOnlyList<Problem> problems,
        Action<Utf8JsonWriter>? extraProperties)
    {
        writer.WriteStartObject();
        writer.WriteList("rows", columns, rows);
        WriteProblems(writer, isComplete, problems);
        extraProperties?.Invoke(writer);
        writer.WriteEndObject();
    }

    private static void WriteProblems(Utf8JsonWriter writer, bool isComplete, IReadOnlyList<Problem> problems)
    {
        writer.WriteBoolean("complete", isComplete);
        writer.WriteStartArray("problems");
        WriteEach(problems, writer.WriteProblem);
        writer.WriteEndArray();
    }

    private static void WriteEach<T>(IEnumerable<T> rows, Action<T> write)
    {
        foreach (var row in rows)
        {
            write(row);
        }
    }
}
