namespace Kucoin.Client.Transfers;

/// <summary>The state of a transfer in a journal.</summary>
public enum TransferState
{
    /// <summary>
    /// Not settled: it is being sent, or its program ended before the response was received. It may have been carried out.
    /// </summary>
    NotSettled,

    /// <summary>It was carried out.</summary>
    Happened,

    /// <summary>It had no effect: the exchange refused it, or it was never sent.</summary>
    DidNotHappen,

    /// <summary>It was sent and got no conclusive response. It may have been carried out.</summary>
    OutcomeUnknown,
}
