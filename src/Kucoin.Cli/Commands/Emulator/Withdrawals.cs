using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator withdrawals</c></summary>
internal static class Withdrawals
{
    private static readonly Argument<string> Id = Options.Argument("ID", "The withdrawal, as 'kucoin withdrawals list' shows it.");
    private static readonly Option<string> Reason = Options.Text("--reason", "TEXT", "The failure reason of the withdrawal.");

    public static CommandGroup Group { get; } = new(
        "withdrawals",
        "Withdrawals to outside the exchange. They do not progress automatically.",
        Step(
            "advance",
            "Advances a withdrawal by one step; the last one is success.",
            (exchange, id, ct) => exchange.AdvanceWithdrawalAsync(id, ct)),
        Step("review", "Puts a withdrawal under review.", (exchange, id, ct) => exchange.ReviewWithdrawalAsync(id, ct)),
        Step("release", "Passes the review of a withdrawal.", (exchange, id, ct) => exchange.ReleaseWithdrawalAsync(id, ct)),
        Control.One(
            "fail",
            "Fails a withdrawal before it was sent, and releases its funds.",
            "kucoin emulator withdrawals fail 65f2 --reason risk",
            Funding.Step,
            [Id, Reason],
            control => control.Exchange.FailWithdrawalAsync(control.Of(Id)!, control.Of(Reason), control.Ct)),
        Step(
            "refund",
            "Returns a withdrawal that was sent: the first time it is on its way back, the second time it is credited to the main wallet.",
            (exchange, id, ct) => exchange.RefundWithdrawalAsync(id, ct)));

    private static CommandDefinition Step(
        string name, string summary, Func<EmulatorControlClient, string, CancellationToken, Task<string>> step) =>
        Control.One(
            name,
            summary,
            $"kucoin emulator withdrawals {name} 65f2",
            Funding.Step,
            [Id],
            control => step(control.Exchange, control.Of(Id)!, control.Ct));
}
