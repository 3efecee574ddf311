using System.CommandLine;
using System.Text.Json;
using Kucoin.Cli.Holdings;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Catalog;

namespace Kucoin.Cli.Commands;

/// <summary><c>kucoin portfolio</c></summary>
internal static class PortfolioCommand
{
    private static readonly Columns<Holding> Columns = new Columns<Holding>()
        .Text("account", row => row.Account)
        .Text("wallet", row => row.Wallet)
        .Text("asset", row => row.Asset)
        .Amount("total", row => row.Total)
        .Amount("available", row => row.Available, ColumnVisibility.WhenWide)
        .Amount("held", row => row.Held, ColumnVisibility.WhenWide)
        .Amount("value", row => row.Value)
        .Flag("liability", row => row.IsLiability, ColumnVisibility.AsData)
        .Text("userId", row => row.UserId, ColumnVisibility.AsData);

    private static readonly Option<string> In = Options.Parsed<string>(
        "--in",
        "CURRENCY",
        "The currency of the values: an asset such as USDT or BTC, or a currency such as EUR. Default: USD.",
        AssetCode.TryParse,
        AssetCode.Allowed);

    private static readonly Option<bool> Zeros = Options.Flag("--zeros", "Show wallets with a zero balance too.");

    public static CommandDefinition Verb { get; } = CommandDefinition.Reading(
        "portfolio",
        "Shows what the account and all its sub-accounts hold and owe, wallet by wallet, and what it is worth.",
        "kucoin portfolio --in USDT",
        [.. WalletSources.All.SelectMany(source => source.Rows).Distinct(), KucoinEndpoints.Market.FiatPrices],
        [In, Zeros],
        Show);

    private static async Task<int> Show(CommandContext call)
    {
        var at = call.Now;
        var fund = await Progress.While(
            call.Terminal, progress => PortfolioSnapshot.Read(
                call.Client, call.GetValue(In) ?? "USD", call.GetValue(Zeros), progress, call.Ct));
        var exit = call.Report.Rows(
            Columns, fund.Holdings, problems: fund.Problems, furtherMembers: writer => WriteSummary(writer, fund, at));
        if (call.Format == Format.Table)
        {
            WriteSummary(call.Terminal, fund, at);
        }

        return exit;
    }

    private static void WriteSummary(Utf8JsonWriter writer, PortfolioSnapshot fund, DateTime at)
    {
        writer.WriteStartArray("notCovered");
        foreach (var kind in WalletSources.NotCovered)
        {
            writer.WriteStringValue(kind);
        }

        writer.WriteEndArray();
        writer.WriteString("currency", fund.Currency);
        writer.WriteStartObject("totals");
        writer.WriteString("assets", Cell.Create(fund.Assets).Text);
        writer.WriteString("liabilities", Cell.Create(fund.Liabilities).Text);
        writer.WriteString("net", Cell.Create(fund.Net).Text);
        writer.WriteEndObject();
        writer.WriteString("at", Cell.Create(at).Text);
    }

    private static void WriteSummary(Terminal terminal, PortfolioSnapshot fund, DateTime at)
    {
        (string Name, decimal? Value)[] totals = [("assets", fund.Assets), ("liabilities", fund.Liabilities), ("net", fund.Net)];
        var width = totals.Max(total => Cell.Create(total.Value).Text?.Length ?? 0);
        terminal.Out.WriteLine();
        foreach (var (name, value) in totals)
        {
            terminal.Out.WriteLine($"{name,-11}  {(Cell.Create(value).Text ?? "").PadLeft(width)} {fund.Currency}");
        }

        terminal.Out.WriteLine();
        var time = TableText.Format(Cell.Create(at), terminal.OutIsTerminal) + (terminal.OutIsTerminal ? " UTC" : "");
        terminal.Out.WriteLine($"At {time}. Not covered: {string.Join(", ", WalletSources.NotCovered)}.");
    }
}
