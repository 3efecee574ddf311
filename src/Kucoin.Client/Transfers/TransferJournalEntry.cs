using Kucoin.Client.Journals;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Results;

namespace Kucoin.Client.Transfers;

/// <summary>A transfer in a journal. Times are the exchange's, in UTC, as far as the client knew its clock.</summary>
public sealed record TransferJournalEntry : ISentEntry
{
    /// <summary>What tells it from every other entry; made by the client. A clientOid can be given twice.</summary>
    public required string Id { get; init; }

    /// <summary>When the call began, before the transfer waited for its quota and was sent.</summary>
    public required DateTime Time { get; init; }

    /// <summary>The time after which the client does not send it; <see langword="null"/> when there was no such bound.</summary>
    public DateTime? NotAfter { get; init; }

    /// <summary>When the request was signed that got no clear answer; <see langword="null"/> when none was sent or it got one.</summary>
    public DateTime? SentAt { get; init; }

    /// <summary>When its state became known; <see langword="null"/> while it is <see cref="TransferState.NotSettled"/>.</summary>
    public DateTime? End { get; init; }

    /// <summary>The caller's id of the transfer.</summary>
    public required string ClientOid { get; init; }

    /// <summary>The address of the exchange.</summary>
    public required Uri Exchange { get; init; }

    /// <summary>What tells the key that signed it from others: a part of the key's SHA-256. The key cannot be had back from it.</summary>
    public required string KeyId { get; init; }

    /// <summary>What is moved, and between which wallets.</summary>
    public required KucoinTransferAttempt Transfer { get; init; }

    /// <summary>What is known of it.</summary>
    public TransferState State { get; init; }

    /// <summary>The id KuCoin gave it, when the exchange accepted it.</summary>
    public string? OrderId { get; init; }

    bool ISentEntry.IsNotSettled => State == TransferState.NotSettled;

    /// <summary>The entry as the outcome that <c>ResolveTransferAsync</c> takes, for a program that has only the journal.</summary>
    public KucoinError.OutcomeUnknown ToOutcome() =>
        new(new KucoinError.Unreachable("no clear answer is in the journal"), ClientOid, SentAt ?? Time)
        {
            Transfer = Transfer,
            NotAfter = NotAfter,
            KeyId = KeyId,
            Exchange = Exchange,
        };
}
