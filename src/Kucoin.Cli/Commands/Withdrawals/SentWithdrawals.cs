using Kucoin.Cli.Output;
using Kucoin.Client.Withdrawals;

namespace Kucoin.Cli.Commands.Withdrawals;

/// <summary>Reads the withdrawal journal and defines its columns.</summary>
internal static class SentWithdrawals
{
    private static readonly Columns<WithdrawalJournalEntry> Columns = new Columns<WithdrawalJournalEntry>()
        .Time("time", entry => entry.SentAt ?? entry.Time)
        .Text("state", entry => Word(entry.State))
        .Text("asset", entry => entry.Withdrawal.Asset)
        .Amount("amount", entry => entry.Withdrawal.Quantity)
        .Text("network", entry => entry.Withdrawal.Network)
        .Text("to", entry => entry.Withdrawal.ToAddress, ColumnVisibility.WhenWide)
        .Text("memo", entry => entry.Withdrawal.Memo, ColumnVisibility.WhenWide)
        .Text("withdrawalId", entry => entry.WithdrawalId)
        .Text("type", entry => entry.Withdrawal.WithdrawType.Value, ColumnVisibility.DataOnly)
        .Text("feeFrom", entry => entry.Withdrawal.FeeDeductType?.Value, ColumnVisibility.DataOnly)
        .Text("remark", entry => entry.Withdrawal.Remark, ColumnVisibility.DataOnly)
        .Time("sentAt", entry => entry.SentAt, ColumnVisibility.DataOnly)
        .Time("notAfter", entry => entry.NotAfter, ColumnVisibility.DataOnly)
        .Time("end", entry => entry.End, ColumnVisibility.DataOnly)
        .Text("exchange", entry => entry.Exchange.GetLeftPart(UriPartial.Authority), ColumnVisibility.DataOnly)
        .Text("keyId", entry => entry.KeyId, ColumnVisibility.DataOnly);

    /// <summary>
    /// Shows the withdrawals of a range, newest first. The range is open-ended by default: entries are dated by the exchange's clock, which
    /// can be ahead of this machine's.
    /// </summary>
    public static async Task<int> Show(
        CommandEnvironment world, Format format, DateTime? since, DateTime? until, string? asset, CancellationToken ct)
    {
        var sent = await Read(world.WithdrawalJournal, ExitCodes.Unexpected, ct);
        return new Report(world.Terminal, format).Rows(
            Columns,
            [
                .. sent.Where(entry => !(entry.Time < since) && !(entry.Time > until))
                    .Where(entry => asset is null || entry.Withdrawal.Asset.Equals(asset, StringComparison.OrdinalIgnoreCase))
                    .Reverse(),
            ],
            emptyMessage: JournalReading.EmptyMessage(
                sent.Count, ("--since", since is not null), ("--until", until is not null), ("--asset", asset is not null)));
    }

    /// <summary>Whether the outcome is unknown.</summary>
    public static bool IsOpen(WithdrawalJournalEntry entry) => entry.State is WithdrawalState.NotSettled or WithdrawalState.OutcomeUnknown;

    /// <exception cref="CliException">The journal cannot be read; the exception has the given exit code.</exception>
    public static Task<IReadOnlyList<WithdrawalJournalEntry>> Read(IWithdrawalJournal journal, int exit, CancellationToken ct) =>
        JournalReading.Read(journal.ReadAsync, "withdrawals", exit, ct);

    private static string Word(WithdrawalState state) => state switch
    {
        WithdrawalState.Happened => "happened",
        WithdrawalState.DidNotHappen => "did not happen",
        WithdrawalState.OutcomeUnknown => "unknown",
        _ => "not settled",
    };
}
