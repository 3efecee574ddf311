using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator deposits</c></summary>
internal static class Deposits
{
    private static readonly Columns<string> Landed = new Columns<string>().Text("transaction", transaction => transaction);

    private static readonly Option<string> Asset = Options.Required(Options.Asset("The asset, for example USDT."));
    private static readonly Option<string> Network = Options.Required(Options.Network("The chain"));
    private static readonly Option<decimal> Amount = Options.Amount("How much arrives.");
    private static readonly Option<string> Address = Options.Text(
        "--to", "ADDRESS", "The deposit address of the user. Default: the oldest, which is created if there is none.");

    private static readonly Option<int?> Confirmations = Options.Whole(
        "--confirmations", "The number of confirmations. Default: all that the chain requires.", 0, int.MaxValue);

    private static readonly Option<int?> Blocks = Options.Whole("--blocks", "How many. Default: 1.", 1, int.MaxValue);

    private static readonly Option<string> Check = Options.Text("--check", "CHECK", "The check: risk, the default, or travelRule.");

    private static readonly Argument<string> Transaction = Options.Argument("TRANSACTION", "The transaction, as 'land' printed it.");

    public static CommandGroup Group { get; } = new(
        "deposits",
        "Deposits from outside the exchange.",
        Control.One(
            "land",
            "Creates a deposit.",
            "kucoin emulator deposits land fundMaster1 --asset USDT --network trx --amount 250 --confirmations 1",
            Landed,
            [Users.User, Asset, Network, Amount, Address, Confirmations],
            async control => await control.Exchange.LandDepositAsync(
                await Users.Whom(control),
                control.Of(Asset)!,
                control.Of(Network)!,
                control.Of(Amount),
                control.Of(Address),
                control.Of(Confirmations),
                control.Ct)),
        Control.One(
            "confirm",
            "Adds confirmations to a deposit: with enough of them it is credited, with all of them it can be withdrawn.",
            "kucoin emulator deposits confirm 7f3a --blocks 20",
            Funding.Step,
            [Transaction, Blocks],
            control => control.Exchange.ConfirmDepositAsync(control.Of(Transaction)!, control.Of(Blocks) ?? 1, control.Ct)),
        Control.One(
            "roll-back",
            "Rolls back a deposit that is not fully confirmed. What was spent of it is then owed. A second time: ends it.",
            "kucoin emulator deposits roll-back 7f3a",
            Funding.Step,
            [Transaction],
            control => control.Exchange.RollBackDepositAsync(control.Of(Transaction)!, control.Ct)),
        Control.One(
            "review",
            "Holds a deposit that is not credited yet for a compliance check.",
            "kucoin emulator deposits review 7f3a --check travelRule",
            Funding.Step,
            [Transaction, Check],
            control => control.Exchange.ReviewDepositAsync(control.Of(Transaction)!, control.Of(Check) ?? "risk", control.Ct)),
        Control.One(
            "release",
            "Passes the check of a deposit: it is credited if it has enough confirmations.",
            "kucoin emulator deposits release 7f3a",
            Funding.Step,
            [Transaction],
            control => control.Exchange.ReleaseDepositAsync(control.Of(Transaction)!, control.Ct)),
        Control.One(
            "reject",
            "Fails the check of a deposit: it is never credited.",
            "kucoin emulator deposits reject 7f3a",
            Funding.Step,
            [Transaction],
            control => control.Exchange.RejectDepositAsync(control.Of(Transaction)!, control.Ct)));
}
