using System.Runtime.CompilerServices;
using Kucoin.Client.Http;
using Kucoin.Client.Results;

namespace Kucoin.Client.Journals;

/// <summary>The settlement of a journal entry.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="SentAt">The time at which the request with the unknown outcome was signed, in UTC.</param>
/// <param name="Id">The id assigned by the exchange, if it accepted the call.</param>
internal readonly record struct Settlement(SettlementOutcome Outcome, DateTime? SentAt = null, string? Id = null);

/// <summary>The possible outcomes of a call.</summary>
internal enum SettlementOutcome
{
    Happened,
    DidNotHappen,
    OutcomeUnknown,
}

/// <summary>
/// Write-ahead logging of calls that change something: the entry is written before the request is sent; if that fails, the request is not
/// sent. The journal is an implementation of the caller and can throw any exception.
/// </summary>
/// <param name="read">Reads the entries of the journal.</param>
/// <param name="write">Writes an entry into it.</param>
/// <param name="settled">Creates the settled entry.</param>
/// <param name="mask">Masks secrets in the error messages of the journal.</param>
internal sealed class WriteAheadLog<TEntry>(
    Func<CancellationToken, Task<IReadOnlyList<TEntry>>> read,
    Func<TEntry, CancellationToken, Task> write,
    Func<TEntry, Settlement, TEntry> settled,
    SecretMask mask)
{
    /// <summary>Reads the entries, or returns why they cannot be read.</summary>
    public async Task<(IReadOnlyList<TEntry> Entries, string? Unreadable)> Read(CancellationToken ct)
    {
        try
        {
            return (await read(ct).ConfigureAwait(false), null);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A custom journal can throw any exception.
        catch (Exception unreadable)
#pragma warning restore CA1031
        {
            return ([], mask.Clean(unreadable.Message));
        }
    }

    /// <exception cref="OperationCanceledException">The token was canceled, and the request had no effect.</exception>
    /// <exception cref="KucoinOutcomeUnknownException">The token was canceled after the request was sent.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed, and the request had no effect.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<WebCallResult<T>> Send<T>(KucoinCall<T> call, TEntry begun, Func<T, string> idOf, CancellationToken ct)
    {
        try
        {
            await write(begun, ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The entry may have been written anyway, if the journal was canceled late.
            await Settle(begun, new(SettlementOutcome.DidNotHappen)).ConfigureAwait(false);
            throw;
        }
#pragma warning disable CA1031 // A custom journal can throw any exception.
        catch (Exception unwritten)
#pragma warning restore CA1031
        {
            return call.NotSent(new KucoinError.JournalUnavailable(mask.Clean(unwritten.Message)));
        }

        // After any other exception the request may have been sent, so the entry is not settled.
        try
        {
            var result = await call.Send(async: true, ct).ConfigureAwait(false);
            var settlement = result.Success ? new(SettlementOutcome.Happened, Id: idOf(result.Data)) : GetSettlement(result.Error);
            await Settle(begun, settlement).ConfigureAwait(false);
            return result;
        }
        catch (KucoinOutcomeUnknownException cancelled)
        {
            await Settle(begun, GetSettlement(cancelled.Outcome)).ConfigureAwait(false);
            throw;
        }
        catch (Exception notSent) when (notSent is OperationCanceledException or ObjectDisposedException)
        {
            await Settle(begun, new(SettlementOutcome.DidNotHappen)).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Settles the entry of a call. A failure does not affect the result of the call: the entry stays unsettled, which means that the call
    /// may have been carried out.
    /// </summary>
    public Task Settle(TEntry entry, Settlement settlement)
    {
        try
        {
            var writing = write(settled(entry, settlement), CancellationToken.None);
            return writing.IsCompletedSuccessfully ? writing : Ignore(writing);
        }
#pragma warning disable CA1031 // A custom journal can throw any exception.
        catch (Exception)
#pragma warning restore CA1031
        {
            return Task.CompletedTask;
        }
    }

    private static async Task Ignore(Task writing) =>
        await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private static Settlement GetSettlement(KucoinError error) => error is KucoinError.OutcomeUnknown unknown
        ? new(SettlementOutcome.OutcomeUnknown, unknown.SentAt)
        : new(SettlementOutcome.DidNotHappen);
}
