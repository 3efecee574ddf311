using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator dust</c></summary>
internal static class Dust
{
    private static readonly Option<decimal?> Below = Options.Required(Options.Number(
        "--below", "DOLLARS", "The value in dollars below which a balance is converted."));

    private static readonly Option<string?> Wallet = Options.OneOfText(
        "--wallet", "The wallet. Default: trade.", ("trade", "TRADE"), ("main", "MAIN"));

    public static CommandGroup Group { get; } = new(
        "dust",
        "Small balances.",
        Control.One(
            "sweep",
            "Converts small balances of a user to KCS, and shows the KCS received.",
            "kucoin emulator dust sweep fundMaster1 --below 5",
            new Columns<decimal>().Amount("received", amount => amount),
            [Users.User, Below, Wallet],
            async control => await control.Exchange.SweepDustAsync(
                await Users.Whom(control), control.Of(Below)!.Value, control.Of(Wallet) ?? "TRADE", control.Ct)));
}
