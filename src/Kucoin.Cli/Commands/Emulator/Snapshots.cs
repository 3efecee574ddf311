using System.CommandLine;
using Kucoin.Cli.Input;

namespace Kucoin.Cli.Commands.Emulator;

/// <summary><c>kucoin emulator snapshots</c></summary>
internal static class Snapshots
{
    private static readonly Argument<string> File = Options.Argument("FILE", "The file.");

    public static Noun Noun { get; } = new(
        "snapshots",
        "The books as a file.",
        Control.Doing(
            "save",
            "Copies the books into a file that does not exist yet. It can be loaded again, or be the --data of another exchange.",
            "kucoin emulator snapshots save before.db",
            [File],
            control => control.Exchange.SaveSnapshotAsync(control.Of(File)!, control.Ct)),
        Control.Doing(
            "load",
            "Puts the books of a snapshot in the place of those in use. Faults and switches stay.",
            "kucoin emulator snapshots load before.db",
            [File],
            control => control.Exchange.LoadSnapshotAsync(control.Of(File)!, control.Ct)));
}
