using System.CommandLine;
using System.Text.Json;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Cli.Commands;

/// <summary><c>kucoin portfolio</c></summary>
internal static class PortfolioCommand
{
    private const string Unknown = "unknown";

    private static readonly Columns<Holding> Columns = new Columns<Holding>()
        .Text("account", row => row.Account)
        .Text("wallet", row => row.Wallet.ToString())
        .Text("asset", row => row.Asset)
        .Amount("total", row => row.Total)
        .Amount("available", row => row.Available, ColumnVisibility.WhenWide)
        .Amount("held", row => row.Held, ColumnVisibility.WhenWide)
        .Amount("value", row => row.Value)
        .Flag("liability", row => row.IsLiability, ColumnVisibility.DataOnly)
        .Text("userId", UserId, ColumnVisibility.DataOnly);

    private static readonly Option<string> In = Options.Parsed<string>(
        "--in",
        "CURRENCY",
        "The currency of the values: an asset such as USDT or BTC, or a currency such as EUR. Default: USD.",
        AssetCode.TryParse,
        AssetCode.Allowed);

    private static readonly Option<bool> Zeros = Options.Flag("--zeros", "Show wallets with a zero balance too.");

    public static CommandDefinition Definition { get; } = CommandDefinition.Reading(
        "portfolio",
        "Shows what the account and all its sub-accounts hold and owe, wallet by wallet, and what it is worth.",
        "kucoin portfolio --in USDT",
        [.. WalletSources.All.SelectMany(source => source.Endpoints).Distinct(), KucoinEndpoints.Market.FiatPrices],
        [In, Zeros],
        Show);

    private static async Task<int> Show(CommandContext call)
    {
        var options = new PortfolioOptions
        {
            Currency = call.GetValue(In) ?? PortfolioOptions.DefaultCurrency,
            IncludeZeros = call.GetValue(Zeros),
            Clock = call.Clock,
        };
        var portfolio = await Progress.While(
            call.Terminal, progress => PortfolioSnapshot.ReadAsync(call.Client, options, progress, call.Ct));
        var exit = call.Report.Rows(
            Columns,
            portfolio.Holdings,
            problems: [.. portfolio.Problems.Select(Problem.FromPortfolio)],
            extraProperties: writer => WriteSummary(writer, portfolio));
        if (call.Format == Format.Table)
        {
            WriteSummary(call.Terminal, portfolio);
        }

        return exit;
    }

    /// <summary>The user id of a row: empty for a sub-account that is not identified, <see langword="null"/> for the master.</summary>
    private static string? UserId(Holding holding) => holding.IsMaster ? null : holding.UserId ?? "";

    /// <summary>A total that is not known is null, and never zero.</summary>
    private static (string Name, decimal? Value)[] Totals(PortfolioSnapshot portfolio) =>
        [("assets", portfolio.Assets), ("liabilities", portfolio.Liabilities), ("net", portfolio.Net)];

    private static void WriteSummary(Utf8JsonWriter writer, PortfolioSnapshot portfolio)
    {
        writer.WriteStartArray("notCovered");
        foreach (var kind in portfolio.NotCovered)
        {
            writer.WriteStringValue(kind);
        }

        writer.WriteEndArray();
        writer.WriteString("currency", portfolio.Currency);
        writer.WriteStartObject("totals");
        foreach (var (name, value) in Totals(portfolio))
        {
            writer.WriteString(name, Cell.Create(value).Text);
        }

        writer.WriteEndObject();
        writer.WriteString("at", Cell.Create(portfolio.AsOf).Text);
    }

    private static void WriteSummary(Terminal terminal, PortfolioSnapshot portfolio)
    {
        var totals = Totals(portfolio);
        var width = totals.Max(total => (Cell.Create(total.Value).Text ?? Unknown).Length);
        terminal.Out.WriteLine();
        foreach (var (name, value) in totals)
        {
            var text = Cell.Create(value).Text is { } amount ? $"{amount.PadLeft(width)} {portfolio.Currency}" : Unknown.PadLeft(width);
            terminal.Out.WriteLine($"{name,-11}  {text}");
        }

        terminal.Out.WriteLine();
        var time = TableText.Format(Cell.Create(portfolio.AsOf), terminal.OutIsTerminal) + (terminal.OutIsTerminal ? " UTC" : "");
        terminal.Out.WriteLine($"At {time}. Not covered: {string.Join(", ", portfolio.NotCovered)}.");
    }
}
