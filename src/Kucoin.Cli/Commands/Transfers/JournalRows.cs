using Kucoin.Cli.Input;
using Kucoin.Cli.Output;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Transfers;

namespace Kucoin.Cli.Commands.Transfers;

/// <summary>Reads the transfer journal and defines its columns.</summary>
internal static class JournalRows
{
    public static readonly Columns<TransferJournalEntry> Columns = new Columns<TransferJournalEntry>()
        .Time("time", entry => entry.Time)
        .Text("state", entry => Word(entry.State))
        .Text("asset", entry => entry.Transfer.Asset)
        .Amount("amount", entry => entry.Transfer.Quantity)
        .Text("from", entry => $"{From(entry)}")
        .Text("to", entry => $"{To(entry)}")
        .Text("clientOid", entry => entry.ClientOid)
        .Text("orderId", entry => entry.OrderId, ColumnVisibility.DataOnly)
        .Time("sentAt", entry => entry.SentAt, ColumnVisibility.DataOnly)
        .Time("notAfter", entry => entry.NotAfter, ColumnVisibility.DataOnly)
        .Time("end", entry => entry.End, ColumnVisibility.DataOnly)
        .Text("exchange", entry => entry.Exchange.GetLeftPart(UriPartial.Authority), ColumnVisibility.DataOnly)
        .Text("keyId", entry => entry.KeyId, ColumnVisibility.DataOnly);

    public static WalletSide From(TransferJournalEntry entry) =>
        Side(entry.Transfer.FromAccountType, entry.Transfer.FromAccountTag, entry.Transfer.FromUserId);

    public static WalletSide To(TransferJournalEntry entry) =>
        Side(entry.Transfer.ToAccountType, entry.Transfer.ToAccountTag, entry.Transfer.ToUserId);

    /// <exception cref="CliException">The journal cannot be read; the exception has the given exit code.</exception>
    public static Task<IReadOnlyList<TransferJournalEntry>> Read(ITransferJournal journal, int exit, CancellationToken ct) =>
        JournalReading.Read(journal.ReadAsync, "transfers", exit, ct);

    private static WalletSide Side(AccountType wallet, string? pair, string? sub) => new(wallet, pair, sub);

    private static string Word(TransferState state) => state switch
    {
        TransferState.Happened => "happened",
        TransferState.DidNotHappen => "did not happen",
        TransferState.OutcomeUnknown => "unknown",
        _ => "not settled",
    };
}
