using Kucoin.Client.Results;

namespace Kucoin.Client.Journals;

/// <summary>Whether a request was sent with the key, and at the exchange, of the client that looks for its rows.</summary>
internal enum SentBy
{
    /// <summary>With the same key, at the same exchange.</summary>
    ThisKey,

    /// <summary>With another key. It can be one of the same account, which nothing here shows.</summary>
    OtherKey,

    /// <summary>Neither the outcome nor the journal says it.</summary>
    Unknown,
}

/// <summary>What the outcome and the journal say of the sender.</summary>
internal static class SenderComparison
{
    /// <summary>Who sent it. Outcome and journal must not contradict each other: what either of them says counts.</summary>
    /// <param name="outcome">The outcome that a caller has.</param>
    /// <param name="own">The key of its entry in the journal, which is one of the same exchange; none when the journal has none.</param>
    /// <param name="asking">The options of the client that looks.</param>
    public static SentBy Compare(KucoinError.OutcomeUnknown outcome, string? own, KucoinClientOptions asking)
    {
        string?[] keys = [outcome.KeyId, own];
        var isExchangeKnown = outcome.Exchange is not null || own is not null;
        return Array.Exists(keys, key => key is not null && key != asking.Credentials?.KeyId) ? SentBy.OtherKey
            : isExchangeKnown && Array.Exists(keys, key => key is not null) ? SentBy.ThisKey
            : SentBy.Unknown;
    }

    /// <summary>Why nothing can be told at the asking client's exchange; <see langword="null"/> when it is the same or unknown.</summary>
    public static string? OtherExchange(KucoinError.OutcomeUnknown outcome, Uri asking) =>
        outcome.Exchange is { } sentTo && !ExchangeAddress.AreSame(sentTo, asking)
            ? $"It was sent to {ExchangeAddress.GetName(sentTo)}, and this client asks {ExchangeAddress.GetName(asking)}."
            : null;

    /// <summary>Why rows, and the lack of them, prove nothing; <see langword="null"/> when they can prove something.</summary>
    public static string? GetDoubt(SentBy sentBy) => sentBy switch
    {
        SentBy.ThisKey => null,
        SentBy.OtherKey =>
            "It was sent with another key than this client has, and the rows seen here can be those of another account: ask with that key.",
        _ => "Neither the outcome nor the journal says with which key and at which exchange it was sent: these rows can be those of "
            + "another account.",
    };
}
