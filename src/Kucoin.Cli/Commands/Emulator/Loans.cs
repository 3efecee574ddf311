using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Accounts;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator loans</c></summary>
internal static class Loans
{
    private const string Wallets = "margin, margin-hf, isolated:BTC-USDT or isolated-hf:BTC-USDT";

    private static readonly AccountType[] OnMargin =
    [
        AccountType.Margin, AccountType.MarginHf, AccountType.Isolated, AccountType.IsolatedMarginHf,
    ];

    private static readonly Option<WalletSide> Wallet = Options.Required(Options.Parsed<WalletSide>(
        "--wallet", "WALLET", $"The margin wallet: {Wallets}.", TryWallet, $"one of {Wallets}"));
    private static readonly Option<string> Asset = Options.Required(Options.Asset("The asset, for example USDT."));
    private static readonly Option<decimal> Amount = Options.Amount("How much.");

    private static readonly Option<bool> Force = Options.Flag("--force", "Liquidate below the liquidation ratio, too.");

    private static readonly Columns<Step> Steps = new Columns<Step>()
        .Text("action", step => step.Action)
        .Text("asset", step => step.Asset)
        .Amount("amount", step => step.Amount)
        .Amount("fee", step => step.Fee)
        .Text("bought", step => step.Bought)
        .Amount("proceeds", step => step.Proceeds)
        .Amount("covered", step => step.Covered);

    private delegate Task<decimal> Change(
        EmulatorControlClient exchange, string user, string wallet, string asset, decimal amount, string? pair, CancellationToken ct);

    public static CommandGroup Group { get; } = new(
        "loans",
        "Margin debts.",
        Loan(
            "borrow",
            "Lends to a user, up to the limit of its collateral, and shows the principal that is owed then.",
            "principal",
            (exchange, user, wallet, asset, amount, pair, ct) => exchange.BorrowAsync(user, wallet, asset, amount, pair, ct)),
        Loan(
            "repay",
            "Repays a debt of a user, interest first, and shows what was paid.",
            "paid",
            (exchange, user, wallet, asset, amount, pair, ct) => exchange.RepayAsync(user, wallet, asset, amount, pair, ct)),
        Loan(
            "charge",
            "Charges interest on a debt, and shows the interest that is owed then.",
            "interest",
            (exchange, user, wallet, asset, amount, pair, ct) => exchange.ChargeInterestAsync(user, wallet, asset, amount, pair, ct)),
        Control.WithReport(
            "liquidate",
            "Sells the assets of a position and repays its debts, and shows both. The exchange covers what is left of a debt.",
            "kucoin emulator loans liquidate fundMaster1 --wallet isolated:ETH-USDT --force",
            [Users.User, Wallet, Force],
            async control => GetSteps(await control.Exchange.LiquidateAsync(
                await Users.Whom(control),
                control.Of(Wallet)!.Wallet.Value,
                control.Of(Wallet)!.Pair,
                control.Of(Force),
                control.Ct)),
            (report, steps) => report.Rows(Steps, steps),
            changes: true));

    private static CommandDefinition Loan(string name, string summary, string column, Change change) => Control.One(
        name,
        summary,
        $"kucoin emulator loans {name} fundMaster1 --wallet isolated:ETH-USDT --asset USDT --amount 250",
        new Columns<decimal>().Amount(column, amount => amount),
        [Users.User, Wallet, Asset, Amount],
        async control => await change(
            control.Exchange,
            await Users.Whom(control),
            control.Of(Wallet)!.Wallet.Value,
            control.Of(Asset)!,
            control.Of(Amount),
            control.Of(Wallet)!.Pair,
            control.Ct));

    private static IReadOnlyList<Step> GetSteps(LiquidatedPosition position) =>
    [
        .. position.Sold.Select(sale => new Step("sold", sale.Asset, sale.Amount)
        {
            Fee = sale.Fee,
            Bought = sale.Bought,
            Proceeds = sale.Proceeds,
        }),
        .. position.Repaid.Select(debt => new Step("repaid", debt.Asset, debt.Amount) { Covered = debt.Covered }),
    ];

    /// <summary>The owner of the wallet is given by the user argument, so a wallet with <c>@SUB</c> is refused.</summary>
    private static bool TryWallet(string text, out WalletSide wallet) =>
        WalletSide.TryParse(text, out wallet) && wallet.Sub is null && OnMargin.Contains(wallet.Wallet);

    /// <summary>A sale or a repayment of a liquidation.</summary>
    private sealed record Step(string Action, string Asset, decimal Amount)
    {
        public decimal? Fee { get; init; }

        public string? Bought { get; init; }

        public decimal? Proceeds { get; init; }

        public decimal? Covered { get; init; }
    }
}
