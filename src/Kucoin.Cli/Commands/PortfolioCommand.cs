using System.CommandLine;
using System.Globalization;
using Kucoin.Catalog;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Treasury.Portfolio;

namespace Kucoin.Cli.Commands;

/// <summary><c>kucoin portfolio</c></summary>
internal static class PortfolioCommand
{
    private static readonly Option<string> In = Options.Parsed<string>(
        "--in",
        "CURRENCY",
        "The currency of the values: an asset such as USDT or BTC, or a currency such as EUR. Default: USD.",
        AssetCode.TryParse,
        AssetCode.Allowed);

    private static readonly Option<bool> Zeros = Options.Flag("--zeros", "Show wallets with a zero balance too.");

    private static readonly Option<string> Account = Options.Text(
        "--account", "ACCOUNT", "Only this account: master, or the name of a sub-account.");

    private static readonly Option<string> Wallet = Options.Text(
        "--wallet", "WALLET", "Only this wallet, as the table shows it; isolated selects the isolated-margin wallets of all pairs.");

    private static readonly Option<string> Asset = Options.Asset();

    private static readonly Option<decimal?> MinValue = Options.Parsed<decimal?>(
        "--min-value",
        "AMOUNT",
        "Only rows of at least this value, in the currency of the values. Debts count without their sign; a row of unknown value is shown.",
        TryMinValue,
        "a number such as 100 or 0.5, without separators or exponent");

    private static readonly Option<PortfolioSorting?> Sort = Options.OneOf(
        "--sort",
        "The order of the rows: by value and total, the largest is first. Default: account.",
        ("account", PortfolioSorting.Account),
        ("wallet", PortfolioSorting.Wallet),
        ("asset", PortfolioSorting.Asset),
        ("value", PortfolioSorting.Value),
        ("total", PortfolioSorting.Total));

    private static readonly Option<PortfolioGrouping?> By = Options.OneOf(
        "--by",
        "Show subtotals, too. One of which a value is unknown is unknown.",
        ("account", PortfolioGrouping.Account),
        ("wallet", PortfolioGrouping.Wallet),
        ("asset", PortfolioGrouping.Asset));

    private static readonly Option<bool> Totals = Options.Flag(
        "--totals", "End CSV with rows for the totals; table and JSON always have them. The column kind tells them apart.");

    public static CommandDefinition Definition { get; } = CommandDefinition.Reading(
        "portfolio",
        "Shows what the account and all its sub-accounts hold and owe, wallet by wallet, and what it is worth.",
        "kucoin portfolio --in USDT --by account",
        [
            .. WalletSources.All.SelectMany(source => source.Endpoints).Distinct(),
            KucoinEndpoints.AccountInfo.ApiKey,
            KucoinEndpoints.Market.FiatPrices,
        ],
        [In, Account, Wallet, Asset, MinValue, Zeros, Sort, By, Totals],
        Show);

    private static async Task<int> Show(CommandContext call)
    {
        var options = new PortfolioOptions
        {
            Currency = call.GetValue(In) ?? PortfolioOptions.DefaultCurrency,
            IncludeZeros = call.GetValue(Zeros),
            Clock = call.Clock,
        };
        var filter = new PortfolioFilter
        {
            Account = call.GetValue(Account),
            Wallet = call.GetValue(Wallet),
            Asset = call.GetValue(Asset),
            MinValue = call.GetValue(MinValue),
        };
        var snapshot = await PortfolioSnapshot.ReadAsync(call.Client, options, call.Progress, call.Ct);
        var view = snapshot.Select(filter, call.GetValue(Sort) ?? PortfolioSorting.Account);
        if (view.Holdings.Count == 0 && view.Problems.Count == 0)
        {
            await ExplainEmpty(call, snapshot, filter);
        }

        return new PortfolioReport(call, snapshot, view, call.GetValue(By)).Write(withTotals: call.GetValue(Totals));
    }

    /// <summary>Refuses a filter that names an account, wallet or asset that does not exist.</summary>
    private static async Task ExplainEmpty(CommandContext call, PortfolioSnapshot snapshot, PortfolioFilter filter)
    {
        var accounts = snapshot.Accounts;
        if (filter.Account is { } account && !accounts.Contains(account, StringComparer.OrdinalIgnoreCase))
        {
            throw CliException.Usage(TableText.Harmless(
                $"The portfolio has no account '{account}'.{Suggestion.DidYouMean(account, accounts)} "
                + $"It has {string.Join(", ", accounts)}."));
        }

        string[] wallets = [.. snapshot.Holdings.Select(holding => holding.Wallet.ToString()).Distinct()];
        if (filter.Wallet is { } wallet && !snapshot.Holdings.Any(new PortfolioFilter { Wallet = wallet }.Includes)
            && !IsKind(wallet))
        {
            throw CliException.Usage(TableText.Harmless(
                $"The portfolio has no wallet '{wallet}'.{Suggestion.DidYouMean(wallet, wallets)} It has {string.Join(", ", wallets)}."));
        }

        await EmptyResult.Explain(call, [Asset]);
    }

    private static bool IsKind(string wallet) => WalletName.TryParse(wallet, out _) || WalletName.TryParse($"{wallet}:BTC-USDT", out _);

    private static bool TryMinValue(string text, out decimal? value)
    {
        var isNumber = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        value = number;
        return isNumber;
    }
}
