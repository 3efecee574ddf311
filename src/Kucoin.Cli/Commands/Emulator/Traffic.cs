using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Emulator;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator traffic</c></summary>
internal static class Traffic
{
    private static readonly Columns<TrafficStatus> Columns = new Columns<TrafficStatus>()
        .Flag("running", status => status.IsRunning)
        .Text("clock", status => Words.Of(status.Clock))
        .Amount("rate", status => status.Rate)
        .Whole("seed", status => status.Seed)
        .Whole("movements", status => status.Movements)
        .Text("stoppedBecause", status => status.StoppedBecause);

    private static readonly Option<decimal?> Rate = Options.Required(Options.Number(
        "--rate", "RATE", "How many movements a second, for example 0.5: ledger rows that users can see."));

    private static readonly Option<int?> Seed = Options.Whole(
        "--seed", "The seed: the same one gives the same rows. Default: 1.", 0, int.MaxValue);

    private static readonly Option<TrafficClock?> Clock = Options.OneOf(
        "--clock",
        "With ledger, movements happen whenever the ledger clock passes their times; with wall, in real time. Default: ledger.",
        ("ledger", TrafficClock.Ledger),
        ("wall", TrafficClock.Wall));

    public static CommandGroup Group { get; } = new(
        "traffic",
        "Generated traffic: trades, transfers, deposits, withdrawals, loans, positions, new sub-accounts and keys.",
        Control.One(
            "start",
            "Starts traffic.",
            "kucoin emulator traffic start --rate 20 --seed 7 --clock wall",
            Columns,
            [Rate, Seed, Clock],
            control => control.Exchange.StartTrafficAsync(
                control.Of(Rate)!.Value, control.Of(Seed) ?? 1, control.Of(Clock) ?? TrafficClock.Ledger, control.Ct)),
        Control.Reading(
            "status",
            "Shows the state of the traffic.",
            "kucoin emulator traffic status",
            Columns,
            [],
            control => control.Exchange.TrafficAsync(control.Ct)),
        Control.One(
            "stop",
            "Stops the traffic; what it did stays.",
            "kucoin emulator traffic stop",
            Columns,
            [],
            control => control.Exchange.StopTrafficAsync(control.Ct)));
}
