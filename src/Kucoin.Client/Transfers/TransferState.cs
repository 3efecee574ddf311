namespace Kucoin.Client.Transfers;

/// <summary>What is known of a transfer in a journal.</summary>
public enum TransferState
{
    /// <summary>
    /// It was about to be sent, and nothing was written down since: it is being sent, or its program ended before the answer. It may have
    /// happened.
    /// </summary>
    NotSettled,

    /// <summary>It was carried out.</summary>
    Happened,

    /// <summary>It moved nothing: the exchange refused it, or it was never sent.</summary>
    DidNotHappen,

    /// <summary>It was sent and not clearly answered. It may have happened.</summary>
    OutcomeUnknown,
}
