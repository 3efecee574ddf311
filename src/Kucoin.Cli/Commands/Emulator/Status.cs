using Kucoin.Cli.Output;
using Kucoin.Emulator.Control;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator status</c></summary>
internal static class Status
{
    private static readonly Columns<EmulatorStatus> Columns = new Columns<EmulatorStatus>()
        .Text("scenario", status => status.Scenario)
        .Time("bookTime", status => status.Clocks.LedgerTime.UtcDateTime)
        .Flag("frozen", status => status.Clocks.IsFrozen)
        .Time("wireTime", status => status.Clocks.WireTime.UtcDateTime)
        .Whole("users", status => status.Users)
        .Whole("faults", status => status.Faults);

    public static CommandDefinition Definition { get; } = Control.Reading(
        "status",
        "Shows the version and the state of the local exchange.",
        "kucoin emulator status --address http://127.0.0.1:8080",
        Columns,
        [],
        control => control.Exchange.StatusAsync(control.Ct));
}
