using System.CommandLine;
using Kucoin.Cli.Input;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator snapshots</c></summary>
internal static class Snapshots
{
    private static readonly Argument<string> Name = Options.Argument(
        "NAME", "The name of the file in the folder that the exchange was started with, see 'kucoin emulator --snapshots'.");

    public static CommandGroup Group { get; } = new(
        "snapshots",
        "Snapshots of the ledger.",
        Control.Doing(
            "save",
            "Copies the ledger into a new file. It can be loaded again, or be the --data of another exchange.",
            "kucoin emulator snapshots save before.db",
            [Name],
            control => control.Exchange.SaveSnapshotAsync(control.Of(Name)!, control.Ct)),
        Control.Doing(
            "load",
            "Replaces the ledger by that of a snapshot. Faults and settings are kept.",
            "kucoin emulator snapshots load before.db",
            [Name],
            control => control.Exchange.LoadSnapshotAsync(control.Of(Name)!, control.Ct)));
}
