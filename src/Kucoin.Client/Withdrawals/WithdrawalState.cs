namespace Kucoin.Client.Withdrawals;

/// <summary>The state of a withdrawal in a journal.</summary>
public enum WithdrawalState
{
    /// <summary>
    /// Not settled: it is being sent, or its program ended before the response was received. It may have been carried out.
    /// </summary>
    NotSettled,

    /// <summary>The exchange accepted it. Its further progress is in the list of withdrawals.</summary>
    Happened,

    /// <summary>The exchange refused it, or it was never sent.</summary>
    DidNotHappen,

    /// <summary>It was sent and got no conclusive response. It may have been carried out.</summary>
    OutcomeUnknown,
}
