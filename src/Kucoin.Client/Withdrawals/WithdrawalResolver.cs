using Kucoin.Client.Journals;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Pipeline;
using Kucoin.Client.Results;

namespace Kucoin.Client.Withdrawals;

/// <summary>Reads the list of withdrawals and the journal for what became of one, and writes a clear verdict into the journal.</summary>
internal sealed class WithdrawalResolver(KucoinPipeline api)
{
    private readonly WriteAheadLog<WithdrawalJournalEntry> _log = WithdrawalSender.Log(api);
    private readonly Uri _exchange = api.Options.Environment.Spot;

    /// <exception cref="KucoinException">The list cannot be read.</exception>
    public async Task<KucoinWithdrawalResolution> Resolve(
        KucoinError.OutcomeUnknown outcome, KucoinWithdrawalAttempt withdrawal, TimeSpan settlingDelay, CancellationToken ct)
    {
        if (Senders.OtherExchange(outcome, _exchange) is { } elsewhere)
        {
            return WithdrawalJudge.CannotTell(elsewhere);
        }

        var (now, ahead) = (api.ExchangeNow.UtcDateTime, api.ExchangeAhead);
        if (now < outcome.SentAt)
        {
            return WithdrawalJudge.CannotTell("It was sent later than it is: the clock was corrected since. Ask again later.");
        }

        if (now - outcome.SentAt > WithdrawalLookAlikes.Memory)
        {
            return WithdrawalJudge.CannotTell("It is too long ago to know of every other withdrawal like it.");
        }

        var (before, unreadable) = await _log.Read(ct).ConfigureAwait(false);
        if (unreadable is not null)
        {
            return Unreadable(unreadable);
        }

        var own = WithdrawalLookAlikes.Own(before, withdrawal, _exchange, outcome);
        var sent = SentBetween.Of(outcome, own);
        var (from, to) = (sent.RowsFrom, sent.RowsTo is { } end && end < now ? end : now);
        var list = await WithdrawalList.Read(api, withdrawal.Asset, new(from, to, ahead), ct).ConfigureAwait(false);

        // Read again after the rows: what wrote one of them was in the journal before it was sent.
        (var journal, unreadable) = await _log.Read(ct).ConfigureAwait(false);
        if (unreadable is not null)
        {
            return Unreadable(unreadable);
        }

        var ofOthers = WithdrawalLookAlikes.IdsOfOthers(journal, own, _exchange);
        var rows = list.Rows.Where(row => !ofOthers.Contains(row.Id)).ToLookup(row => WithdrawalRows.Fit(row, withdrawal));
        KucoinWithdrawal[] candidates = [.. rows[RowFit.Fits], .. rows[RowFit.MayBe]];
        var evidence = new WithdrawalEvidence([.. rows[RowFit.Fits]], [.. rows[RowFit.MayBe]])
        {
            IsWhole = list.IsWhole,
            IsOfOtherClock = list.Dates != RowDates.ByExchange,
            SentBy = Senders.Of(outcome, own?.KeyId, api.Options),
            LookAlike = WithdrawalLookAlikes.Find(journal, own, _exchange, from, to, candidates),
            ExcludedFrom = sent.LastArrival + settlingDelay,
        };
        var resolution = WithdrawalJudge.Judge(evidence, now);
        await Remember(journal.FirstOrDefault(entry => entry.Id == own?.Id), resolution).ConfigureAwait(false);
        return resolution;
    }

    private static KucoinWithdrawalResolution Unreadable(string reason) =>
        WithdrawalJudge.CannotTell($"The journal of withdrawals could not be read: {reason}");

    /// <summary>What was not clear when the withdrawal ended is clear from now on, to whoever reads the journal.</summary>
    private async Task Remember(WithdrawalJournalEntry? own, KucoinWithdrawalResolution resolution)
    {
        if (own is { State: WithdrawalState.NotSettled or WithdrawalState.OutcomeUnknown }
            && resolution.Verdict != KucoinWithdrawalVerdict.CannotTell)
        {
            var outcome = resolution.Verdict == KucoinWithdrawalVerdict.Happened ? SettledAs.Happened : SettledAs.DidNotHappen;
            await _log.Settle(own, new(outcome, Id: resolution.WithdrawalId)).ConfigureAwait(false);
        }
    }
}
