using Kucoin.Client.Http;
using Kucoin.Client.Results;

namespace Kucoin.Client.Journals;

/// <summary>Whether a request was sent with the same key and exchange as the client that resolves it.</summary>
internal enum SentBy
{
    /// <summary>With the same key, at the same exchange.</summary>
    ThisKey,

    /// <summary>With another key, which may or may not belong to the same account.</summary>
    OtherKey,

    /// <summary>Unknown: neither the outcome nor the journal contains it.</summary>
    Unknown,
}

/// <summary>Compares the sender of a request with the client that resolves it.</summary>
internal static class SenderComparison
{
    /// <summary>Determines the sender. A value in either the outcome or the journal is sufficient, and both must agree.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="own">The key of its journal entry, for the same exchange; <see langword="null"/> when there is none.</param>
    /// <param name="asking">The credentials of the client that resolves it, after it has read the rows.</param>
    public static SentBy Compare(KucoinError.OutcomeUnknown outcome, string? own, CredentialsSource asking)
    {
        string?[] keys = [outcome.KeyId, own];
        var isExchangeKnown = outcome.Exchange is not null || own is not null;
        return Array.Exists(keys, key => key is not null && !asking.HasUsed(key)) ? SentBy.OtherKey
            : isExchangeKnown && Array.Exists(keys, key => key is not null) ? SentBy.ThisKey
            : SentBy.Unknown;
    }

    /// <summary>Why the client's exchange cannot resolve it; <see langword="null"/> when the exchange is the same or unknown.</summary>
    public static string? OtherExchange(KucoinError.OutcomeUnknown outcome, Uri asking) =>
        outcome.Exchange is { } sentTo && !ExchangeAddress.AreSame(sentTo, asking)
            ? $"It was sent to {ExchangeAddress.GetName(sentTo)}, but this client is connected to {ExchangeAddress.GetName(asking)}."
            : null;

    /// <summary>Why rows, or missing rows, are not conclusive; <see langword="null"/> when they are.</summary>
    public static string? GetDoubt(SentBy sentBy) => sentBy switch
    {
        SentBy.ThisKey => null,
        SentBy.OtherKey =>
            "It was sent with another key, and these rows can belong to another account: use a client with that key.",
        _ => "Neither the outcome nor the journal contains the key and the exchange that it was sent with: these rows can belong to "
            + "another account.",
    };
}
