using System.Globalization;
using System.Text.Json;
using Kucoin.Cli.Output;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Cli.Commands;

/// <summary>Writes a portfolio with its subtotals and totals in the chosen format.</summary>
internal sealed class PortfolioReport(CommandContext call, PortfolioSnapshot snapshot, PortfolioView view, PortfolioGrouping? by)
{
    private const string Unknown = "unknown";

    private static readonly Columns<Holding> Columns = new Columns<Holding>()
        .Name(NameKind.Account, "account", row => row.Account)
        .Name(NameKind.Wallet, "wallet", row => row.Wallet.ToString())
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Amount("total", row => row.Total)
        .Amount("available", row => row.Available, ColumnVisibility.WhenWide)
        .Amount("held", row => row.Held, ColumnVisibility.WhenWide)
        .Amount("value", row => row.Value)
        .Flag("liability", row => row.IsLiability, ColumnVisibility.DataOnly)
        .Text("userId", UserId, ColumnVisibility.DataOnly);

    private readonly IReadOnlyList<PortfolioGroup> _groups = by is { } key ? view.GroupBy(key) : [];

    /// <summary>Writes the portfolio.</summary>
    /// <param name="withTotals">Whether CSV ends with rows for the totals.</param>
    /// <returns>The exit code.</returns>
    public int Write(bool withTotals)
    {
        Problem[] problems = [.. view.Problems.Concat(PortfolioView.ListUnknown(_groups)).Select(Problem.FromPortfolio)];
        if (call.Format == Format.Csv)
        {
            var exit = call.Report.Rows(CsvColumns(), [.. CsvRows(withTotals)], problems: problems);
            call.Terminal.Out.Flush();
            WriteFilter(call.Terminal.Error.WriteLine);
            return exit;
        }

        var code = call.Report.Rows(Columns, view.Holdings, problems: problems, extraProperties: WriteProperties);
        if (call.Format == Format.Table)
        {
            call.Report.More(GroupColumns(Unknown), _groups);
            WriteTotals();
        }

        return code;
    }

    /// <summary>The user id of a row: empty for a sub-account that is not identified, <see langword="null"/> for the master.</summary>
    private static string? UserId(Holding holding) => holding.IsMaster ? null : holding.UserId ?? "";

    private (string Name, decimal? Value)[] Totals => List(view.Totals);

    private string GroupName => by?.ToString().ToLowerInvariant() ?? "";

    private static (string Name, decimal? Value)[] List(PortfolioTotals totals) =>
        [("assets", totals.Assets), ("liabilities", totals.Liabilities), ("net", totals.Net)];

    private Columns<PortfolioGroup> GroupColumns(string? unknown) => new Columns<PortfolioGroup>()
        .Text(GroupName, group => group.Name)
        .Amount("assets", group => group.Totals.Assets, unknown)
        .Amount("liabilities", group => group.Totals.Liabilities, unknown)
        .Amount("net", group => group.Totals.Net, unknown);

    private Columns<PortfolioGroup> GroupData()
    {
        var columns = GroupColumns(unknown: null).Flag("complete", group => group.Totals.Net is not null);
        return by == PortfolioGrouping.Account ? columns.Text("userId", group => UserId(group.Holdings[0])) : columns;
    }

    /// <summary>The columns of the rows and, so that CSV stays a table, of what concerns all of them.</summary>
    private Columns<CsvRow> CsvColumns() => new Columns<CsvRow>()
        .Name(NameKind.Account, "account", row => row.Account)
        .Name(NameKind.Wallet, "wallet", row => row.Wallet)
        .Name(NameKind.Asset, "asset", row => row.Asset)
        .Amount("total", row => row.Holding?.Total)
        .Amount("available", row => row.Holding?.Available)
        .Amount("held", row => row.Holding?.Held)
        .Amount("value", row => row.Value)
        .Flag("liability", row => row.Holding?.IsLiability)
        .Text("userId", row => row.Holding is { } holding ? UserId(holding) : row.UserId)
        .Text("currency", _ => snapshot.Currency)
        .Time("at", _ => snapshot.AsOf)
        .Text("kind", row => row.Kind);

    private IEnumerable<CsvRow> CsvRows(bool withTotals)
    {
        foreach (var holding in view.Holdings)
        {
            yield return new("holding", holding.Value, holding.Account, holding.Wallet.ToString(), holding.Asset) { Holding = holding };
        }

        foreach (var group in _groups)
        {
            foreach (var (name, value) in List(group.Totals))
            {
                yield return new(
                    $"subtotal {name}",
                    value,
                    by == PortfolioGrouping.Account ? group.Name : null,
                    by == PortfolioGrouping.Wallet ? group.Name : null,
                    by == PortfolioGrouping.Asset ? group.Name : null)
                {
                    UserId = by == PortfolioGrouping.Account ? UserId(group.Holdings[0]) : null,
                };
            }
        }

        foreach (var (name, value) in withTotals ? Totals : [])
        {
            yield return new($"total {name}", value, null, null, null);
        }
    }

    private void WriteProperties(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("notCovered");
        foreach (var kind in snapshot.NotCovered)
        {
            writer.WriteStringValue(kind);
        }

        writer.WriteEndArray();
        writer.WriteString("currency", snapshot.Currency);
        writer.WriteString("account", snapshot.Account);
        if (view.IsFiltered)
        {
            writer.WriteStartObject("filter");
            foreach (var (name, _, value) in Conditions())
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
        }

        if (by is not null)
        {
            writer.WriteList("subtotals", GroupData(), _groups);
        }

        // A total that is not known is null, and never zero.
        writer.WriteStartObject("totals");
        foreach (var (name, value) in Totals)
        {
            writer.WriteString(name, Cell.Create(value).Text);
        }

        writer.WriteEndObject();
        writer.WriteString("at", Cell.Create(snapshot.AsOf).Text);
    }

    private void WriteTotals()
    {
        var (terminal, totals) = (call.Terminal, Totals);
        var width = totals.Max(total => (Cell.Create(total.Value).Text ?? Unknown).Length);
        terminal.Out.WriteLine();
        foreach (var (name, value) in totals)
        {
            var text = Cell.Create(value).Text is { } amount ? $"{amount.PadLeft(width)} {snapshot.Currency}" : Unknown.PadLeft(width);
            terminal.Out.WriteLine($"{name,-11}  {text}");
        }

        terminal.Out.WriteLine();
        WriteFilter(sentence => terminal.WriteSentence(sentence));
        var time = TableText.Format(Cell.Create(snapshot.AsOf), terminal.OutIsTerminal) + (terminal.OutIsTerminal ? " UTC" : "");
        terminal.WriteSentence($"At {time}. Not covered: {string.Join(", ", snapshot.NotCovered)}.");
    }

    private void WriteFilter(Action<string> write)
    {
        if (view.IsFiltered)
        {
            var conditions = string.Join(", ", Conditions().Select(condition => $"{condition.Words} {condition.Value}"));
            write(TableText.Harmless($"Filtered: {conditions}. The totals are those of the rows that are shown."));
        }
    }

    private IEnumerable<(string Name, string Words, string Value)> Conditions()
    {
        (string Name, string Words, string? Value)[] all =
        [
            ("account", "account", view.Filter.Account),
            ("wallet", "wallet", view.Filter.Wallet),
            ("asset", "asset", view.Filter.Asset),
            ("minValue", "a value of at least", view.Filter.MinValue?.ToString(CultureInfo.InvariantCulture)),
        ];
        return all.Where(condition => condition.Value is not null)!;
    }

    private sealed record CsvRow(string Kind, decimal? Value, string? Account, string? Wallet, string? Asset)
    {
        public Holding? Holding { get; init; }

        public string? UserId { get; init; }
    }
}
