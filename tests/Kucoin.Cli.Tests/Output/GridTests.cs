using System.Text.RegularExpressions;
using Kucoin.Cli.Output;
using Kucoin.Cli.Tests.Catalog;

namespace Kucoin.Cli.Tests.Output;

/// <summary>Tables on terminals of any width: nothing is left out, and no word is cut.</summary>
public sealed partial class GridTests(DemoExchange demo) : IClassFixture<DemoExchange>
{
    private static readonly Columns<Row> Columns = new Columns<Row>()
        .Text("name", row => row.Name)
        .Amount("total", row => row.Total)
        .Text("address", row => row.Address, ColumnVisibility.WhenWide)
        .Text("memo", row => row.Memo, ColumnVisibility.WhenWide)
        .Text("id", row => row.Id, ColumnVisibility.DataOnly);

    private static readonly Row Short = new("desk", -1.5m, "TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ", null, "hidden");

    private static readonly Row Long = new(
        "東京デスク東京デスク東京デスク", 1234567890123456789.0123456789m, new string('A', 112), "a memo of several words that is long", "hidden");

    public static TheoryData<string> Reads =>
        [.. VerbLines.All.Where(line => line.Input.Length == 0 && !line.Arguments.Contains('{') && IsRead(line)).Select(line => $"{line.Path} {line.Arguments}")];

    /// <summary>The kind: every command, and every column of it. The widest table shows the same words as the narrowest.</summary>
    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Every_command_shows_the_same_words_at_every_width(string line)
    {
        // Below a narrow row, the name of a column is shown with its value only.
        var wide = Words(string.Join('\n', (await At(line, 5000)).Split('\n')[1..])).ToHashSet();
        foreach (var width in new[] { 200, 80, 60, 40 })
        {
            var narrow = await At(line, width);
            Assert.Subset(Words(narrow).ToHashSet(), wide);
            Assert.All(narrow.Split('\n'), row => AssertFits(row, width));
        }
    }

    [Theory]
    [InlineData(200)]
    [InlineData(80)]
    [InlineData(60)]
    [InlineData(40)]
    [InlineData(20)]
    [InlineData(1)]
    public void Table_and_stream_show_every_cell_whole_at_any_width(int width)
    {
        foreach (var isStream in new[] { false, true })
        {
            var written = Write(width, isStream, Short, Long);
            var words = Words(written).ToHashSet();
            Assert.Subset(words, Words($"{Long.Name} 1234567890123456789.0123456789 {Long.Address} {Long.Memo} {Short.Address} -1.5").ToHashSet());
            Assert.DoesNotContain("hidden", written, StringComparison.Ordinal);
            Assert.All(written.Split('\n'), row => AssertFits(row, width));
        }
    }

    [Fact]
    public void Cells_that_do_not_fit_follow_with_the_name_of_their_column()
    {
        var written = Write(60, isStream: false, Short, Short with { Name = "other", Memo = "7" });
        Assert.Equal(
            """
            NAME   TOTAL  ADDRESS                             MEMO
            desk    -1.5  TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ
            other   -1.5  TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ  7

            """,
            written);
        Assert.Equal(
            """
            NAME   TOTAL  ADDRESS
            desk    -1.5  TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ
            other   -1.5  TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ
                MEMO 7

            """,
            Write(50, isStream: false, Short, Short with { Name = "other", Memo = "7" }));
    }

    [Fact]
    public void Word_that_is_longer_than_the_terminal_is_wide_states_its_length_and_can_be_copied() =>
        Assert.Contains($"\n    ADDRESS (112 characters)\n{Long.Address}\n", Write(60, isStream: false, Long with { Name = "desk" }), StringComparison.Ordinal);

    [Fact]
    public void Cell_that_outgrows_its_column_in_a_stream_moves_below_its_row()
    {
        var written = Write(60, isStream: true, Short, Short with { Name = new string('n', 50) });
        Assert.Contains($"\n    NAME {new string('n', 50)}\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Block_on_a_narrow_terminal_shows_columns_that_a_table_would_drop()
    {
        var output = new StringWriter { NewLine = "\n" };
        new Report(Terminal(output, 40), Format.Table).One(Columns, Short);
        Assert.Contains($"ADDRESS\n{Short.Address}\n", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one two three", 7, 0, "one two|three")]
    [InlineData("one two three", 7, 2, "one two|  three")]
    [InlineData("  one two", 6, 4, "  one|    two")]
    [InlineData("unbreakable", 5, 0, "unbreakable")]
    [InlineData("東京 デスク", 6, 0, "東京|デスク")]
    public void Wrap_breaks_between_words_only(string text, int width, int hanging, string lines) =>
        Assert.Equal(lines, string.Join('|', TableText.Wrap(text, width, hanging)));

    [Fact]
    public async Task Messages_on_a_terminal_are_broken_between_words_and_command_lines_are_not()
    {
        var error = new StringWriter { NewLine = "\n" };
        await using (var writer = new GuardedWriter(error, throws: false, wrapAt: 20))
        {
            writer.WriteLine("Wait two minutes, then see:\n  kucoin transfers resolve --client-oid mine-1");
        }

        Assert.Equal("Wait two minutes,\nthen see:\n  kucoin transfers resolve --client-oid mine-1\n", error.ToString());
    }

    private static bool IsRead(VerbLine line) =>
        CommandTree.All.Single(verb => verb.Path == line.Path).Definition is var verb
        && !verb.Options.Any(option => option.Name == "--yes") && line.Path is not ("doctor" or "emulator clone" or "transfers resolve" or "withdrawals resolve");

    /// <summary>A line is not wider than the terminal, unless it consists of a single word.</summary>
    private static void AssertFits(string line, int width)
    {
        if (TableText.Width(line) > width)
        {
            Assert.True(line.Trim().Split(' ').Length <= 2 || width <= 20, $"'{line}' is wider than {width}.");
        }
    }

    private static IEnumerable<string> Words(string text) => NotWord().Split(text).Where(word => word.Length > 0);

    private static string Write(int width, bool isStream, params Row[] rows)
    {
        var output = new StringWriter { NewLine = "\n" };
        var terminal = Terminal(output, width);
        if (isStream)
        {
            var stream = new RowStream<Row>(terminal, Format.Table, Columns);
            Array.ForEach(rows, stream.Write);
        }
        else
        {
            new Report(terminal, Format.Table).Rows(Columns, rows);
        }

        return output.ToString();
    }

    private static Terminal Terminal(TextWriter output, int width) =>
        new() { In = TextReader.Null, Out = output, Error = TextWriter.Null, OutIsTerminal = true, Width = width };

    private async Task<string> At(string line, int width)
    {
        var (id, secret, passphrase) = demo.Exchange.Credentials;
        var run = await new CommandRun
        {
            Credentials = new(id, secret, passphrase),
            Environment = Client.KucoinEnvironment.FromAddress(demo.Exchange.Address),
            Clock = demo.Exchange.LedgerClock,
            IsTerminal = true,
            Width = width,
        }.Of(line);
        Assert.True(run.Exit == ExitCodes.Done, run.Error);
        return run.Out;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex NotWord();

    private sealed record Row(string Name, decimal Total, string Address, string? Memo, string Id);
}
