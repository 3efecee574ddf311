namespace Kucoin.Client.Results;

/// <summary>A stream of rows ended early. What it gave before stands; it is not the whole.</summary>
public sealed class KucoinException : Exception
{
    /// <summary>Wraps an error.</summary>
    public KucoinException(KucoinError error)
        : base(error.Message) => Error = error;

    /// <summary>Why the stream ended.</summary>
    public KucoinError Error { get; }
}

/// <summary>
/// The caller cancelled after a request that changes something had been sent: it may have happened or not.
/// </summary>
public sealed class KucoinOutcomeUnknownException : OperationCanceledException
{
    /// <summary>Wraps what is known of the request.</summary>
    public KucoinOutcomeUnknownException(KucoinError.OutcomeUnknown outcome, CancellationToken token)
        : base(outcome.Message, token) => Outcome = outcome;

    /// <summary>What is known of the request.</summary>
    public KucoinError.OutcomeUnknown Outcome { get; }
}
