using System.Text.Json;
using Kucoin.Cli.Output;
using Kucoin.Client.Results;

namespace Kucoin.Cli.Tests.Output;

public sealed class ColumnsTests
{
    private const string Hostile = "=[red]x[/] <b>,\"q\"\nline\t2\e[31m\u202Egnp";

    private static readonly Columns<Line> Columns = new Columns<Line>()
        .Text("name", row => row.Name)
        .Amount("total", row => row.Total)
        .Time("createdAt", row => row.At, ColumnVisibility.WhenWide)
        .Flag("isOpen", row => row.Open)
        .Whole("uid", row => row.Uid, ColumnVisibility.DataOnly);

    private static readonly Line Full = new(
        Hostile, -1234567890.000000000000000010m, new DateTime(2026, 1, 31, 12, 5, 9, 250, DateTimeKind.Utc), true, 9007199254740993);

    private static readonly Line Empty = new(null, null, null, null, null);

    [Fact]
    public void Json_keeps_text_and_digits_unchanged()
    {
        using var json = JsonDocument.Parse(JsonText.Line(writer => writer.WriteObject(Columns, Full)));
        var row = json.RootElement;
        Assert.Equal(Hostile, row.GetProperty("name").GetString());
        Assert.Equal("-1234567890.000000000000000010", row.GetProperty("total").GetString());
        Assert.Equal("2026-01-31T12:05:09.25Z", row.GetProperty("createdAt").GetString());
        Assert.True(row.GetProperty("isOpen").GetBoolean());
        Assert.Equal(9007199254740993, row.GetProperty("uid").GetInt64());
        Assert.Equal(["name", "total", "createdAt", "isOpen", "uid"], row.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void Json_contains_no_control_character() =>
        Assert.DoesNotContain(JsonText.Line(writer => writer.WriteObject(Columns, Full)), char.IsControl);

    [Fact]
    public void Missing_value_is_null_in_json_and_empty_in_csv()
    {
        Assert.Equal(
            """{"name":null,"total":null,"createdAt":null,"isOpen":null,"uid":null}""",
            JsonText.Line(writer => writer.WriteObject(Columns, Empty)));
        Assert.Equal(",,,,", CsvText.Row(Columns, Empty));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" padded ", "\" padded \"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("=a,b", "\"'=a,b\"")]
    public void Csv_quotes_text_and_escapes_formulas(string text, string expected) => Assert.Equal(expected, CsvText.Format(Cell.Create(text)));

    [Fact]
    public void Csv_negative_amount_is_not_escaped_as_a_formula() => Assert.Equal("-12.5", CsvText.Format(Cell.Create(-12.5m)));

    [Fact]
    public void Csv_header_has_every_column() => Assert.Equal("name,total,createdAt,isOpen,uid", CsvText.Header(Columns));

    [Fact]
    public void Table_escapes_control_and_bidirectional_characters()
    {
        var text = TableText.Format(Cell.Create(Hostile), forPeople: true);
        Assert.Equal("""=[red]x[/] <b>,"q"\nline\t2\u001B[31m\u202Egnp""", text);
    }

    [Fact]
    public void Table_in_a_pipe_is_aligned_with_full_precision_and_no_color()
    {
        var written = Table(isTerminal: false, width: 20, Full with { Name = "東京" }, Empty with { Name = "b" });
        Assert.Equal(
            """
            NAME                           TOTAL  CREATED AT               IS OPEN
            東京  -1234567890.000000000000000010  2026-01-31T12:05:09.25Z  true
            b

            """,
            written);
    }

    [Fact]
    public void Table_on_a_terminal_has_short_times_and_colors()
    {
        var written = Table(isTerminal: true, width: 100, Full with { Name = "a" });
        Assert.Contains("\e[1mNAME", written, StringComparison.Ordinal);
        Assert.Contains("\e[31m-1234567890.000000000000000010\e[0m  2026-01-31 12:05  yes", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_on_a_terminal_escapes_what_controls_it_and_a_file_keeps_it()
    {
        Assert.Equal(Hostile[1..].Replace("\"", "\"\"", StringComparison.Ordinal), Csv(isTerminal: false)[3..^1]);
        Assert.DoesNotContain(Csv(isTerminal: true), letter => char.IsControl(letter) || letter == '\u202E');

        static string Csv(bool isTerminal)
        {
            var output = new StringWriter { NewLine = "\n" };
            new Report(Terminal(output, isTerminal, width: 80), Format.Csv).Rows(
                new Columns<Line>().Text("name", row => row.Name), [Full with { Name = Hostile }]);
            return output.ToString()["name\n".Length..].TrimEnd('\n');
        }
    }

    /// <summary>Every kind of text that controls a terminal or the reading direction, in every format and shape of output.</summary>
    [Theory]
    [InlineData("a\e[2Jb")]
    [InlineData("\e]52;c;aGk=\a")]
    [InlineData("\u009b31m")]
    [InlineData("\u202Egnp.exe")]
    [InlineData("\u2066x\u2069")]
    [InlineData("x\u200Fy")]
    [InlineData("a\u2028b\u2029c")]
    [InlineData("\r\n\b\0")]
    public void No_format_lets_text_control_a_terminal(string text)
    {
        foreach (var format in Enum.GetValues<Format>())
        {
            var output = new StringWriter { NewLine = "\n" };
            var report = new Report(Terminal(output, isTerminal: true, width: 60) with { Colors = false }, format);
            report.Rows(Columns, [Full with { Name = text }], problems: [new("source", text)]);
            report.One(Columns, Full with { Name = text });
            new RowStream<Line>(Terminal(output, isTerminal: true, width: 60) with { Colors = false }, format, Columns).Write(Full with { Name = text });
            Assert.DoesNotContain(output.ToString(), letter => letter != '\n' && (char.IsControl(letter)
                || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.Format
                    or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator));
        }
    }

    [Fact]
    public void Json_escapes_format_characters_without_changing_the_text()
    {
        var json = JsonText.Line(writer => writer.WriteObject(Columns, Full));
        Assert.Contains("\\u202E", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', json);
    }

    [Fact]
    public async Task Stream_that_fails_is_marked_incomplete_in_its_last_line_and_exit_code()
    {
        var output = new StringWriter { NewLine = "\n" };
        var report = new Report(Terminal(output, isTerminal: false, width: 80), Format.Json);
        var failure = await Assert.ThrowsAsync<CliException>(() => report.Stream(Columns, Rows(), "ledger"));

        Assert.Equal(ExitCodes.Partial, failure.ExitCode);
        var lines = output.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Equal(
            """{"complete":false,"problem":{"source":"ledger","message":"No response from the exchange: cut"}}""", lines[^1]);

        static async IAsyncEnumerable<Line> Rows()
        {
            await Task.CompletedTask;
            yield return Empty;
            throw new KucoinException(new KucoinError.Unreachable("cut"));
        }
    }

    private static string Table(bool isTerminal, int width, params Line[] rows)
    {
        var output = new StringWriter { NewLine = "\n" };
        new Report(Terminal(output, isTerminal, width), Format.Table).Rows(Columns, rows);
        return output.ToString();
    }

    private static Terminal Terminal(StringWriter output, bool isTerminal, int width) => new()
    {
        In = TextReader.Null,
        Out = output,
        Error = TextWriter.Null,
        OutIsTerminal = isTerminal,
        Colors = true,
        Width = width,
    };

    private sealed record Line(string? Name, decimal? Total, DateTime? At, bool? Open, long? Uid);
}
