using Kucoin.Client.Journals;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;

namespace Kucoin.Client.Withdrawals;

/// <summary>A withdrawal in a journal. Times are the exchange's, in UTC, as far as the client knew its clock.</summary>
public sealed record WithdrawalJournalEntry : ISentEntry
{
    /// <summary>What tells it from every other entry; made by the client.</summary>
    public required string Id { get; init; }

    /// <summary>When the call began, before the withdrawal waited for its quota and was sent.</summary>
    public required DateTime Time { get; init; }

    /// <summary>The time after which the client does not send it; <see langword="null"/> when there was no such bound.</summary>
    public DateTime? NotAfter { get; init; }

    /// <summary>When the request was signed whose outcome is unknown; <see langword="null"/> in every other state.</summary>
    public DateTime? SentAt { get; init; }

    /// <summary>When its state became known; <see langword="null"/> while it is <see cref="WithdrawalState.NotSettled"/>.</summary>
    public DateTime? End { get; init; }

    /// <summary>The address of the exchange.</summary>
    public required Uri Exchange { get; init; }

    /// <summary>What tells the key that signed it from others: a part of the key's SHA-256. The key cannot be had back from it.</summary>
    public required string KeyId { get; init; }

    /// <summary>What is sent, and where.</summary>
    public required KucoinWithdrawalAttempt Withdrawal { get; init; }

    /// <summary>What is known of it.</summary>
    public WithdrawalState State { get; init; }

    /// <summary>The id KuCoin gave it, when the exchange accepted it.</summary>
    public string? WithdrawalId { get; init; }

    /// <summary>The entry as the outcome that <c>ResolveWithdrawalAsync</c> takes, for a program that has only the journal.</summary>
    public KucoinError.OutcomeUnknown ToOutcome()
    {
        var cause = new KucoinError.Unreachable("no clear answer is in the journal");
        return new(cause, null, SentAt ?? Time)
        {
            Withdrawal = Withdrawal,
            NotAfter = NotAfter,
            KeyId = KeyId,
            Exchange = Exchange,
        };
    }

    bool ISentEntry.IsNotSettled => State == WithdrawalState.NotSettled;
}
