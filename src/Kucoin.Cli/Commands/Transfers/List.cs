using System.CommandLine;
using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Transfers;

namespace Kucoin.Cli.Commands.Transfers;

/// <summary><c>kucoin transfers list</c></summary>
internal static class List
{
    private static readonly Option<TimePoint?> Since = Options.Time("--since", "The oldest transfer. Default: all that are kept.");

    private static readonly Option<bool> Unresolved = Options.Flag(
        "--unresolved", "Only those of unknown outcome. 'kucoin transfers resolve --client-oid ID' resolves one.");

    public static CommandDefinition Definition { get; } = CommandDefinition.Local(
        "list",
        "Lists the transfers that were sent from here, under every profile, with the known state of each. Calls no exchange.",
        "kucoin transfers list --since 7d",
        [Since, Unresolved, CommonOptions.Json, CommonOptions.Csv],
        Show);

    private static async Task<int> Show(CommandEnvironment world, ParseResult line, CancellationToken ct)
    {
        var since = line.GetValue(Since)?.Resolve(world.Clock.GetUtcNow().UtcDateTime) ?? DateTime.MinValue;
        var isUnresolved = line.GetValue(Unresolved);
        var sent = await JournalRows.Read(world.TransferJournal, ExitCodes.Unexpected, ct);
        return new Report(world.Terminal, CommandDefinition.GetFormat(line)).Rows(
            JournalRows.Columns,
            [.. sent.Where(entry => entry.Time >= since && (!isUnresolved || IsUnresolved(entry))).Reverse()],
            emptyMessage: JournalReading.EmptyMessage(
                sent.Count, (Since.Name, line.GetValue(Since) is not null), (Unresolved.Name, isUnresolved)));
    }

    private static bool IsUnresolved(TransferJournalEntry entry) =>
        entry.State is TransferState.NotSettled or TransferState.OutcomeUnknown;
}
