using Kucoin.Client.Http;
using Kucoin.Client.Journals;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;

namespace Kucoin.Client.Withdrawals;

/// <summary>
/// Determines the outcome of a withdrawal from the list and the journal, and records a conclusive outcome in the journal.
/// </summary>
internal sealed class WithdrawalResolver(RequestPipeline api)
{
    private readonly WriteAheadLog<WithdrawalJournalEntry> _log = WithdrawalSender.Log(api);
    private readonly Uri _exchange = api.Options.Environment.Spot;

    /// <exception cref="KucoinException">The list cannot be read.</exception>
    public async Task<KucoinWithdrawalResolution> Resolve(
        KucoinError.OutcomeUnknown outcome, KucoinWithdrawalAttempt withdrawal, TimeSpan settlingDelay, CancellationToken ct)
    {
        if (SenderComparison.OtherExchange(outcome, _exchange) is { } elsewhere)
        {
            return WithdrawalOutcomeEvaluator.CannotTell(elsewhere);
        }

        var (now, ahead) = (api.ExchangeNow.UtcDateTime, api.ExchangeAhead);
        if (now < outcome.SentAt)
        {
            return WithdrawalOutcomeEvaluator.CannotTell("Its send time is in the future: the clock was corrected since. Try again later.");
        }

        if (now - outcome.SentAt > SimilarWithdrawals.Memory)
        {
            return WithdrawalOutcomeEvaluator.CannotTell("It is too old: the journal may no longer contain all similar withdrawals.");
        }

        var (before, unreadable) = await _log.Read(ct).ConfigureAwait(false);
        if (unreadable is not null)
        {
            return Unreadable(unreadable);
        }

        var own = SimilarWithdrawals.Own(before, withdrawal, _exchange, outcome);
        var sent = SendWindow.Create(outcome, own);
        var (from, to) = (sent.RowsFrom, sent.RowsTo is { } end && end < now ? end : now);
        var list = await WithdrawalList.Read(api, withdrawal.Asset, new(from, to, ahead), ct).ConfigureAwait(false);

        // Read the journal after the rows: an entry is written before its withdrawal is sent, so the entry of each row is visible now.
        (var journal, unreadable) = await _log.Read(ct).ConfigureAwait(false);
        if (unreadable is not null)
        {
            return Unreadable(unreadable);
        }

        var ofOthers = SimilarWithdrawals.IdsOfOthers(journal, own, _exchange);
        var rows = list.Rows.Where(row => !ofOthers.Contains(row.Id)).ToLookup(row => WithdrawalRows.Fit(row, withdrawal));
        KucoinWithdrawal[] candidates = [.. rows[RowFit.Fits], .. rows[RowFit.MayBe]];
        var evidence = new WithdrawalEvidence([.. rows[RowFit.Fits]], [.. rows[RowFit.MayBe]])
        {
            IsWhole = list.IsWhole,
            IsOfOtherClock = list.Dates != RowDates.ByExchange,
            SentBy = SenderComparison.Compare(outcome, own?.KeyId, api.Credentials),
            Similar = SimilarWithdrawals.Find(journal, own, _exchange, from, to, candidates),
            ExcludedFrom = sent.LastArrival + settlingDelay,
        };
        var resolution = WithdrawalOutcomeEvaluator.Evaluate(evidence, now);
        await Remember(journal.FirstOrDefault(entry => entry.Id == own?.Id), resolution).ConfigureAwait(false);
        return resolution;
    }

    private static KucoinWithdrawalResolution Unreadable(string reason) =>
        WithdrawalOutcomeEvaluator.CannotTell($"The journal of withdrawals could not be read: {reason}");

    /// <summary>Settles the journal entry of a withdrawal whose outcome is now known.</summary>
    private async Task Remember(WithdrawalJournalEntry? own, KucoinWithdrawalResolution resolution)
    {
        if (own is { State: WithdrawalState.NotSettled or WithdrawalState.OutcomeUnknown }
            && resolution.Verdict != KucoinWithdrawalVerdict.CannotTell)
        {
            var outcome = resolution.Verdict == KucoinWithdrawalVerdict.Happened
                ? SettlementOutcome.Happened
                : SettlementOutcome.DidNotHappen;
            await _log.Settle(own, new(outcome, Id: resolution.WithdrawalId)).ConfigureAwait(false);
        }
    }
}
