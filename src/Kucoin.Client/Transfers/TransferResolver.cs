using Kucoin.Client.Http;
using Kucoin.Client.Journals;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;
using Kucoin.Client.SpotApi.Account;

namespace Kucoin.Client.Transfers;

/// <summary>
/// Determines the outcome of a transfer from the ledgers and the journal, and records a conclusive outcome in the journal.
/// </summary>
internal sealed class TransferResolver(RequestPipeline api)
{
    /// <summary>The maximum age of an outcome that can be resolved. It bounds the retention of a journal.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    private readonly WriteAheadLog<TransferJournalEntry> _log = TransferSender.Log(api);
    private readonly Uri _exchange = api.Options.Environment.Spot;

    public async Task<KucoinTransferResolution> Resolve(
        KucoinError.OutcomeUnknown outcome,
        KucoinTransferAttempt transfer,
        KucoinRestClientSpotApiAccount account,
        IKucoinRestClientSpotApiAccount? other,
        TimeSpan settlingDelay,
        CancellationToken ct)
    {
        if (SenderComparison.OtherExchange(outcome, _exchange) is { } elsewhere)
        {
            return TransferOutcomeEvaluator.CannotTell(elsewhere);
        }

        var (now, ahead) = (api.ExchangeNow.UtcDateTime, api.ExchangeAhead);
        if (now < outcome.SentAt)
        {
            return TransferOutcomeEvaluator.CannotTell("Its send time is in the future: the clock was corrected since. Try again later.");
        }

        if (now - outcome.SentAt > Memory)
        {
            return TransferOutcomeEvaluator.CannotTell("It is too old: the journal may no longer contain all similar transfers.");
        }

        var (before, unreadable) = await ReadJournal(ct).ConfigureAwait(false);
        if (unreadable is not null)
        {
            return unreadable;
        }

        var own = SimilarTransfers.Own(before, transfer, _exchange, outcome);
        var sent = SendWindow.Create(outcome, own);
        var (from, to) = (sent.RowsFrom, sent.RowsTo is { } end && end < now ? end : now);
        TransferSide[] sides =
        [
            Side(transfer.TransferType == TransferType.SubToParent ? other : account, transfer.FromAccountType, AccountDirection.Out),
            Side(transfer.TransferType == TransferType.ParentToSub ? other : account, transfer.ToAccountType, AccountDirection.In),
        ];
        var (rows, dates) = (new List<IReadOnlyList<TransferRow>>(), new HashSet<RowDates>());
        foreach (var side in sides.Where(side => side.IsReadable))
        {
            var read = await side.Read(transfer, new(from, to, ahead), ct).ConfigureAwait(false);
            rows.Add(read.Rows);
            dates.UnionWith(read.Dates);
        }

        // Read the journal after the rows: an entry is written before its transfer is sent, so the entry of each row is visible now.
        (var journal, unreadable) = await ReadJournal(ct).ConfigureAwait(false);
        var evidence = new TransferEvidence(rows)
        {
            IsWhole = rows.Count == sides.Length,
            Dates = dates,
            SentBy = SenderComparison.Compare(outcome, own?.KeyId, api.Credentials),
            Similar = SimilarTransfers.Find(journal, own, transfer, _exchange, sent),
            ExcludedFrom = sent.LastArrival + settlingDelay,
        };
        var resolution = unreadable ?? TransferOutcomeEvaluator.Evaluate(evidence, now);
        await Remember(journal.FirstOrDefault(entry => entry.Id == own?.Id), resolution.Verdict).ConfigureAwait(false);
        return resolution;
    }

    private static TransferSide Side(IKucoinRestClientSpotApiAccount? owner, AccountType wallet, AccountDirection direction) =>
        new(owner, (owner as KucoinRestClientSpotApiAccount)?.Futures, wallet, direction);

    private async Task<(IReadOnlyList<TransferJournalEntry> Entries, KucoinTransferResolution? Unreadable)> ReadJournal(
        CancellationToken ct)
    {
        var (entries, unreadable) = await _log.Read(ct).ConfigureAwait(false);
        return (entries, unreadable is null ? null : TransferOutcomeEvaluator.CannotTell(
            $"The journal of transfers could not be read: {unreadable}"));
    }

    /// <summary>Settles the journal entry of a transfer whose outcome is now known.</summary>
    private async Task Remember(TransferJournalEntry? own, KucoinTransferVerdict verdict)
    {
        if (own is { State: TransferState.NotSettled or TransferState.OutcomeUnknown } && verdict != KucoinTransferVerdict.CannotTell)
        {
            var outcome = verdict == KucoinTransferVerdict.Happened ? SettlementOutcome.Happened : SettlementOutcome.DidNotHappen;
            await _log.Settle(own, new(outcome)).ConfigureAwait(false);
        }
    }
}
