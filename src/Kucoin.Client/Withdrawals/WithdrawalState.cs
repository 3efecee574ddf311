namespace Kucoin.Client.Withdrawals;

/// <summary>What is known of a withdrawal in a journal.</summary>
public enum WithdrawalState
{
    /// <summary>
    /// It was about to be sent, and nothing was written down since: it is being sent, or its program ended before the answer. It may have
    /// happened.
    /// </summary>
    NotSettled,

    /// <summary>The exchange accepted it. What became of it from there is in the list of withdrawals.</summary>
    Happened,

    /// <summary>The exchange refused it, or it was never sent.</summary>
    DidNotHappen,

    /// <summary>It was sent and not clearly answered. It may have happened.</summary>
    OutcomeUnknown,
}
