using System.Runtime.CompilerServices;
using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Journals;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.SpotApi.Account;

namespace Kucoin.Client.Withdrawals;

/// <summary>Sends a withdrawal with write-ahead logging, unless the exchange's own data contradicts it.</summary>
internal sealed class WithdrawalSender(RequestPipeline api)
{
    private readonly NetworkResolver _networks = new(api);
    private readonly WriteAheadLog<WithdrawalJournalEntry> _log = Log(api);

    public Task<WebCallResult<KucoinNewWithdrawal>> Send(KucoinWithdrawalAttempt withdrawal, string networkName, CancellationToken ct) =>
        api.Options.WithdrawalChecks == WithdrawalChecks.Refuse ? SendChecked(withdrawal, networkName, ct)
        : withdrawal.WithdrawType != WithdrawType.Address || NetworkResolver.IsId(withdrawal.Network) ? SendAsIs(withdrawal, ct)
        : SendByName(withdrawal, networkName, ct);

    /// <summary>The journal of the client, as a write-ahead log.</summary>
    public static WriteAheadLog<WithdrawalJournalEntry> Log(RequestPipeline api) => new(
        api.Options.WithdrawalJournal!.ReadAsync,
        api.Options.WithdrawalJournal!.WriteAsync,
        (entry, settlement) => entry with
        {
            State = settlement.Outcome switch
            {
                SettlementOutcome.Happened => WithdrawalState.Happened,
                SettlementOutcome.DidNotHappen => WithdrawalState.DidNotHappen,
                _ => WithdrawalState.OutcomeUnknown,
            },
            SentAt = settlement.SentAt ?? entry.SentAt,
            End = entry.End ?? api.ExchangeNow.UtcDateTime,
            WithdrawalId = settlement.Id ?? entry.WithdrawalId,
        },
        new SecretMask(api.Credentials));

    private Task<WebCallResult<KucoinNewWithdrawal>> SendByName(
        KucoinWithdrawalAttempt withdrawal, string networkName, CancellationToken ct) =>
        _networks.With(withdrawal.Asset, withdrawal.Network, id => SendAsIs(withdrawal with { Network = id }, ct), ct, networkName);

    private async Task<WebCallResult<KucoinNewWithdrawal>> SendChecked(
        KucoinWithdrawalAttempt withdrawal, string networkName, CancellationToken ct)
    {
        var details = await api.ReadAsset(withdrawal.Asset, ct).ConfigureAwait(false);
        if (!details.Success)
        {
            return details.WithError<KucoinNewWithdrawal>(details.Error);
        }

        var network = withdrawal switch
        {
            _ when withdrawal.WithdrawType != WithdrawType.Address => null,
            { Network: null } => NetworkResolver.Choose(details.Data, null, networkName),
            { Network: var named } => NetworkResolver.Find(details.Data, named),
        };
        var findings = new Findings();
        RecipientRules.CheckOrigin(findings, withdrawal, api.Options.Environment);
        var check = WithdrawalPreflight.Check(withdrawal, details.Data, network, findings);
        return check.IsRefused
            ? Call(check.Withdrawal).NotSent(new KucoinError.WithdrawalRefused(check.Findings))
            : await SendAsIs(check.Withdrawal, ct).ConfigureAwait(false);
    }

    private Task<WebCallResult<KucoinNewWithdrawal>> SendAsIs(KucoinWithdrawalAttempt withdrawal, CancellationToken ct) =>
        SendSigned(withdrawal, ct).AsTask();

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<WebCallResult<KucoinNewWithdrawal>> SendSigned(KucoinWithdrawalAttempt withdrawal, CancellationToken ct)
    {
        var (signer, missing) = await api.GetSigner(async: true, ct).ConfigureAwait(false);
        if (signer is null)
        {
            return Call(withdrawal).NotSent(missing!);
        }

        var begun = new WithdrawalJournalEntry
        {
            Id = JournalEntries.NewId(),
            Time = api.ExchangeNow.UtcDateTime,
            NotAfter = api.NotAfter?.UtcDateTime,
            Exchange = api.Options.Environment.Spot,
            KeyId = signer.Credentials.KeyId,
            Withdrawal = withdrawal,
        };
        var call = Call(withdrawal).SignedBy(signer);
        return await _log.Send(call, begun, static accepted => accepted.WithdrawalId, ct).ConfigureAwait(false);
    }

    private KucoinCall<KucoinNewWithdrawal> Call(KucoinWithdrawalAttempt withdrawal) =>
        api.Call<KucoinNewWithdrawal>(KucoinEndpoints.Withdrawals.Withdraw)
            .Body("currency", withdrawal.Asset)
            .Body("chain", withdrawal.Network)
            .Body("amount", withdrawal.Quantity)
            .Body("memo", withdrawal.Memo is { Length: > 0 } memo ? memo : null)
            .Body("isInner", withdrawal.IsInner)
            .Body("remark", withdrawal.Remark)
            .Body("feeDeductType", withdrawal.FeeDeductType?.Value)
            .Body("toAddress", withdrawal.ToAddress)
            .Body("withdrawType", withdrawal.WithdrawType.Value)
            .Moving(withdrawal);
}
