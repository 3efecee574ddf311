using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Pipeline;
using Kucoin.Client.Results;

namespace Kucoin.Client.SpotApi.Account;

/// <summary>
/// Looks in the ledgers what became of a transfer. It says that it happened only of one row that can be nothing else, and that it did not
/// happen only when both sides were read, late enough, and neither has such a row.
/// </summary>
internal sealed class TransferResolver(TransferJournal journal, KucoinPipeline api)
{
    /// <summary>How far the clocks of caller and ledger may differ, and how long a row may take to appear.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan After = TimeSpan.FromMinutes(5);

    public async Task<KucoinTransferResolution> Resolve(
        KucoinError.OutcomeUnknown outcome,
        KucoinTransferAttempt transfer,
        IKucoinRestClientSpotApiAccount own,
        IKucoinRestClientSpotApiAccount? other,
        TimeSpan settlingDelay,
        CancellationToken ct)
    {
        var (now, historyNow) = (api.ExchangeNow.UtcDateTime, api.HistoryNow.UtcDateTime);
        if (now < outcome.SentAt)
        {
            return CannotTell("It was sent later than it is: the clock was corrected since. Ask again later.", []);
        }

        if (now - outcome.SentAt > TransferJournal.Memory)
        {
            return CannotTell("It is too long ago to know of every other transfer like it.", []);
        }

        var sentAt = outcome.SentAt + (historyNow - now);
        var (from, to) = (sentAt - Before, Earlier(sentAt + After, historyNow));
        var payer = transfer.TransferType == TransferType.SubToParent ? other : own;
        var receiver = transfer.TransferType == TransferType.ParentToSub ? other : own;
        Side[] sides =
        [
            new(payer, transfer.FromAccountType, AccountDirection.Out),
            new(receiver, transfer.ToAccountType, AccountDirection.In),
        ];
        var rows = new List<IReadOnlyList<KucoinAccountActivity>>();
        foreach (var side in sides.Where(side => side.IsReadable))
        {
            rows.Add(await Candidates(side, transfer, from, to, ct).ConfigureAwait(false));
        }

        if (sides.Any(side => side.ClockError is { } error && error.Duration() > Before))
        {
            return CannotTell(
                "The exchange dates its rows by another clock than the HistoryClock they were looked for by.",
                [.. rows.SelectMany(side => side)]);
        }

        var isTwin = journal.HasTwin(transfer, outcome.ClientOid, now - outcome.SentAt, After);
        var bizType = transfer.TransferType == TransferType.Internal ? BizType.Transfer : BizType.SubAccountTransfer;
        return Judge(rows, bizType, isWhole: rows.Count == sides.Length, isTwin, isSettled: now >= outcome.SentAt + settlingDelay);
    }

    private static KucoinTransferResolution Judge(
        List<IReadOnlyList<KucoinAccountActivity>> sides, BizType bizType, bool isWhole, bool isTwin, bool isSettled)
    {
        KucoinAccountActivity[] found = [.. sides.SelectMany(side => side)];
        return sides switch
        {
            [] => CannotTell("Neither side's ledger can be read.", found),
            _ when isTwin => CannotTell("This client sent another transfer that looks like it at about the same time.", found),
            _ when sides.Any(side => side.Count > 1) => CannotTell("Several rows could be this transfer.", found),
            _ when found.Any(row => row.BizType != bizType) => CannotTell("A row of another business has its quantity.", found),
            _ when sides.All(side => side.Count == 1) => new(KucoinTransferVerdict.Happened, "One row, and no other, fits it.", found),
            _ when found.Length > 0 => CannotTell("One side has a row that fits it, and the other has none.", found),
            _ when !isWhole => CannotTell("No row fits it, but one side's ledger cannot be read.", found),
            _ when !isSettled => CannotTell("No row fits it yet: ask again later.", found),
            _ => new(KucoinTransferVerdict.DidNotHappen, "Neither side has a row that fits it.", found),
        };
    }

    private static KucoinTransferResolution CannotTell(string reason, IReadOnlyList<KucoinAccountActivity> rows) =>
        new(KucoinTransferVerdict.CannotTell, reason, rows);

    private static async Task<IReadOnlyList<KucoinAccountActivity>> Candidates(
        Side side, KucoinTransferAttempt transfer, DateTime from, DateTime to, CancellationToken ct)
    {
        var rows = new List<KucoinAccountActivity>();
        await foreach (var row in side.Read(transfer.Asset, from, to, ct).ConfigureAwait(false))
        {
            if (row.Quantity == transfer.Quantity && row.AccountType == side.Wallet && row.Direction == side.Direction)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    /// <summary>One end of the transfer: whose ledger, which wallet, which way.</summary>
    private sealed record Side(IKucoinRestClientSpotApiAccount? Ledger, AccountType Wallet, AccountDirection Direction)
    {
        private static readonly AccountType[] OnAccountLedger =
        [
            AccountType.Main, AccountType.Trade, AccountType.Margin, AccountType.Isolated,
        ];

        private static readonly AccountType[] OnMarginLedger = [AccountType.MarginHf, AccountType.IsolatedMarginHf];

        public bool IsReadable => Ledger is not null && (OnAccountLedger.Contains(Wallet) || OnMarginLedger.Contains(Wallet));

        /// <summary>How far its rows are dated from where they were looked for, as far as that is known.</summary>
        public TimeSpan? ClockError => (Ledger as KucoinRestClientSpotApiAccount)?.HistoryClockError;

        public KucoinHistory<KucoinAccountActivity> Read(string asset, DateTime from, DateTime to, CancellationToken ct) =>
            OnMarginLedger.Contains(Wallet)
                ? Ledger!.EnumerateHfMarginAccountLedgersAsync(from, to, asset, Direction, ct: ct)
                : Ledger!.EnumerateAccountLedgersAsync(from, to, asset, Direction, ct: ct);
    }
}
