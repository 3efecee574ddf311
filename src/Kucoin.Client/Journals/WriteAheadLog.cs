using System.Runtime.CompilerServices;
using Kucoin.Client.Http;
using Kucoin.Client.Results;

namespace Kucoin.Client.Journals;

/// <summary>What became of a call that a journal has.</summary>
/// <param name="Outcome">What is known of it.</param>
/// <param name="SentAt">When the request was signed whose outcome is unknown, in UTC.</param>
/// <param name="Id">The id that the exchange gave, when it accepted the call.</param>
internal readonly record struct Settlement(SettlementOutcome Outcome, DateTime? SentAt = null, string? Id = null);

/// <summary>What can be known of a call that has ended.</summary>
internal enum SettlementOutcome
{
    Happened,
    DidNotHappen,
    OutcomeUnknown,
}

/// <summary>
/// Write-ahead logging of a call that changes something: it is in the journal before it leaves, or it does not leave. The journal is the
/// caller's and can throw anything.
/// </summary>
/// <param name="read">Reads the entries of the journal.</param>
/// <param name="write">Writes an entry into it.</param>
/// <param name="settled">The entry as it stands when its outcome is known.</param>
/// <param name="mask">Cleans what a journal says of its own failure.</param>
internal sealed class WriteAheadLog<TEntry>(
    Func<CancellationToken, Task<IReadOnlyList<TEntry>>> read,
    Func<TEntry, CancellationToken, Task> write,
    Func<TEntry, Settlement, TEntry> settled,
    SecretMask mask)
{
    /// <summary>The entries, or why they cannot be read.</summary>
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
#pragma warning disable CA1031 // A journal of the caller's can throw anything.
        catch (Exception unreadable)
#pragma warning restore CA1031
        {
            return ([], mask.Clean(unreadable.Message));
        }
    }

    /// <exception cref="OperationCanceledException">The token was cancelled and nothing can have happened.</exception>
    /// <exception cref="KucoinOutcomeUnknownException">The token was cancelled after the request was sent.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed of and nothing can have happened.</exception>
    public Task<WebCallResult<T>> SendAsync<T>(KucoinCall<T> call, TEntry begun, Func<T, string> idOf, CancellationToken ct) =>
        Send(call, begun, idOf, ct).AsTask();

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<WebCallResult<T>> Send<T>(KucoinCall<T> call, TEntry begun, Func<T, string> idOf, CancellationToken ct)
    {
        try
        {
            await write(begun, ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // It may be written all the same, if the journal was cancelled late.
            await Settle(begun, new(SettlementOutcome.DidNotHappen)).ConfigureAwait(false);
            throw;
        }
#pragma warning disable CA1031 // A journal of the caller's can throw anything.
        catch (Exception unwritten)
#pragma warning restore CA1031
        {
            return call.NotSent(new KucoinError.JournalUnavailable(mask.Clean(unwritten.Message)));
        }

        // What ends in any other way than these may have been sent, and stays not settled.
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
    /// Writes down what became of a call. What its caller learns does not hang on that: an entry that could not be written stays as it
    /// was, and then says that the call may have happened.
    /// </summary>
    public Task Settle(TEntry entry, Settlement settlement)
    {
        try
        {
            var writing = write(settled(entry, settlement), CancellationToken.None);
            return writing.IsCompletedSuccessfully ? writing : Ignore(writing);
        }
#pragma warning disable CA1031 // A journal of the caller's can throw anything.
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
