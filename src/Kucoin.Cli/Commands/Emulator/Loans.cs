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
            (exchange, user, wallet, asset, amount, pair, ct) => exchange.ChargeInterestAsync(user, wallet, asset, amount, pair, ct)));

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

    /// <summary>The owner of the wallet is given by the user argument, so a wallet with <c>@SUB</c> is refused.</summary>
    private static bool TryWallet(string text, out WalletSide wallet) =>
        WalletSide.TryParse(text, out wallet) && wallet.Sub is null && OnMargin.Contains(wallet.Wallet);
}
