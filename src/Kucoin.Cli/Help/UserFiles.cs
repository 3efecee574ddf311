using Kucoin.Cli.Names;

namespace Kucoin.Cli.Help;

/// <summary>The files of the user that the command keeps.</summary>
internal static class UserFiles
{
    private const string Private = "Mode 0600, in a folder with mode 0700.";

    /// <summary>The files with their paths for the current user.</summary>
    public static IReadOnlyList<HelpEntry> Get(CommandEnvironment world) => Entries(
        world.Profiles.Path,
        world.TransferJournalPath,
        world.WithdrawalJournalPath,
        world.Names?.Path ?? NameCache.DefaultPath() ?? "kucoin/names.json");

    /// <summary>The files with the default paths of a Unix system, which are the same for every user.</summary>
    public static IReadOnlyList<HelpEntry> Defaults { get; } = Entries(
        "~/.config/kucoin/credentials.json",
        "~/.config/kucoin/transfer-journal.jsonl",
        "~/.config/kucoin/withdrawal-journal.jsonl",
        "~/.cache/kucoin/names.json");

    private static HelpEntry[] Entries(string profiles, string transfers, string withdrawals, string names) =>
    [
        new(profiles, $"The profiles, with their unencrypted API keys. {Private} A file that others can read is not used."),
        new(transfers, $"The journal of transfers, written before each is sent. {Private}"),
        new(withdrawals, $"The journal of withdrawals, written before each is sent. {Private}"),
        new(
            names,
            $"Names that were shown, for completion: sub-accounts, assets, pairs, wallets and chains. {Private} It can be deleted at any "
            + $"time; {NameCache.OffVariable} disables it."),
    ];
}
