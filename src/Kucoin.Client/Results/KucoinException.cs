namespace Kucoin.Client.Results;

/// <summary>The exception thrown when a stream of rows ends early. Rows that were returned before it are valid but incomplete.</summary>
public sealed class KucoinException : Exception
{
    /// <summary>Creates an exception from an error.</summary>
    public KucoinException(KucoinError error)
        : base(error.Message) => Error = error;

    /// <summary>The error that ended the stream.</summary>
    public KucoinError Error { get; }
}

/// <summary>
/// The exception thrown when the caller cancels after a request that changes something was sent. The request may or may not have been
/// carried out.
/// </summary>
public sealed class KucoinOutcomeUnknownException : OperationCanceledException
{
    /// <summary>Creates an exception from an unknown outcome.</summary>
    public KucoinOutcomeUnknownException(KucoinError.OutcomeUnknown outcome, CancellationToken token)
        : base(outcome.Message, token) => Outcome = outcome;

    /// <summary>The unknown outcome of the request.</summary>
    public KucoinError.OutcomeUnknown Outcome { get; }
}
