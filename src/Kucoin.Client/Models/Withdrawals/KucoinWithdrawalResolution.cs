namespace Kucoin.Client.Models.Withdrawals;

/// <summary>The resolved outcome of a withdrawal.</summary>
public enum KucoinWithdrawalVerdict
{
    /// <summary>The list of withdrawals is not conclusive.</summary>
    CannotTell,

    /// <summary>The exchange accepted it. Its further progress is in its row.</summary>
    Happened,

    /// <summary>The exchange does not have it.</summary>
    DidNotHappen,
}

/// <summary>The resolution of a withdrawal whose outcome was unknown.</summary>
/// <param name="Verdict">The outcome.</param>
/// <param name="Reason">The reason, in one sentence.</param>
/// <param name="Rows">The rows that could be the withdrawal; only its own if it happened.</param>
public sealed record KucoinWithdrawalResolution(
    KucoinWithdrawalVerdict Verdict, string Reason, IReadOnlyList<KucoinWithdrawal> Rows)
{
    /// <summary>The id of the withdrawal, if it happened.</summary>
    public string? WithdrawalId => Verdict == KucoinWithdrawalVerdict.Happened ? Rows[0].Id : null;
}
