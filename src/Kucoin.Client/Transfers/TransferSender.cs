using System.Security.Cryptography;
using System.Text;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Pipeline;
using Kucoin.Client.Results;

namespace Kucoin.Client.Transfers;

/// <summary>Sends a transfer with write-ahead logging: it is in the journal before it leaves, or it does not leave.</summary>
internal sealed class TransferSender(KucoinPipeline api)
{
    private const int KeyIdBytes = 8;

    private readonly ITransferJournal _journal = api.Options.TransferJournal;

    /// <exception cref="OperationCanceledException">The token was cancelled and nothing can have happened.</exception>
    /// <exception cref="KucoinOutcomeUnknownException">The token was cancelled after the transfer was sent.</exception>
    public async Task<WebCallResult<KucoinUniversalTransfer>> Send(
        KucoinCall<KucoinUniversalTransfer> call, KucoinTransferAttempt transfer, string clientOid, CancellationToken ct)
    {
        if (api.Options.Credentials is not { } credentials)
        {
            return await call.SendAsync(ct).ConfigureAwait(false);
        }

        var begun = new TransferJournalEntry
        {
            Id = Guid.NewGuid().ToString("N"),
            Time = api.ExchangeNow.UtcDateTime,
            NotAfter = api.NotAfter?.UtcDateTime,
            ClientOid = clientOid,
            Exchange = api.Options.Environment.Spot,
            KeyId = KeyId(credentials),
            Transfer = transfer,
        };
        if (await Begin(begun, ct).ConfigureAwait(false) is { } unwritten)
        {
            return call.NotSent(unwritten);
        }

        var settled = begun;
        try
        {
            var result = await call.SendAsync(ct).ConfigureAwait(false);
            settled = result.Success
                ? begun with { State = TransferState.Happened, OrderId = result.Data.OrderId }
                : After(begun, result.Error);
            return result;
        }
        catch (KucoinOutcomeUnknownException cancelled)
        {
            settled = After(begun, cancelled.Outcome);
            throw;
        }
        catch (OperationCanceledException)
        {
            settled = begun with { State = TransferState.DidNotHappen };
            throw;
        }
        finally
        {
            // What ends in any other way may have been sent, and stays not settled.
            if (settled.State != TransferState.NotSettled)
            {
                await Settle(_journal, settled with { End = api.ExchangeNow.UtcDateTime }).ConfigureAwait(false);
            }
        }
    }

    /// <summary>What tells one key from another, and does not give the key away.</summary>
    public static string KeyId(KucoinCredentials credentials) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(credentials.Key)).AsSpan(0, KeyIdBytes));

    /// <summary>
    /// Writes down what became of a transfer. What a caller learns of its transfer does not hang on that: an entry that could not be
    /// written stays as it was, and then says that the transfer may have happened.
    /// </summary>
    public static async Task Settle(ITransferJournal journal, TransferJournalEntry settled)
    {
        try
        {
            await journal.WriteAsync(settled, CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A journal of the caller's can throw anything.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private async Task<KucoinError?> Begin(TransferJournalEntry entry, CancellationToken ct)
    {
        try
        {
            await _journal.WriteAsync(entry, ct).ConfigureAwait(false);
            return null;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // It may be written all the same, if the journal was cancelled late.
            await Settle(_journal, entry with { State = TransferState.DidNotHappen, End = entry.Time }).ConfigureAwait(false);
            throw;
        }
#pragma warning disable CA1031 // A journal of the caller's can throw anything.
        catch (Exception unwritten)
#pragma warning restore CA1031
        {
            return new KucoinError.JournalUnavailable(new SecretMask(api.Options.Credentials).Clean(unwritten.Message));
        }
    }

    private static TransferJournalEntry After(TransferJournalEntry begun, KucoinError error) => error is KucoinError.OutcomeUnknown unknown
        ? begun with { State = TransferState.OutcomeUnknown, SentAt = unknown.SentAt }
        : begun with { State = TransferState.DidNotHappen };
}
