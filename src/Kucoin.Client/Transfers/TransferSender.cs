using System.Runtime.CompilerServices;
using Kucoin.Client.Http;
using Kucoin.Client.Journals;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;

namespace Kucoin.Client.Transfers;

/// <summary>Sends a transfer with write-ahead logging.</summary>
internal sealed class TransferSender(RequestPipeline api)
{
    private readonly WriteAheadLog<TransferJournalEntry> _log = Log(api);

    /// <param name="call">The call that makes the transfer.</param>
    /// <param name="transfer">The transfer.</param>
    /// <param name="clientOid">The client-supplied id of the transfer.</param>
    /// <param name="isMadeHere">Whether the client generated that id. It is then unique and also serves as the id of the entry.</param>
    /// <param name="ct">The caller's token.</param>
    /// <exception cref="OperationCanceledException">The token was canceled, and the request had no effect.</exception>
    /// <exception cref="KucoinOutcomeUnknownException">The token was canceled after the transfer was sent.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed, and the request had no effect.</exception>
    public Task<WebCallResult<KucoinUniversalTransfer>> SendAsync(
        KucoinCall<KucoinUniversalTransfer> call,
        KucoinTransferAttempt transfer,
        string clientOid,
        bool isMadeHere,
        CancellationToken ct) =>
        Send(call, transfer, clientOid, isMadeHere, ct).AsTask();

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<WebCallResult<KucoinUniversalTransfer>> Send(
        KucoinCall<KucoinUniversalTransfer> call, KucoinTransferAttempt transfer, string clientOid, bool isMadeHere, CancellationToken ct)
    {
        var (signer, missing) = await api.GetSigner(async: true, ct).ConfigureAwait(false);
        if (signer is null)
        {
            return call.NotSent(missing!);
        }

        var begun = new TransferJournalEntry
        {
            Id = isMadeHere ? clientOid : JournalEntries.NewId(),
            Time = api.ExchangeNow.UtcDateTime,
            NotAfter = api.NotAfter?.UtcDateTime,
            ClientOid = clientOid,
            Exchange = api.Options.Environment.Spot,
            KeyId = signer.Credentials.KeyId,
            Transfer = transfer,
        };
        return await _log.Send(call.SignedBy(signer), begun, static accepted => accepted.OrderId, ct).ConfigureAwait(false);
    }

    /// <summary>The journal of the client, as a write-ahead log.</summary>
    public static WriteAheadLog<TransferJournalEntry> Log(RequestPipeline api) => new(
        api.Options.TransferJournal!.ReadAsync,
        api.Options.TransferJournal!.WriteAsync,
        (entry, settlement) => entry with
        {
            State = settlement.Outcome switch
            {
                SettlementOutcome.Happened => TransferState.Happened,
                SettlementOutcome.DidNotHappen => TransferState.DidNotHappen,
                _ => TransferState.OutcomeUnknown,
            },
            SentAt = settlement.SentAt ?? entry.SentAt,
            End = entry.End ?? api.ExchangeNow.UtcDateTime,
            OrderId = settlement.Id ?? entry.OrderId,
        },
        new SecretMask(api.Credentials));
}
