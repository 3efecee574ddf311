using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator withdrawals</c></summary>
internal static class Withdrawals
{
    private static readonly Argument<string> Id = Options.Argument("ID", "The withdrawal, as 'kucoin withdrawals list' shows it.");
    private static readonly Option<string> Reason = Options.Text("--reason", "TEXT", "What the withdrawal says afterwards.");

    public static CommandGroup Group { get; } = new(
        "withdrawals",
        "What goes to the world. Nothing of it moves on by itself.",
        Step(
            "advance",
            "Takes a withdrawal one step on, to success in the end.",
            (exchange, id, ct) => exchange.AdvanceWithdrawalAsync(id, ct)),
        Step("review", "Puts a withdrawal under review.", (exchange, id, ct) => exchange.ReviewWithdrawalAsync(id, ct)),
        Step("release", "Ends the review of a withdrawal well.", (exchange, id, ct) => exchange.ReleaseWithdrawalAsync(id, ct)),
        Control.One(
            "fail",
            "Lets a withdrawal fail before it was sent, and its funds be free again.",
            "kucoin emulator withdrawals fail 65f2 --reason risk",
            Funding.Step,
            [Id, Reason],
            control => control.Exchange.FailWithdrawalAsync(control.Of(Id)!, control.Of(Reason), control.Ct)),
        Step(
            "refund",
            "Lets what was sent come back: the first time on its way, the second time into the main wallet.",
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
