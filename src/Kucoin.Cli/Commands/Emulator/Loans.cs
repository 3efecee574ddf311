using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator loans</c></summary>
internal static class Loans
{
    private static readonly Option<WalletSide> Wallet = Options.Wallet("--wallet", "The margin wallet.");
    private static readonly Option<string> Asset = Options.Required(Options.Asset("The asset, for example USDT."));
    private static readonly Option<decimal> Amount = Options.Amount("How much.");

    private delegate Task<decimal> Change(
        EmulatorControlClient exchange, string user, string wallet, string asset, decimal amount, string? pair, CancellationToken ct);

    public static Noun Noun { get; } = new(
        "loans",
        "Margin debts.",
        Loan(
            "borrow",
            "Lends to a user, within what its position secures, and shows the principal that is owed then.",
            "principal",
            (exchange, user, wallet, asset, amount, pair, ct) => exchange.BorrowAsync(user, wallet, asset, amount, pair, ct)),
        Loan(
            "repay",
            "Lets a user pay a debt, interest first, and shows what was paid.",
            "paid",
            (exchange, user, wallet, asset, amount, pair, ct) => exchange.RepayAsync(user, wallet, asset, amount, pair, ct)),
        Loan(
            "charge",
            "Charges interest on a debt, and shows the interest that is owed then.",
            "interest",
            (exchange, user, wallet, asset, amount, pair, ct) => exchange.ChargeInterestAsync(user, wallet, asset, amount, pair, ct)));

    private static Verb Loan(string name, string summary, string column, Change change) => Control.One(
        name,
        summary,
        $"kucoin emulator loans {name} fundMaster1 --wallet isolated:ETH-USDT --asset USDT --amount 250",
        new Columns<decimal>().Amount(column, amount => amount),
        [Users.User, Wallet, Asset, Amount],
        control => control.Of(Wallet)! is { Sub: null } wallet
            ? change(
                control.Exchange,
                control.Of(Users.User)!,
                wallet.Wallet.Value,
                control.Of(Asset)!,
                control.Of(Amount),
                wallet.Pair,
                control.Ct)
            : throw Failure.Usage("Whose wallet it is says the user: leave @SUB away."));
}
